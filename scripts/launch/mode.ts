import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDirectory, ensureDataDirectory, projectRoot } from '@/scripts/launch/paths'
import { ensureSecrets } from '@/scripts/launch/secrets'

const modes = ['development', 'test', 'demo', 'production'] as const
type Mode = (typeof modes)[number]

/** Reads .env, when there is one; variables that are set already win. */
export function loadEnvFile(): void {
  const path = join(projectRoot, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}

/** Sets APP_MODE, and in demo and development the generated secrets, for all that is started. */
export function enterMode(mode: Mode): void {
  process.env.APP_MODE = mode
  if (mode === 'production') return
  for (const [name, secret] of Object.entries(ensureSecrets(ensureDataDirectory()))) {
    process.env[name] ||= secret
  }
}

/**
 * The mode of a command that serves nothing (seed, cleanup): the APP_MODE given, else `fallback`.
 * @throws for a mode that does not exist: a typing error must not weaken anything
 */
export function modeOfCommand(
  variables: Record<string, string | undefined>,
  fallback: Mode = 'production',
): Mode {
  const given = variables.APP_MODE
  if (!given) return fallback
  const mode = modes.find(candidate => candidate === given)
  if (mode) return mode
  throw new Error(`APP_MODE is "${given}". Set it to ${modes.join(', ')}, or leave it out.`)
}

/** Remembers that the database in .data was begun by a server in production. */
export function markAsProduction(): void {
  writeFileSync(productionMark, 'Begun by npm start: no samples are added here.\n')
}

/** Samples with a password everybody knows never go into a database that production began. */
export function assertNotProduction(): void {
  if (process.env.DATABASE_URL || !existsSync(productionMark)) return
  throw new Error(
    'The database in .data was begun by `npm start`, in production. Run this in another directory.',
  )
}

const productionMark = join(dataDirectory, 'production')
