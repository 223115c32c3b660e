import { and, eq, isNull, ne } from 'drizzle-orm'
import { sessions, users } from '@/db/schema/all'
import { signedOut } from '@/lib/access/actor'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { now } from '@/lib/platform/clock'
import { log } from '@/lib/platform/log'
import type { AccountHolder } from '../model'

/** Signs a person out in one of their browsers; asked twice it stays ended. */
export async function endSession(
  { userId }: Pick<AccountHolder, 'userId'>,
  { id }: { id: string },
  requestId: string,
): Promise<void> {
  await inSystem('sign out', tx =>
    tx
      .update(sessions)
      .set({ revokedAt: now() })
      .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.revokedAt))),
  )
  log('info', 'session.ended', { requestId, userId })
}

/** Signs a person out in all other browsers, and in this one where they want that too. */
export async function endSessions(
  { userId, sessionId }: Pick<AccountHolder, 'userId' | 'sessionId'>,
  { here }: { here: boolean },
  requestId: string,
): Promise<void> {
  await inSystem('sign out', tx =>
    revokeSessionsOf(tx, userId, { except: here ? null : sessionId }),
  )
  log('info', 'sessions.ended', { requestId, userId, here })
}

/**
 * For a change that was asked for with a password, at the beginning of its transaction: whoever gives the account a new
 * password at this moment, and so ends its sessions, comes before it or waits for it.
 * @throws DomainError `signed_out`
 */
export async function assertStillSignedIn(
  tx: SystemTx,
  { userId, sessionId }: Pick<AccountHolder, 'userId' | 'sessionId'>,
): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update')
  const open = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
  if (open.length === 0) throw signedOut()
}

/** Ends sessions of a user as part of another change: all of them, or all but one. */
export async function revokeSessionsOf(
  tx: SystemTx,
  userId: string,
  { except }: { except: string | null },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        ...(except ? [ne(sessions.id, except)] : []),
      ),
    )
}
