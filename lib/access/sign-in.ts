import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { memberships, sessions, signInFailures, users } from '@/db/schema/all'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { inSystem, type SystemTx } from './doors'
import { passwordFits } from './passwords'
import {
  sessionDays,
  type ThrottleRule,
  throttleMemorySeconds,
  throttleRules,
  waitInWords,
  waitSecondsAfter,
} from './throttle'

export interface SignInAttempt {
  email: string
  password: string
  /** The client's address, or empty when none can be trusted. */
  address: string
  /** The browser's name, when somebody signed in to this account from it before; else empty. */
  device: string
  userAgent: string
}

export interface StartedSession {
  userId: string
  sessionId: string
}

interface ThrottleKey {
  rule: ThrottleRule
  keyHash: string
}

/**
 * Checks e-mail and password and starts a session. Unknown account and wrong password give the same
 * refusal after the same work.
 * @throws DomainError `invalid` or `too_many_attempts`
 */
export async function startSession(attempt: SignInAttempt): Promise<StartedSession> {
  const email = attempt.email.trim().toLowerCase()
  const keys = throttleKeysOf(email, attempt)
  // The failure is counted before the password is checked: parallel guesses cannot slip past the limit.
  await inSystem('sign in', tx => countFailure(tx, keys))
  const user = await inSystem('sign in', tx => findUser(tx, email))
  if (!(await passwordFits(user?.passwordHash, attempt.password)) || !user) throw wrongPassword()
  return inSystem('sign in', async tx => {
    if (!(await isStillHash(tx, user))) throw wrongPassword()
    await forgiveFailure(tx, keys)
    return insertSession(tx, user.id, attempt)
  })
}

/** Adds the row that makes a session valid; used by sign-in and sign-up. */
export async function insertSession(
  tx: SystemTx,
  userId: string,
  from: { address: string; userAgent: string },
): Promise<StartedSession> {
  const [membership] = await tx
    .select({ companyId: memberships.companyId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.removedAt)))
    .orderBy(memberships.createdAt)
    .limit(1)
  const sessionId = newId()
  await tx.insert(sessions).values({
    id: sessionId,
    userId,
    currentCompanyId: membership?.companyId ?? null,
    address: from.address.slice(0, 64),
    userAgent: from.userAgent.slice(0, 300),
    createdAt: now(),
    expiresAt: new Date(now().getTime() + sessionDays * 86_400_000),
  })
  return { userId, sessionId }
}

/** Ends a session; asked twice it stays ended. */
export async function revokeSession(sessionId: string): Promise<void> {
  await inSystem('sign out', tx =>
    tx
      .update(sessions)
      .set({ revokedAt: now() })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt))),
  )
}

/** Forgets the failures of an account where it is used from; what an address did to other accounts stays counted. */
export async function forgiveFailures(from: Omit<SignInAttempt, 'password' | 'userAgent'>) {
  const keys = throttleKeysOf(from.email, from).filter(({ rule }) => rule !== throttleRules.address)
  await inSystem('reset password', tx =>
    tx.delete(signInFailures).where(inArray(signInFailures.keyHash, hashesOf(keys))),
  )
}

function throttleKeysOf(
  email: string,
  { address, device }: Pick<SignInAttempt, 'address' | 'device'>,
): ThrottleKey[] {
  // A browser the owner uses is counted by itself: strangers who keep guessing never stop it.
  const account =
    device === ''
      ? { rule: throttleRules.account, keyHash: sha256(`account:${email}`) }
      : { rule: throttleRules.pair, keyHash: sha256(`device:${email}:${device}`) }
  // Without an address everybody would share one key, and one stranger could stop all sign-ins.
  if (address === '') return [account]
  return [
    account,
    { rule: throttleRules.pair, keyHash: sha256(`pair:${email}:${address}`) },
    { rule: throttleRules.address, keyHash: sha256(`address:${address}`) },
  ].sort((a, b) => a.keyHash.localeCompare(b.keyHash))
}

async function countFailure(tx: SystemTx, keys: ThrottleKey[]): Promise<void> {
  const at = now()
  // Insert first, so that the row lock below holds even for the first attempt of a key.
  for (const { keyHash } of keys)
    await tx
      .insert(signInFailures)
      .values({ keyHash, failures: 0, lastFailedAt: at })
      .onConflictDoNothing()
  const rows = await tx
    .select()
    .from(signInFailures)
    .where(inArray(signInFailures.keyHash, hashesOf(keys)))
    .orderBy(signInFailures.keyHash)
    .for('update')
  const waits = rows.map(row => {
    const rule = keys.find(key => key.keyHash === row.keyHash)?.rule ?? throttleRules.pair
    const since = (at.getTime() - row.lastFailedAt.getTime()) / 1000
    return waitSecondsAfter(rule, row.failures, since)
  })
  const wait = Math.max(0, ...waits)
  if (wait > 0)
    throw new DomainError(
      'too_many_attempts',
      `Too many sign-ins failed. Try again ${waitInWords(wait)}.`,
      { waitSeconds: wait },
    )
  const forgotten = new Date(at.getTime() - throttleMemorySeconds * 1000)
  await tx
    .update(signInFailures)
    .set({
      failures: sql`case when ${lt(signInFailures.lastFailedAt, forgotten)} then 1 else ${signInFailures.failures} + 1 end`,
      lastFailedAt: at,
    })
    .where(inArray(signInFailures.keyHash, hashesOf(keys)))
}

/** A success clears the pair and takes back the failure that was counted in advance for the others. */
async function forgiveFailure(tx: SystemTx, keys: ThrottleKey[]): Promise<void> {
  for (const { keyHash, rule } of keys)
    await tx
      .update(signInFailures)
      .set({
        failures:
          rule === throttleRules.pair ? 0 : sql`greatest(${signInFailures.failures} - 1, 0)`,
      })
      .where(eq(signInFailures.keyHash, keyHash))
}

async function findUser(tx: SystemTx, email: string) {
  const [user] = await tx
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email))
  return user
}

/** Whoever gives the user a new password at this moment waits, and then ends this session too, or came first. */
async function isStillHash(
  tx: SystemTx,
  { id, passwordHash }: { id: string; passwordHash: string },
): Promise<boolean> {
  const [same] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, id), eq(users.passwordHash, passwordHash)))
    .for('share')
  return same !== undefined
}

function wrongPassword(): DomainError {
  return new DomainError('invalid', 'E-mail or password is not right. Check both and try again.')
}

function hashesOf(keys: ThrottleKey[]): string[] {
  return keys.map(key => key.keyHash)
}
