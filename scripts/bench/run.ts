import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/db/connection'
import { benchListsWhileDrawing } from '@/scripts/bench/drawing-beside'
import { benchImports } from '@/scripts/bench/imports'
import { benchLists } from '@/scripts/bench/lists'
import { fillWithDocuments } from '@/scripts/bench/many-documents'
import { postmasterOf, printMemory } from '@/scripts/bench/memory'
import { comparePdfs } from '@/scripts/bench/pdf/compare'
import { measureProcesses } from '@/scripts/bench/pdf/processes'
import { benchQueries } from '@/scripts/bench/queries'
import { benchSending } from '@/scripts/bench/sending'
import { ensureBuilt, servingProgram } from '@/scripts/launch/next'
import { waitUntilHealthy } from '@/scripts/launch/serve'
import { exitCodeOf, runSession, type Session } from '@/scripts/launch/session'
import { chooseFreePort } from '@/scripts/postgres/port'
import {
  createMigratedDatabase,
  dropDatabase,
  startTestServer,
  urlOf,
} from '@/tests/support/database-server'

const invoiceCount = 100_000

const onlyPdfs = process.argv.includes('pdf')
const onlyImports = process.argv.includes('imports')

// Prints figures of this machine; it asserts nothing, since machines differ.
await runSession(async session => {
  if (onlyImports) return importsAlone(session)
  await comparePdfs()
  await measureProcesses()
  if (onlyPdfs) return
  await benchApp(session)
})

/** In a database of its own, by the process itself. */
async function importsAlone(session: Session): Promise<void> {
  const server = await startTestServer()
  session.atEnd(server.stop)
  const name = await createMigratedDatabase(server, 'bench')
  session.atEnd(() => dropDatabase(server.ownerUrl, name))
  session.atEnd(closeDatabase)
  const runtime = server.runtimeUrl ? urlOf(server.runtimeUrl, name) : ''
  await benchImports({ owner: urlOf(server.ownerUrl, name), runtime })
}

async function benchApp(session: Session): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'pixelcrafte-bench-'))
  session.atEnd(async () => rmSync(scratch, { recursive: true, force: true }))
  await ensureBuilt(session, join(scratch, 'build.log'))
  const server = await startTestServer()
  session.atEnd(server.stop)
  const name = await createMigratedDatabase(server, 'bench')
  session.atEnd(() => dropDatabase(server.ownerUrl, name))
  const secret = 'only-for-this-run-on-loopback-gone-in-a-minute'
  const ownerUrl = urlOf(server.ownerUrl, name)
  const cookie = await fillWithDocuments(ownerUrl, invoiceCount, secret)
  await benchQueries(ownerUrl)
  const port = await chooseFreePort()
  const app = session.start([...servingProgram, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      APP_MODE: 'test',
      AUTH_SECRET: secret,
      LINK_KEYS: `k1:${secret}`,
      CRON_SECRET: secret,
      DATABASE_URL: ownerUrl,
      DATABASE_RUNTIME_URL: server.runtimeUrl ? urlOf(server.runtimeUrl, name) : '',
      PDF_TMP_DIR: join(scratch, 'pdfs'),
      MAILBOX_DIR: join(scratch, 'mailbox'),
      // Mail goes out when it is measured.
      TICKER_SECONDS: '0',
    },
  })
  const url = `http://127.0.0.1:${port}`
  await waitUntilHealthy(session, { host: '127.0.0.1', port, url }, exitCodeOf(app))
  const programs = { server: app.pid ?? 0, database: await postmasterOf(ownerUrl) }
  printMemory('idle', programs)
  await benchLists(url, cookie, invoiceCount)
  const documentIds = await benchListsWhileDrawing(ownerUrl, url, cookie)
  await benchSending({ ownerUrl, url, cookie, secret, documentIds })
  printMemory('loaded', programs)
}
