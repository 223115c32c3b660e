import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { env } from './env'
import { type ZipFile, zipOf } from './zip'

/** A ZIP that lies whole in the store. */
export interface KeptExport {
  fileName: string
  sizeBytes: number
  sha256: string
}

/** Where one try of making an export writes: what another try of it left behind is never taken for its own. */
export interface Workplace {
  /** Writes a text that comes in parts into a file of its own, packed, for the ZIP; again under the same name, anew. */
  addPiece(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void>
  /** The pieces in the order they were added. */
  pieces(modifiedAt: Date): ZipFile[]
  /** Writes the ZIP; it has its name only once it is whole. */
  finish(files: AsyncIterable<ZipFile>): Promise<KeptExport>
  /** Removes whatever this try wrote and did not finish. */
  discard(): Promise<void>
}

interface Piece {
  name: string
  path: string
  crc32: number
  size: number
  packedSize: number
}

/**
 * The store of exports on this machine: EXPORTS_DIR, mode 0700, outside every served path. Names are ids, so that they
 * say nothing about what is inside.
 * @param id of the export; what earlier tries of it left behind is removed
 */
export async function openWorkplace(id: string, attempt: number): Promise<Workplace> {
  const directory = storeDirectory()
  const place = join(directory, `${id}-${attempt}`)
  const unfinished = `${place}.part`
  // Of this try alone: one that lost its lease must not write over the file of the one after it.
  const fileName = `${id}-${attempt}.zip`
  const pieces = new Map<string, Piece>()
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await removeTries(directory, id, `${id}-${attempt}.part`)
  await mkdir(place, { recursive: true, mode: 0o700 })
  return {
    addPiece: async (name, texts) => {
      const path = pieces.get(name)?.path ?? join(place, String(pieces.size))
      pieces.set(name, await writePiece(name, path, texts))
    },
    pieces: modifiedAt =>
      [...pieces.values()].map(({ path, ...piece }) => ({
        ...piece,
        modifiedAt,
        isDeflated: true,
        bytes: createOnDemand(path),
      })),
    finish: async files => {
      const kept = await writeZip(unfinished, files)
      await rename(unfinished, join(directory, fileName))
      await rm(place, { recursive: true, force: true })
      return { fileName, ...kept }
    },
    discard: async () => {
      await rm(unfinished, { force: true })
      await rm(place, { recursive: true, force: true })
    },
  }
}

/** The bytes of a whole export as a stream, with their count; null when the file is not (or no longer) here. */
export async function readExport(
  fileName: string,
): Promise<{ sizeBytes: number; stream: () => ReadableStream<Uint8Array> } | null> {
  const path = pathOf(fileName)
  const facts = await stat(path).catch(unlessMissing)
  if (!facts) return null
  return { sizeBytes: facts.size, stream: () => byteStream(path) }
}

/** Removes a whole export; one that is gone already is fine. */
export async function removeExport(fileName: string): Promise<void> {
  await rm(pathOf(fileName), { force: true })
}

/** Everything in the store with the instant it was written: whole exports, and what tries left behind. */
export async function listExportFiles(): Promise<{ name: string; writtenAt: Date }[]> {
  const directory = storeDirectory()
  const names = (await readdir(directory).catch(unlessMissing)) ?? []
  const found = await Promise.all(
    names.map(async name => {
      const facts = await stat(join(directory, name)).catch(unlessMissing)
      return facts && isOurs(name) ? [{ name, writtenAt: facts.mtime }] : []
    }),
  )
  return found.flat()
}

/** Removes what `listExportFiles` named. */
export async function removeExportFile(name: string): Promise<void> {
  if (!isOurs(name)) throw new Error('Not a name this store gave.')
  await rm(join(storeDirectory(), name), { recursive: true, force: true })
}

/** Whether a failure says that the store's disk has no room. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' || isDiskFull(error.cause)
}

async function writePiece(
  name: string,
  path: string,
  texts: AsyncIterable<string> | Iterable<string>,
): Promise<Piece> {
  let checksum = 0
  let size = 0
  async function* counted() {
    for await (const text of texts) {
      const bytes = Buffer.from(text, 'utf8')
      checksum = crc32(bytes, checksum)
      size += bytes.byteLength
      yield bytes
    }
  }
  const file = createWriteStream(path, { mode: 0o600 })
  await pipeline(Readable.from(counted(), { objectMode: false }), createDeflateRaw(), file)
  return { name, path, crc32: checksum, size, packedSize: file.bytesWritten }
}

async function writeZip(
  path: string,
  files: AsyncIterable<ZipFile>,
): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  async function* hashed() {
    for await (const part of zipOf(files)) {
      hash.update(part)
      sizeBytes += part.byteLength
      yield part
    }
  }
  // Flushed, since its name says that it is whole.
  const file = createWriteStream(path, { mode: 0o600, flush: true })
  await pipeline(Readable.from(hashed(), { objectMode: false }), file)
  return { sizeBytes, sha256: hash.digest('hex') }
}

/** The file is opened when its turn comes, not while the ones before it are written. */
async function* createOnDemand(path: string): AsyncGenerator<Uint8Array> {
  for await (const part of createReadStream(path)) yield part
}

function byteStream(path: string): ReadableStream<Uint8Array> {
  const parts = createOnDemand(path)
  return new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        const next = await parts.next()
        if (next.done) controller.close()
        else controller.enqueue(new Uint8Array(next.value))
      },
      cancel: async () => {
        await parts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

async function removeTries(directory: string, id: string, kept: string): Promise<void> {
  const names = (await readdir(directory).catch(unlessMissing)) ?? []
  for (const name of names)
    if (name.startsWith(`${id}-`) && name !== kept)
      await rm(join(directory, name), { recursive: true, force: true })
}

function storeDirectory(): string {
  return resolve(env().EXPORTS_DIR)
}

function pathOf(fileName: string): string {
  if (!wholeName.test(fileName)) throw new Error('Not a name this store gave.')
  return join(storeDirectory(), fileName)
}

const wholeName = /^[0-9a-f-]{36}-\d+\.zip$/

function isOurs(name: string): boolean {
  return wholeName.test(name) || /^[0-9a-f-]{36}-\d+(\.part)?$/.test(name)
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
