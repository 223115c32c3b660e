import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { accountLinks, users } from '@/db/schema/all'
import { inSystem, type SystemPurpose, type SystemTx } from '@/lib/access/doors'
import { readLink } from '@/lib/access/link-tokens'
import { now } from '@/lib/platform/clock'
import type { AccountLinkPurpose } from '../model'

export interface OpenAccountLink {
  id: string
  /** The address it was mailed to. */
  email: string
  /** Of the user. */
  name: string
  /** Whether the address was proved before. */
  isProved: boolean
  browser: string
  createdAt: Date
  expiresAt: Date
}

/** What the token of a page opens; null for one that is wrong, late, used up or of another purpose. */
export async function openAccountLink(
  purpose: AccountLinkPurpose,
  token: string,
): Promise<OpenAccountLink | null> {
  const read = await readLink(purpose, token)
  if (!read || read.expired) return null
  return inSystem(doorOf[purpose], tx => getOpenAccountLink(tx, purpose, read.id))
}

const doorOf = {
  verification: 'verify address',
  password_reset: 'reset password',
  email_change: 'change account',
  email_return: 'change account',
} as const satisfies Record<AccountLinkPurpose, SystemPurpose>

/** A link that still works, by the id of its row. */
export async function getOpenAccountLink(
  tx: SystemTx,
  purpose: AccountLinkPurpose,
  id: string,
): Promise<OpenAccountLink | null> {
  const [found] = await tx
    .select({
      id: accountLinks.id,
      email: accountLinks.email,
      name: users.name,
      isProved: sql<boolean>`${isNotNull(users.emailVerifiedAt)}`,
      browser: accountLinks.userAgent,
      createdAt: accountLinks.createdAt,
      expiresAt: accountLinks.expiresAt,
    })
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(
      and(
        eq(accountLinks.id, id),
        eq(accountLinks.purpose, purpose),
        isNull(accountLinks.usedAt),
        gt(accountLinks.expiresAt, now()),
      ),
    )
  return found ?? null
}

/** Whether an address may still be taken back by whoever had it: until then nobody else signs up with it. */
export async function isKeptForReturn(tx: SystemTx, email: string): Promise<boolean> {
  const open = await tx
    .select({ id: accountLinks.id })
    .from(accountLinks)
    .where(
      and(
        eq(accountLinks.email, email),
        eq(accountLinks.purpose, 'email_return'),
        isNull(accountLinks.usedAt),
        gt(accountLinks.expiresAt, now()),
      ),
    )
  return open.length > 0
}

/** Whom a notice about an account is for: an address that is proved, so that no stranger hears of it. */
export async function getUserToNotify(
  tx: SystemTx,
  userId: string,
): Promise<{ name: string; email: string } | undefined> {
  const [user] = await tx
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.emailVerifiedAt)))
  return user
}
