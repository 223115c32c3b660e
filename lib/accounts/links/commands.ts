import { and, eq, gt, isNull } from 'drizzle-orm'
import { accountLinks, users } from '@/db/schema/all'
import type { SystemTx } from '@/lib/access/doors'
import { enqueue } from '@/lib/outbox/commands'
import { noCompany } from '@/lib/outbox/model'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { type AccountLinkPurpose, accountLinkMinutes } from '../model'

interface NewAccountLink {
  purpose: AccountLinkPurpose
  user: { id: string; email: string }
  /** Where it was asked from, as its mail tells; empty where it does not. */
  browser: string
}

interface MadeAccountLink {
  id: string
  expiresAt: Date
}

/** Makes a link for a user and has it mailed to their address. */
export async function mailAccountLink(
  tx: SystemTx,
  link: Omit<NewAccountLink, 'purpose'> & { purpose: Exclude<AccountLinkPurpose, 'email_return'> },
): Promise<MadeAccountLink> {
  const made = await insertAccountLink(tx, link)
  await enqueue(tx, {
    companyId: noCompany,
    id: newId(),
    kind: link.purpose,
    dedupeKey: `${link.purpose}:${made.id}`,
    payload: { accountLinkId: made.id },
  })
  return made
}

/** Makes a link that another mail carries. */
export async function insertAccountLink(
  tx: SystemTx,
  { purpose, user, browser }: NewAccountLink,
): Promise<MadeAccountLink> {
  const id = newId()
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + accountLinkMinutes[purpose] * 60_000)
  const { id: userId, email } = user
  await tx
    .insert(accountLinks)
    .values({ id, userId, purpose, email, userAgent: browser, createdAt, expiresAt })
  return { id, expiresAt }
}

/** Uses a link up: of many at once one gets the user, all others null, as whoever comes late or with another purpose. */
export async function spendAccountLink(
  tx: SystemTx,
  purpose: AccountLinkPurpose,
  id: string,
): Promise<{ userId: string; email: string } | null> {
  // Two links of one user, used at the same moment, end each other: one after the other.
  await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(accountLinks, eq(accountLinks.userId, users.id))
    .where(eq(accountLinks.id, id))
    .for('update', { of: users })
  const [spent] = await tx
    .update(accountLinks)
    .set({ usedAt: now() })
    .where(
      and(
        eq(accountLinks.id, id),
        eq(accountLinks.purpose, purpose),
        isNull(accountLinks.usedAt),
        gt(accountLinks.expiresAt, now()),
      ),
    )
    .returning({ userId: accountLinks.userId, email: accountLinks.email })
  return spent ?? null
}

/** Ends the links of a purpose that are still open. */
export async function endAccountLinks(
  tx: SystemTx,
  purpose: AccountLinkPurpose,
  userId: string,
): Promise<void> {
  await tx
    .update(accountLinks)
    .set({ usedAt: now() })
    .where(
      and(
        eq(accountLinks.userId, userId),
        eq(accountLinks.purpose, purpose),
        isNull(accountLinks.usedAt),
      ),
    )
}
