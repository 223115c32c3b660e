import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/db/connection'
import { hasBuild, servingProgram } from '@/scripts/launch/next'
import { exitCodeOf, runSession, type Session } from '@/scripts/launch/session'
import {
  createDatabase,
  createMigratedDatabase,
  startTestServer,
  type TestServer,
  urlOf,
} from '@/tests/support/database-server'
import { noteDatabase } from '@/tests/support/journey-database'
import { mailDirectoryOf } from '@/tests/support/journey-mailbox'
import { addSecondCompany } from '@/tests/support/second-company'

// Serves the build for the browser journeys at each port, on copies of one database with the sample company. The last
// one answers once all others do.
await runSession(async session => {
  const ports = process.argv.slice(2)
  if (!hasBuild()) throw new Error('There is no build to test. Make one first: npm run build')
  const server = await startTestServer()
  session.atEnd(server.stop)
  const sample = await createSample(session, server)
  const served: ChildProcess[] = []
  for (const port of ports) {
    if (served.length === ports.length - 1)
      await Promise.all(ports.slice(0, -1).map(each => untilHealthy(each, session.signal)))
    served.push(await serve(session, server, sample, port))
  }
  await Promise.race(served.map(exitCodeOf))
})

/** Makes the database that each server gets a copy of. */
async function createSample(session: Session, server: TestServer): Promise<string> {
  const name = await createMigratedDatabase(server, 'journeys')
  Object.assign(process.env, {
    ...databaseOf(server, name),
    APP_MODE: 'test',
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    CRON_SECRET: randomBytes(32).toString('base64url'),
    LINK_KEYS: `k1:${process.env.JOURNEYS_LINK_SECRET}`,
  })
  const seeded = await exitCodeOf(session.start(['--import', 'tsx', 'scripts/seed.ts', '--once']))
  if (seeded !== 0) throw new Error('The sample company could not be added for the journeys.')
  await addSecondCompany()
  // PostgreSQL copies no database that somebody is connected to.
  await closeDatabase()
  return name
}

/** Starts a server at a port, with everything it writes to in places of its own. */
async function serve(
  session: Session,
  server: TestServer,
  sample: string,
  port: string,
): Promise<ChildProcess> {
  const name = await createDatabase(server.ownerUrl, 'journeys', sample)
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
  const env = {
    ...process.env,
    ...databaseOf(server, name),
    APP_URL: `http://localhost:${port}`,
    PDF_TMP_DIR: pdfDirectory,
    MAILBOX_DIR: mailDirectory,
    EXPORTS_DIR: exportDirectory,
  }
  return session.start([...servingProgram, 'start', '-p', port, '-H', '127.0.0.1'], { env })
}

function databaseOf(server: TestServer, name: string) {
  return {
    DATABASE_URL: urlOf(server.ownerUrl, name),
    DATABASE_RUNTIME_URL: server.runtimeUrl ? urlOf(server.runtimeUrl, name) : '',
  }
}

async function untilHealthy(port: string, signal: AbortSignal): Promise<void> {
  const isHealthy = () =>
    fetch(`http://localhost:${port}/healthz`, { signal }).then(
      answer => answer.ok,
      () => false,
    )
  while (!(await isHealthy())) {
    signal.throwIfAborted()
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
