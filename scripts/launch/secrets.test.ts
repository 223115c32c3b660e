import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureSecrets } from '@/scripts/launch/secrets'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'

test('secrets are made once, and only their owner can read them', () => {
  const directory = newTemporaryDirectory()
  const made = ensureSecrets(directory)
  expect(ensureSecrets(directory)).toEqual(made)
  expect(made.AUTH_SECRET.length).toBeGreaterThanOrEqual(32)
  expect(made.AUTH_SECRET).not.toBe(made.CRON_SECRET)
  expect(made.LINK_KEYS).toMatch(/^k1:[\w-]{43}$/)
  expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a secret that is kept stays, a missing one is added, an opened file is closed again', () => {
  const directory = newTemporaryDirectory()
  const path = join(directory, 'secrets.json')
  writeFileSync(path, JSON.stringify({ AUTH_SECRET: 'kept'.repeat(10) }))
  chmodSync(path, 0o644)
  const secrets = ensureSecrets(directory)
  expect(secrets.AUTH_SECRET).toBe('kept'.repeat(10))
  expect(secrets.CRON_SECRET.length).toBeGreaterThanOrEqual(32)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})
