import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Snapshot } from '@/lib/documents/model'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import { frozenEngine } from '@/lib/documents/pdf/frozen-engines'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { assertSnapshot, assetHashesOf, snapshotHash } from '@/lib/documents/snapshot'
import { loadEnvFile } from '@/scripts/launch/mode'
import { DATABASE_NAME, postgresDirectory } from '@/scripts/launch/paths'
import { findRunningServer } from '@/scripts/postgres/server'

const usage = 'Usage: render-pdf [--assets <directory>] [--source] < snapshot.json > document.pdf'

try {
  const { values } = parseArgs({
    options: { assets: { type: 'string' }, source: { type: 'boolean' } },
  })
  const snapshot = snapshotOfText(await textOfStandardInput())
  const assets = await assetsOf(snapshot, values.assets)
  // The engine that was frozen with the template, as the app draws it; or its sources, while one works on them.
  process.stdout.write(
    values.source ? await drawnBySource(snapshot, assets) : await renderPdf(snapshot, assets),
  )
  // The database's pool, where one was opened, would keep the process alive.
  process.stdout.end(() => process.exit(0))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  console.error(usage)
  process.exitCode = 1
}

async function drawnBySource(
  snapshot: Snapshot,
  assets: Map<string, Uint8Array>,
): Promise<Uint8Array> {
  const { draw } = await import('@/lib/documents/pdf/engine')
  return await draw({
    snapshot,
    hash: snapshotHash(snapshot),
    assets,
    readFont: async sha256 => {
      const bytes = await fontBytesByHash(sha256)
      if (bytes) return bytes
      throw new Error(`The font ${sha256} is missing.`)
    },
  })
}

async function textOfStandardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function snapshotOfText(text: string): Snapshot {
  if (text.trim() === '') throw new Error('There is no snapshot on standard input.')
  try {
    return assertSnapshot(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error('Standard input is not JSON.')
    throw error
  }
}

/** From the database where one is known, then the directory; the engine reads its own fonts. */
async function assetsOf(
  snapshot: Snapshot,
  directory: string | undefined,
): Promise<Map<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>()
  const { fonts } = await frozenEngine(snapshot.template)
  const own = assetHashesOf(snapshot).filter(hash => !fonts.has(hash))
  const missing = () => own.filter(hash => !assets.has(hash))
  if (missing().length > 0 && (await isDatabaseKnown())) {
    const { loadAssetsFromDatabase } = await import('@/lib/documents/load-assets')
    const found = await loadAssetsFromDatabase(missing()).catch(unlessHelped(directory))
    for (const [hash, bytes] of found) assets.set(hash, bytes)
  }
  if (missing().length > 0 && directory) {
    for (const [hash, bytes] of await assetsIn(directory)) assets.set(hash, bytes)
  }
  const [lacking] = missing()
  if (lacking) {
    throw new Error(
      `The asset ${lacking} is missing: put a file of that name into the directory given with --assets, or set DATABASE_URL.`,
    )
  }
  return assets
}

/** Whether DATABASE_URL names a database, or the embedded one happens to run. */
async function isDatabaseKnown(): Promise<boolean> {
  loadEnvFile()
  if (process.env.DATABASE_URL) return true
  const server = await findRunningServer(postgresDirectory)
  if (server) process.env.DATABASE_URL = server.ownerUrl(DATABASE_NAME)
  return server !== undefined
}

/** A database that does not answer matters only where no directory can help out. */
function unlessHelped(directory: string | undefined) {
  return (error: Error): Map<string, Uint8Array> => {
    if (directory) return new Map()
    throw new Error(`The database did not give the assets: ${error.message}`)
  }
}

/** Files named by their SHA-256, with any extension; other files are passed over. */
async function assetsIn(directory: string): Promise<Map<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>()
  for (const name of await readdir(directory)) {
    const hash = name.split('.')[0] ?? ''
    if (!/^[0-9a-f]{64}$/.test(hash)) continue
    const bytes = await readFile(join(directory, name))
    if (createHash('sha256').update(bytes).digest('hex') !== hash) {
      throw new Error(`The file ${name} is not what its name says.`)
    }
    assets.set(hash, bytes)
  }
  return assets
}
