import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from './env'
import { newToken } from './secrets'

/** Where ephemeral files live. Object storage can take the place of the directory behind these verbs. */
export interface Store {
  /** Keeps the bytes under a new random name and returns the name. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes, or null when the file is not (or no longer) here. */
  read(name: string): Promise<Uint8Array | null>
  /** Removes the file; one that is gone already is fine. */
  remove(name: string): Promise<void>
  /** Every file with the instant it was written. */
  list(): Promise<{ name: string; writtenAt: Date }[]>
}

/** The store of PDFs on this machine: PDF_TMP_DIR, mode 0700, outside every served path. */
export function pdfStore(): Store {
  return directoryStore(resolve(env().PDF_TMP_DIR), '.pdf')
}

function directoryStore(directory: string, suffix: string): Store {
  return {
    put: async bytes => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const name = `${newToken()}${suffix}`
      await writeFile(join(directory, name), bytes, { mode: 0o600, flag: 'wx' })
      return name
    },
    read: name => readFile(pathOf(directory, name, suffix)).catch(unlessMissing),
    remove: async name => {
      await rm(pathOf(directory, name, suffix), { force: true })
    },
    list: async () => {
      const names = (await readdir(directory).catch(unlessMissing)) ?? []
      const files = names.filter(name => isName(name, suffix))
      const found = await Promise.all(
        files.map(async name => {
          const facts = await stat(join(directory, name)).catch(unlessMissing)
          return facts ? [{ name, writtenAt: facts.mtime }] : []
        }),
      )
      return found.flat()
    },
  }
}

function pathOf(directory: string, name: string, suffix: string): string {
  if (!isName(name, suffix)) throw new Error('Not a name this store gave.')
  return join(directory, name)
}

function isName(name: string, suffix: string): boolean {
  return name.endsWith(suffix) && /^[\w-]{43}$/.test(name.slice(0, -suffix.length))
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
