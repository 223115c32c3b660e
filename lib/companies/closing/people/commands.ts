import { and, eq, inArray, isNotNull, isNull, ne, notExists, sql } from 'drizzle-orm'
import {
  accountLinks,
  activity,
  companies,
  invitations,
  invoices,
  memberships,
  quotes,
  recoveryCodes,
  register,
  secondFactors,
  sessions,
  users,
} from '@/db/schema/all'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { hashPassword } from '@/lib/access/passwords'
import { now } from '@/lib/platform/clock'
import { log } from '@/lib/platform/log'
import { newToken } from '@/lib/platform/secrets'
import { deletedUser, formerMember } from '../model'

/** Forgets who worked at companies that have closed. Asked again, it goes on where a server stopped. */
export async function forgetPeople(): Promise<void> {
  // One that cannot be finished must not keep the others.
  for (const companyId of await companiesToForget())
    await forgetPeopleOf(companyId).catch((error: unknown) =>
      log('error', 'company.people_not_forgotten', { companyId, error }),
    )
}

/** Closed, and somebody in it is still called by their name. */
async function companiesToForget(): Promise<string[]> {
  const rows = await inSystem('close companies', tx =>
    tx
      .selectDistinct({ id: companies.id })
      .from(companies)
      .innerJoin(memberships, eq(memberships.companyId, companies.id))
      .where(
        and(
          isNotNull(companies.closesAt),
          isNotNull(companies.closedAt),
          ne(memberships.email, addressOf(memberships.userId)),
        ),
      ),
  )
  return rows.map(({ id }) => id)
}

/** The same as `deletedAddress`, of each row. */
function addressOf(userId: typeof users.id | typeof memberships.userId) {
  return sql<string>`'deleted-' || ${userId} || '@invalid'`
}

/** Deleted drafts, people and whom they invited, in one transaction: whoever has their name still was not forgotten. */
async function forgetPeopleOf(companyId: string): Promise<void> {
  // Nobody knows what it is the hash of.
  const passwordHash = await hashPassword(newToken())
  await inSystem('close companies', async tx => {
    await removeDrafts(tx, companyId)
    const members = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(eq(memberships.companyId, companyId))
    const ids = members.map(({ userId }) => userId)
    await endAccounts(tx, ids, passwordHash)
    await removeInvitations(tx, companyId)
    await tx
      .update(memberships)
      .set({ name: formerMember, email: addressOf(memberships.userId) })
      .where(eq(memberships.companyId, companyId))
  })
  log('info', 'company.closed', { companyId })
}

async function removeDrafts(tx: SystemTx, companyId: string): Promise<void> {
  for (const table of [invoices, quotes])
    await tx.delete(table).where(and(eq(table.companyId, companyId), eq(table.status, 'draft')))
  await tx.delete(register).where(and(eq(register.companyId, companyId), isNull(register.issuedAt)))
}

/** With the addresses they were mailed to; that somebody was invited stays told. */
async function removeInvitations(tx: SystemTx, companyId: string): Promise<void> {
  // The policies show the service this company's activity, and no other's.
  await tx.execute(sql`select set_config('app.erasing_company', ${companyId}, true)`)
  const removed = await tx
    .delete(invitations)
    .where(eq(invitations.companyId, companyId))
    .returning({ id: invitations.id })
  const ids = removed.map(({ id }) => id)
  await tx
    .update(activity)
    .set({ subjectLabel: formerMember, after: sql`${activity.after} - 'to'` })
    .where(and(eq(activity.companyId, companyId), inArray(activity.subjectId, ids)))
}

/** Of those who belong to no other company; whoever does keeps theirs. */
async function endAccounts(tx: SystemTx, userIds: string[], passwordHash: string): Promise<void> {
  const elsewhere = tx
    .select({ active: sql`1` })
    .from(memberships)
    .innerJoin(companies, and(eq(companies.id, memberships.companyId), isNull(companies.closedAt)))
    .where(and(eq(memberships.userId, users.id), isNull(memberships.removedAt)))
  const ended = await tx
    .update(users)
    .set({ email: addressOf(users.id), name: deletedUser, passwordHash, emailVerifiedAt: null })
    .where(and(inArray(users.id, userIds), isNull(users.platformRole), notExists(elsewhere)))
    .returning({ id: users.id })
  const ids = ended.map(({ id }) => id)
  await tx.update(sessions).set({ revokedAt: now() }).where(inArray(sessions.userId, ids))
  for (const table of [secondFactors, recoveryCodes, accountLinks])
    await tx.delete(table).where(inArray(table.userId, ids))
}
