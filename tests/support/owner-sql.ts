import type postgres from 'postgres'
import { env } from '@/lib/platform/env'
import { withConnection } from '@/scripts/postgres/logins'

/** Looks past every policy as the owner of the database: for checking what a test left behind. */
export function asOwner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  return withConnection(env().DATABASE_URL, work)
}

/** The verbs recorded about one subject, oldest first. */
export async function verbsOf(subjectId: string): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ verb: string }[]>`
      select verb from activity where subject_id = ${subjectId} order by at, id`,
  )
  return rows.map(row => row.verb)
}
