import { and, eq, isNull } from 'drizzle-orm'
import { memberships, sessions, users } from '@/db/schema/all'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { inSystem, type SystemTx } from './doors'
import {
  codeKeysOf,
  countFailure,
  forgetFailures,
  forgiveFailure,
  passwordKeysOf,
  type SignInPlace,
} from './failures'
import { passwordFits } from './passwords'
import { codeNeeded, countCodeTry, hasSecondFactor, takeCode } from './second-factor'
import { sessionDays } from './throttle'

export interface SignInAttempt extends SignInPlace {
  email: string
  password: string
  /** Of the second factor, for whom has one; empty or absent until it is asked for. */
  code?: string
}

export interface StartedSession {
  userId: string
  sessionId: string
}

/**
 * Checks e-mail, password and, where there is one, the second factor, and starts a session: all in one call, so that
 * nobody is ever half signed in. Unknown account and wrong password give the same refusal after the same work.
 * @throws DomainError `invalid`, `too_many_attempts`, `code_needed` once the password was right, or `forbidden` where
 * signing up is by invitation and the address not proved
 */
export async function startSession(attempt: SignInAttempt): Promise<StartedSession> {
  const { code = '' } = attempt
  const user = await userWithPassword(attempt)
  assertMaySignIn(user)
  const isCodeAsked = await inSystem('sign in', tx => hasSecondFactor(tx, user.id))
  if (isCodeAsked) await countCodeTry(user.id, code, attempt)
  return inSystem('sign in', async tx => {
    if (!(await isStillHash(tx, user))) throw wrongPassword()
    // Asked again here: it may have been switched on a moment ago.
    if (await hasSecondFactor(tx, user.id)) {
      if (!isCodeAsked) throw codeNeeded()
      await takeCode(tx, user.id, code)
      await forgiveFailure(tx, codeKeysOf(user.id, attempt))
    }
    return insertSession(tx, user.id, attempt)
  })
}

/**
 * Asks somebody who is signed in for their password once more; wrong ones are counted as they are at sign-in.
 * @throws DomainError `invalid` or `too_many_attempts`
 */
export async function assertOwnPassword(
  email: string,
  password: string,
  from: SignInPlace,
): Promise<void> {
  const refusal = 'This is not your password. Check it and try again.'
  await userWithPassword({ email, password, ...from }, () => {
    return new DomainError('invalid', refusal, { field: 'password' })
  })
}

/** Adds the row that makes a session valid. */
export async function insertSession(
  tx: SystemTx,
  userId: string,
  from: Pick<SignInPlace, 'address' | 'userAgent'>,
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
export async function forgiveFailures(
  from: Pick<SignInAttempt, 'email' | 'address' | 'device'>,
): Promise<void> {
  await inSystem('reset password', tx => forgetFailures(tx, passwordKeysOf(from.email, from)))
}

interface FoundUser {
  id: string
  passwordHash: string
  emailVerifiedAt: Date | null
}

async function userWithPassword(
  attempt: Omit<SignInAttempt, 'code'>,
  refusal = wrongPassword,
): Promise<FoundUser> {
  const email = attempt.email.trim().toLowerCase()
  const keys = passwordKeysOf(email, attempt)
  // The failure is counted before the password is checked: parallel guesses cannot slip past the limit.
  await inSystem('sign in', tx => countFailure(tx, keys))
  const user = await inSystem('sign in', tx => findUser(tx, email))
  if (!(await passwordFits(user?.passwordHash, attempt.password)) || !user) throw refusal()
  await inSystem('sign in', async tx => {
    if (!(await isStillHash(tx, user))) throw refusal()
    await forgiveFailure(tx, keys)
  })
  return user
}

/** Only whoever gave the right password is told. */
function assertMaySignIn({ emailVerifiedAt }: FoundUser): void {
  if (env().SIGN_UP === 'open' || emailVerifiedAt) return
  throw new DomainError(
    'forbidden',
    'Confirm your e-mail address first: we mailed you a link. Then sign in.',
    { reason: 'address_not_proved' },
  )
}

async function findUser(tx: SystemTx, email: string): Promise<FoundUser | undefined> {
  const [user] = await tx
    .select({
      id: users.id,
      passwordHash: users.passwordHash,
      emailVerifiedAt: users.emailVerifiedAt,
    })
    .from(users)
    .where(eq(users.email, email))
  return user
}

/** Whoever gives the user a new password at this moment waits, and then ends this session too, or came first. */
async function isStillHash(
  tx: SystemTx,
  { id, passwordHash }: Pick<FoundUser, 'id' | 'passwordHash'>,
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
