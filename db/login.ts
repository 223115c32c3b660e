import { sql } from 'drizzle-orm'
import { database } from './connection'

/** Whether the login could see past row-level security if a transaction ever forgot to drop its role. */
export async function runtimeLoginBypassesPolicies(): Promise<boolean> {
  const [row] = await database().execute<{ bypasses: boolean }>(
    sql`select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`,
  )
  return row?.bypasses ?? true
}
