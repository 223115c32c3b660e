import { parseServerEnv } from '@/lib/platform/env'
import { migrate, openDatabase } from '@/scripts/launch/database'
import { enterMode, loadEnvFile, markAsProduction } from '@/scripts/launch/mode'
import { hasBuild } from '@/scripts/launch/next'
import { postgresDirectory } from '@/scripts/launch/paths'
import { chooseAddress, serve } from '@/scripts/launch/serve'
import { runSession } from '@/scripts/launch/session'
import { readRecord } from '@/scripts/postgres/record'

await runSession(async session => {
  loadEnvFile()
  if (!hasBuild()) throw new Error('There is no build to serve yet. Make one first: npm run build')
  const address = await chooseAddress('0.0.0.0')
  enterMode('production')
  const isNew = !process.env.DATABASE_URL && readRecord(postgresDirectory) === undefined
  // What is missing is said before anything is started or migrated.
  parseServerEnv({ DATABASE_URL: 'postgres://embedded', ...definedVariables() })
  const database = await openDatabase()
  session.atEnd(database.release)
  if (isNew) markAsProduction()
  await migrate(database)
  await serve(session, 'start', address).ended
  if (!session.signal.aborted) throw new Error('The server ended by itself.')
})

/** An empty variable counts as not set. */
function definedVariables(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value))
}
