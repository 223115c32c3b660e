import { and, count, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { recoveryCodes, secondFactors, sessions, users } from '@/db/schema/all'
import type { SystemTx } from '@/db/tenancy'
import { type Account, type AccountHolder, type AccountSession, browserOf } from './model'

/** A person's own account, with the browsers they are signed in with: this one first, then the newest. */
export async function getAccount(
  tx: SystemTx,
  holder: Pick<AccountHolder, 'userId' | 'sessionId'>,
  at: Date,
): Promise<Account | null> {
  const { userId } = holder
  const [user] = await tx
    .select({ name: users.name, email: users.email, emailVerifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, userId))
  if (!user) return null
  return {
    name: user.name,
    email: user.email,
    isProved: user.emailVerifiedAt !== null,
    sessions: await listSessions(tx, holder, at),
    secondFactor: await getSecondFactor(tx, userId),
  }
}

async function listSessions(
  tx: SystemTx,
  { userId, sessionId }: Pick<AccountHolder, 'userId' | 'sessionId'>,
  at: Date,
): Promise<AccountSession[]> {
  const rows = await tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      address: sessions.address,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(mostSessions)
  const listed = rows.map(({ id, userAgent, address, createdAt }) => ({
    id,
    browser: browserOf(userAgent),
    address,
    since: createdAt,
    isThis: id === sessionId,
  }))
  return listed.sort((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** More than anybody has; those that are not shown end with "Sign out everywhere" too. */
const mostSessions = 50

async function getSecondFactor(tx: SystemTx, userId: string): Promise<Account['secondFactor']> {
  const [factor] = await tx
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)))
  if (!factor?.since) return null
  const [left] = await tx
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  return { since: factor.since, codesLeft: left?.codes ?? 0 }
}
