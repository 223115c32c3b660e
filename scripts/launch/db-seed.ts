import { migrate, openDatabase } from '@/scripts/launch/database'
import { assertNotProduction, enterMode, loadEnvFile, modeOfCommand } from '@/scripts/launch/mode'
import { exitCodeOf, runSession } from '@/scripts/launch/session'

await runSession(async session => {
  loadEnvFile()
  enterMode(modeOfCommand(process.env, process.env.DATABASE_URL ? 'production' : 'demo'))
  assertNotProduction()
  // Like db:start, this leaves the server running.
  const database = await openDatabase()
  await migrate(database)
  const args = ['--import', 'tsx', 'scripts/seed.ts', '--once', ...process.argv.slice(2)]
  process.exitCode = await exitCodeOf(session.start(args))
})
