import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDataDirectory, projectRoot } from '@/scripts/launch/paths'
import { ensureSecrets } from '@/scripts/launch/secrets'

type Mode = 'development' | 'demo' | 'production'

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
 * The mode of a command that serves nothing (seed, cleanup): the APP_MODE given; else production as
 * soon as anything is configured for it; else development, on the embedded server.
 */
export function modeOfCommand(variables: Record<string, string | undefined>): Mode {
  const given = variables.APP_MODE
  if (given === 'development' || given === 'demo' || given === 'production') return given
  return variables.DATABASE_URL || variables.AUTH_SECRET ? 'production' : 'development'
}
