import { chmodSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The project's directory; every command is started there. */
export const projectRoot = resolve(import.meta.dirname, '..', '..')

/** Where demo and development keep their database, secrets and logs. */
export const dataDirectory = join(projectRoot, '.data')

/** The embedded server of demo, development and a small production machine. */
export const postgresDirectory = join(dataDirectory, 'postgres')

/** The database in it. */
export const DATABASE_NAME = 'pixelcrafte'

/** Makes .data: passable, since PostgreSQL may run under another account, but not listable. */
export function ensureDataDirectory(): string {
  mkdirSync(dataDirectory, { recursive: true })
  chmodSync(dataDirectory, 0o711)
  return dataDirectory
}
