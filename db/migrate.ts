import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

const migrationLock = 7_465_119

/**
 * Brings a database to the newest schema. Several processes may start at once: one works, the others wait.
 * @param url the owner's address (DATABASE_URL), not the runtime login's
 */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    await migrate(drizzle(sql), { migrationsFolder: 'db/migrations' })
  } finally {
    await sql.end({ timeout: 5 })
  }
}
