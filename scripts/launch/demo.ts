import { openSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { migrate, openDatabase } from '@/scripts/launch/database'
import { assertNotProduction, enterMode, loadEnvFile } from '@/scripts/launch/mode'
import { ensureBuilt, isBuildCurrent } from '@/scripts/launch/next'
import { dataDirectory } from '@/scripts/launch/paths'
import { seedOnce } from '@/scripts/launch/sample'
import { chooseAddress, serve, waitUntilHealthy } from '@/scripts/launch/serve'
import { runSession } from '@/scripts/launch/session'
import { lastLines, step } from '@/scripts/launch/steps'
import { welcome } from '@/scripts/launch/welcome'

await runSession(async session => {
  loadEnvFile()
  const address = await chooseAddress('127.0.0.1')
  process.env.APP_URL ||= address.url
  console.error(`\n  ${styleText('bold', 'Pixel Crafte Billing')}\n`)
  enterMode('demo')
  assertNotProduction()
  const database = await openDatabase()
  session.atEnd(database.release)
  await step(session, database.title, async () => migrate(database))
  await step(session, 'Sample company', () => seedOnce(session))
  const built = isBuildCurrent() ? 'Build is up to date' : 'Built'
  await step(session, built, () => ensureBuilt(session, join(dataDirectory, 'build.log')))
  const log = join(dataDirectory, 'demo.log')
  const server = serve(session, 'start', address, openSync(log, 'w'))
  await step(session, 'Serving', () => waitUntilHealthy(session, address, server.ended))
  console.log(welcome(address, log))
  await server.ended
  if (!session.signal.aborted) throw new Error(`The server ended by itself:\n${lastLines(log)}`)
})
