import { sql } from 'drizzle-orm'
import { inSystem } from '@/lib/access/doors'
import { log } from '@/lib/platform/log'

/** Whether the database answers a question within its time-outs. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await inSystem('check health', tx => tx.execute(sql`select 1`))
    return true
  } catch (error) {
    log('error', 'health.failed', { error })
    return false
  }
}
