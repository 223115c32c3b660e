import { migrate, openDatabase } from '@/scripts/launch/database'
import { assertNotProduction, enterMode, loadEnvFile } from '@/scripts/launch/mode'
import { seedOnce } from '@/scripts/launch/sample'
import { chooseAddress, serve, waitUntilHealthy } from '@/scripts/launch/serve'
import { runSession } from '@/scripts/launch/session'
import { step } from '@/scripts/launch/steps'
import { welcome } from '@/scripts/launch/welcome'

await runSession(async session => {
  loadEnvFile()
  const address = await chooseAddress('127.0.0.1')
  process.env.APP_URL ||= address.url
  enterMode('development')
  assertNotProduction()
  const database = await openDatabase()
  session.atEnd(database.release)
  await step(session, database.title, () => migrate(database))
  await step(session, 'Sample company', () => seedOnce(session))
  const server = serve(session, 'dev', address)
  await waitUntilHealthy(session, address, server.ended)
  console.log(welcome(address))
  await server.ended
  if (!session.signal.aborted) throw new Error('The development server ended by itself.')
})
