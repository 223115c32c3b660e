import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { companies, memberships } from '@/db/schema/all'
import type { SystemTx } from './doors'

/**
 * Carries a person's new name or address into the companies they work at; where they were removed, or the company is
 * closed, what stood there stays. The policy lets through the rows of whom the transaction names, and no other's.
 */
export async function changeOwnMemberships(
  tx: SystemTx,
  userId: string,
  changes: { name: string } | { email: string },
): Promise<void> {
  await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`)
  const open = tx.select({ id: companies.id }).from(companies).where(isNull(companies.closedAt))
  await tx
    .update(memberships)
    .set(changes)
    .where(
      and(
        eq(memberships.userId, userId),
        isNull(memberships.removedAt),
        inArray(memberships.companyId, open),
      ),
    )
}
