import { migrate, openDatabase } from '@/scripts/launch/database'
import { enterMode, loadEnvFile, modeOfCommand } from '@/scripts/launch/mode'
import { exitCodeOf, runSession } from '@/scripts/launch/session'

// Runs the script named first, with the rest of the arguments, on the working database.
await runSession(async session => {
  loadEnvFile()
  enterMode(modeOfCommand(process.env))
  const database = await openDatabase()
  session.atEnd(database.release)
  if (database.embedded) await migrate(database)
  process.exitCode = await exitCodeOf(session.start(['--import', 'tsx', ...process.argv.slice(2)]))
})
