import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { createDatabase, dropDatabase, urlOf } from '@/tests/support/database-server'

// Runs before each integration test file is loaded: the environment is complete when the first
// module reads it, and no two files ever share a database.
const { ownerUrl, runtimeUrl, template } = inject('testDatabase')
const name = await createDatabase(ownerUrl, 'file', template)
const pdfDirectory = mkdtempSync(join(tmpdir(), 'pixelcrafte-pdfs-'))
const mailDirectory = mkdtempSync(join(tmpdir(), 'pixelcrafte-mail-'))
const exportDirectory = mkdtempSync(join(tmpdir(), 'pixelcrafte-exports-'))

Object.assign(process.env, {
  APP_MODE: 'test',
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: randomBytes(32).toString('base64url'),
  LINK_KEYS: `k1:${randomBytes(32).toString('base64url')}`,
  CRON_SECRET: randomBytes(32).toString('base64url'),
  DATABASE_URL: urlOf(ownerUrl, name),
  DATABASE_RUNTIME_URL: runtimeUrl ? urlOf(runtimeUrl, name) : '',
  PDF_TMP_DIR: pdfDirectory,
  MAILBOX_DIR: mailDirectory,
  EXPORTS_DIR: exportDirectory,
})

afterAll(async () => {
  const { closeDatabase } = await import('@/db/connection')
  await closeDatabase()
  await dropDatabase(ownerUrl, name)
  for (const directory of [pdfDirectory, mailDirectory, exportDirectory])
    rmSync(directory, { recursive: true, force: true })
})
