import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasBuild, servingProgram } from '@/scripts/launch/next'
import { exitCodeOf, runSession } from '@/scripts/launch/session'
import {
  createMigratedDatabase,
  dropDatabase,
  startTestServer,
  urlOf,
} from '@/tests/support/database-server'
import { noteDatabase } from '@/tests/support/journey-database'
import { mailDirectoryOf } from '@/tests/support/journey-mailbox'
import { addSecondCompany } from '@/tests/support/second-company'

// Serves the build for the browser journeys, on a database of its own with the sample company.
await runSession(async session => {
  const [port = ''] = process.argv.slice(2)
  if (!hasBuild()) throw new Error('There is no build to test. Make one first: npm run build')
  const server = await startTestServer()
  session.atEnd(server.stop)
  const name = await createMigratedDatabase(server, 'journeys')
  session.atEnd(() => dropDatabase(server.ownerUrl, name))
  const forgetDatabase = noteDatabase(port, urlOf(server.ownerUrl, name))
  session.atEnd(async () => forgetDatabase())
  const pdfDirectory = mkdtempSync(join(tmpdir(), 'pixelcrafte-pdfs-'))
  const mailDirectory = mailDirectoryOf(port)
  mkdirSync(mailDirectory, { recursive: true, mode: 0o700 })
  const exportDirectory = mkdtempSync(join(tmpdir(), 'pixelcrafte-exports-'))
  session.atEnd(async () => {
    for (const directory of [pdfDirectory, mailDirectory, exportDirectory])
      rmSync(directory, { recursive: true, force: true })
  })
  Object.assign(process.env, {
    APP_MODE: 'test',
    APP_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    CRON_SECRET: randomBytes(32).toString('base64url'),
    LINK_KEYS: `k1:${process.env.JOURNEYS_LINK_SECRET}`,
    DATABASE_URL: urlOf(server.ownerUrl, name),
    DATABASE_RUNTIME_URL: server.runtimeUrl ? urlOf(server.runtimeUrl, name) : '',
    PDF_TMP_DIR: pdfDirectory,
    MAILBOX_DIR: mailDirectory,
    EXPORTS_DIR: exportDirectory,
  })
  const seeded = await exitCodeOf(session.start(['--import', 'tsx', 'scripts/seed.ts', '--once']))
  if (seeded !== 0) throw new Error('The sample company could not be added for the journeys.')
  await addSecondCompany()
  await exitCodeOf(session.start([...servingProgram, 'start', '-p', port, '-H', '127.0.0.1']))
})
