import { asc, isNull } from 'drizzle-orm'
import { memberships } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { Member } from './model'

/** Who works at the company, by name. */
export async function listMembers(tx: CompanyTx): Promise<Member[]> {
  return tx
    .select({
      userId: memberships.userId,
      name: memberships.name,
      email: memberships.email,
      role: memberships.role,
    })
    .from(memberships)
    .where(isNull(memberships.removedAt))
    .orderBy(asc(memberships.name), asc(memberships.userId))
}
