import { and, eq } from 'drizzle-orm'
import { users } from '@/db/schema/all'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { hashPassword } from '@/lib/access/passwords'
import { assertStrangerWithinLimit, assertWithinLimit } from '@/lib/access/rate-limit'
import { atLeast } from '@/lib/access/steady-answer'
import { isAdmitted } from '@/lib/invite-codes/commands'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { endAccountLinks, mailAccountLink, spendAccountLink } from '../links/commands'
import { openAccountLink } from '../links/queries'
import { browserNameOf } from '../model'
import { mailNotice } from '../notices/commands'
import { revokeSessionsOf } from '../sessions/commands'
import { proveAddress } from '../verification/commands'
import type { ForgotPasswordInput, ResetPasswordInput } from './input'

interface Origin {
  address: string
  userAgent: string
}

/** Longer than the work takes, so that the time of an answer tells nothing either. */
const answerMilliseconds = 400

/**
 * Mails a link to choose a new password, where the address has an account. Nobody who asks learns whether it has.
 * @throws DomainError `too_many_attempts`, which does not depend on that either
 */
export async function askForPasswordReset(
  { email }: ForgotPasswordInput,
  origin: Origin,
  requestId: string,
): Promise<void> {
  await assertStrangerWithinLimit('password reset from', origin.address, {
    most: 10,
    seconds: 3600,
  })
  await assertWithinLimit(`password reset of:${email}`, { most: 3, seconds: 3600 })
  await atLeast(answerMilliseconds, mailResetLink(email, origin, requestId))
}

/**
 * Gives a user a new password, once per link, and ends their sessions and all other such links.
 * @throws DomainError `gone` for a link that is wrong, late, used up or of another purpose
 */
export async function resetPassword(
  { token, password }: ResetPasswordInput,
  requestId: string,
): Promise<{ email: string }> {
  // Before the hash, which is dear: a link that is used up costs no more than a question.
  const link = await openAccountLink('password_reset', token)
  if (!link) throw linkGone()
  const passwordHash = await hashPassword(password)
  const { userId, email } = await inSystem('reset password', async tx => {
    const spent = await spendAccountLink(tx, 'password_reset', link.id)
    if (!spent || !(await takePassword(tx, spent, passwordHash))) throw linkGone()
    await endAccountLinks(tx, 'password_reset', spent.userId)
    await endAccountLinks(tx, 'email_change', spent.userId)
    await revokeSessionsOf(tx, spent.userId, { except: null })
    await mailNotice(tx, 'password_changed', { userId: spent.userId })
    return spent
  })
  log('info', 'password.reset', { requestId, userId })
  return { email }
}

async function mailResetLink(email: string, origin: Origin, requestId: string): Promise<void> {
  const userId = await inSystem('reset password', async tx => {
    const [user] = await tx
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(eq(users.email, email))
    if (!user) return null
    const browser = browserNameOf(origin.userAgent)
    await mailAccountLink(tx, { purpose: 'password_reset', user, browser })
    return user.id
  })
  log('info', 'password.reset_asked', { requestId, userId })
}

/** The link reached the address it was mailed to: it is proved too. An address changed meanwhile is not. */
async function takePassword(
  tx: SystemTx,
  { userId, email }: { userId: string; email: string },
  passwordHash: string,
): Promise<boolean> {
  const changed = await tx
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, userId), eq(users.email, email)))
    .returning({ id: users.id })
  // Who signed up by invitation and lost the code to somebody else has the new password, and is not let in by it.
  if (await isAdmitted(tx, userId)) await proveAddress(tx, { userId, email })
  return changed.length > 0
}

function linkGone(): DomainError {
  return new DomainError('gone', 'This link does not work any more. Ask for a new one.')
}
