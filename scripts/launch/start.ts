import { env } from '@/lib/platform/env'
import { migrate, openDatabase } from '@/scripts/launch/database'
import { enterMode, loadEnvFile } from '@/scripts/launch/mode'
import { hasBuild } from '@/scripts/launch/next'
import { chooseAddress, serve } from '@/scripts/launch/serve'
import { runSession } from '@/scripts/launch/session'

await runSession(async session => {
  loadEnvFile()
  if (!hasBuild()) throw new Error('There is no build to serve yet. Make one first: npm run build')
  const address = await chooseAddress('0.0.0.0')
  enterMode('production')
  const database = await openDatabase()
  session.atEnd(database.release)
  env()
  await migrate(database)
  await serve(session, 'start', address).ended
  if (!session.signal.aborted) throw new Error('The server ended by itself.')
})
