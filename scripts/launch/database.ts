import { migrateDatabase } from '@/db/migrate'
import { DATABASE_NAME, ensureDataDirectory, postgresDirectory } from '@/scripts/launch/paths'
import { ensureDatabase, grantRuntimeRoles } from '@/scripts/postgres/logins'
import { startServer, stopServer } from '@/scripts/postgres/server'

/** The database commands work on: the embedded one, or the one DATABASE_URL names. */
export type WorkingDatabase = {
  embedded: boolean
  title: string
  /** Stops the embedded server if this process started it. */
  release: () => Promise<unknown>
}

/** Finds the database, starting the embedded server when DATABASE_URL is not set, and sets the URLs. */
export async function openDatabase(): Promise<WorkingDatabase> {
  if (process.env.DATABASE_URL) {
    return { embedded: false, title: 'Database from DATABASE_URL', release: async () => {} }
  }
  ensureDataDirectory()
  const server = await startServer(postgresDirectory)
  await ensureDatabase(server.ownerUrl('postgres'), DATABASE_NAME)
  process.env.DATABASE_URL = server.ownerUrl(DATABASE_NAME)
  process.env.DATABASE_RUNTIME_URL = server.runtimeUrl(DATABASE_NAME)
  return {
    embedded: true,
    title: `PostgreSQL ${server.startedHere ? 'started' : 'was running already'}, port ${server.port}`,
    release: async () => server.startedHere && (await stopServer(postgresDirectory)),
  }
}

/** Brings the database to the newest schema and lets the embedded runtime login work in it. */
export async function migrate(database: WorkingDatabase): Promise<void> {
  const ownerUrl = process.env.DATABASE_URL ?? ''
  await migrateDatabase(ownerUrl)
  if (database.embedded) await grantRuntimeRoles(ownerUrl)
}
