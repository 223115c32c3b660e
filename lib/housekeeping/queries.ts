import { sql } from 'drizzle-orm'
import { inSystem } from '@/lib/access/doors'
import { log } from '@/lib/platform/log'

const patienceMilliseconds = 3000

/** Whether the database answers a question within three seconds. */
export async function databaseAnswers(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patienceMilliseconds, new Error('The database does not answer.'))
  })
  try {
    await Promise.race([inSystem('check health', tx => tx.execute(sql`select 1`)), tooLate])
    return true
  } catch (error) {
    log('error', 'health.failed', { error })
    return false
  } finally {
    clearTimeout(timer)
  }
}
