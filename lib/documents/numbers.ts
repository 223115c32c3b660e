import { sql } from 'drizzle-orm'
import { counters } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { CompanyId } from '@/lib/access/actor'

/**
 * Takes the next sequence of a series under its row lock, which is held until the transaction ends: call it
 * as late as possible. A rollback gives the number back, so series have no gaps.
 * @param series such as "invoice:PCF-2025-"
 */
export async function takeSequence(
  tx: CompanyTx,
  companyId: CompanyId,
  series: string,
): Promise<number> {
  const [counter] = await tx
    .insert(counters)
    .values({ companyId, series, last: 1 })
    .onConflictDoUpdate({
      target: [counters.companyId, counters.series],
      set: { last: sql`${counters.last} + 1` },
    })
    .returning({ last: counters.last })
  if (!counter) throw new Error(`The series ${series} gave no number.`)
  return counter.last
}
