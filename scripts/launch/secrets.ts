import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivately } from '@/scripts/postgres/record'

const names = ['AUTH_SECRET', 'CRON_SECRET', 'LINK_KEYS'] as const
const shape = z.partialRecord(z.enum(names), z.string())

/** The generated secrets of demo and development. */
export type Secrets = Record<(typeof names)[number], string>

/** Reads the secrets kept in `directory`, making and keeping those that are missing, mode 0600. */
export function ensureSecrets(directory: string): Secrets {
  const path = join(directory, 'secrets.json')
  const kept = existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : {}
  const secrets = { ...newSecrets(), ...kept }
  if (names.some(name => kept[name] === undefined)) {
    writePrivately(path, `${JSON.stringify(secrets, null, 2)}\n`)
  }
  chmodSync(path, 0o600)
  return secrets
}

function newSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url')
  return { AUTH_SECRET: secret(), CRON_SECRET: secret(), LINK_KEYS: `k1:${secret()}` }
}
