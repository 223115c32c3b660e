import { eq } from 'drizzle-orm'
import { users } from '@/db/schema/all'
import { violatedConstraint } from '@/db/tenancy'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import type { SignInPlace } from '@/lib/access/failures'
import { changeOwnMemberships } from '@/lib/access/own-memberships'
import { hashPassword } from '@/lib/access/passwords'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { assertSecondFactor } from '@/lib/access/second-factor'
import { assertOwnPassword } from '@/lib/access/sign-in'
import { atLeast } from '@/lib/access/steady-answer'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import {
  endAccountLinks,
  insertAccountLink,
  mailAccountLink,
  spendAccountLink,
} from '../links/commands'
import { openAccountLink } from '../links/queries'
import { type AccountHolder, accountLinkPurposes } from '../model'
import { mailNotice } from '../notices/commands'
import { endSecondFactorSince } from '../second-factor/commands'
import { assertStillSignedIn, revokeSessionsOf } from '../sessions/commands'
import type { AskForEmailChangeInput, ReturnEmailInput } from './input'

/** Longer than the work takes, so that the time of an answer tells nothing either. */
const answerMilliseconds = 400

/**
 * Mails a link to the address somebody wants to have from now on. An address that has an account gets none, and nobody
 * who asks learns of it.
 * @throws DomainError `invalid`, `code_needed`, `too_many_attempts` or `signed_out`
 */
export async function askForEmailChange(
  user: AccountHolder,
  { email, password, code }: AskForEmailChangeInput,
  from: SignInPlace,
  requestId: string,
): Promise<void> {
  const { userId } = user
  await assertOwnPassword(user.email, password, from)
  await assertSecondFactor(userId, code, from)
  if (email === user.email)
    throw new DomainError('invalid', 'This is your address already. Enter another one.', {
      field: 'email',
    })
  const refusal = 'You asked for another address too often.'
  await assertWithinLimit(`email change of:${userId}`, { most: 5, seconds: 3600, refusal })
  await atLeast(answerMilliseconds, mailChangeLink(user, email))
  log('info', 'email_change.asked', { requestId, userId })
}

/**
 * Makes the address of a link the one of its user, once per link, here and in each company they work at. The old address
 * is told, and may take it back.
 * @throws DomainError `gone` for a link that is wrong, late, used up or of another purpose; `conflict` where somebody
 * else has the address by now
 */
export async function confirmEmailChange(token: string, requestId: string): Promise<void> {
  const link = await openAccountLink('email_change', token)
  if (!link) throw linkGone()
  const userId = await unlessTaken(
    inSystem('change account', async tx => {
      const spent = await spendAccountLink(tx, 'email_change', link.id)
      const before = spent && (await findUser(tx, spent.userId))
      if (!spent || !before) throw linkGone()
      await takeAddress(tx, spent)
      for (const purpose of ['password_reset', 'verification', 'email_change'] as const)
        await endAccountLinks(tx, purpose, spent.userId)
      // An address that was never proved may be a stranger's: it is given no way into the account.
      if (before.emailVerifiedAt) await tellOldAddress(tx, { id: spent.userId, ...before })
      return spent.userId
    }),
  )
  log('info', 'email.changed', { requestId, userId })
}

/**
 * Gives an account its old address back, with a new password: for whoever reads there that it was changed, and did not
 * do it. All sessions and all other links end. The second factor stays, unless it was switched on after the change: then
 * it is whoever’s who made it.
 * @throws DomainError as `confirmEmailChange`
 */
export async function returnEmail(
  { token, password }: ReturnEmailInput,
  requestId: string,
): Promise<{ email: string }> {
  const link = await openAccountLink('email_return', token)
  if (!link) throw linkGone()
  const passwordHash = await hashPassword(password)
  const { userId, email } = await unlessTaken(
    inSystem('change account', async tx => {
      const spent = await spendAccountLink(tx, 'email_return', link.id)
      if (!spent) throw linkGone()
      await takeAddress(tx, spent)
      await tx.update(users).set({ passwordHash }).where(eq(users.id, spent.userId))
      await revokeSessionsOf(tx, spent.userId, { except: null })
      await endSecondFactorSince(tx, spent.userId, link.createdAt)
      for (const purpose of accountLinkPurposes) await endAccountLinks(tx, purpose, spent.userId)
      await mailNotice(tx, 'password_changed', { userId: spent.userId })
      return spent
    }),
  )
  log('info', 'email.returned', { requestId, userId })
  return { email }
}

async function mailChangeLink(holder: AccountHolder, email: string): Promise<void> {
  const { userId } = holder
  await inSystem('change account', async tx => {
    await assertStillSignedIn(tx, holder)
    const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
    await endAccountLinks(tx, 'email_change', userId)
    if (taken.length > 0) return
    await mailAccountLink(tx, { purpose: 'email_change', user: { id: userId, email }, browser: '' })
  })
}

async function findUser(tx: SystemTx, userId: string) {
  const [user] = await tx
    .select({ email: users.email, emailVerifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, userId))
  return user
}

/** The link reached the address: it is proved too. */
async function takeAddress(
  tx: SystemTx,
  { userId, email }: { userId: string; email: string },
): Promise<void> {
  await tx.update(users).set({ email, emailVerifiedAt: now() }).where(eq(users.id, userId))
  await changeOwnMemberships(tx, userId, { email })
}

async function tellOldAddress(tx: SystemTx, user: { id: string; email: string }): Promise<void> {
  const link = await insertAccountLink(tx, { purpose: 'email_return', user, browser: '' })
  await mailNotice(tx, 'email_changed', { accountLinkId: link.id })
}

async function unlessTaken<T>(change: Promise<T>): Promise<T> {
  try {
    return await change
  } catch (error) {
    if (violatedConstraint(error) !== 'users_email_key') throw error
    throw new DomainError(
      'conflict',
      'This address has another account by now. Nothing was changed.',
    )
  }
}

function linkGone(): DomainError {
  return new DomainError('gone', 'This link does not work any more. Nothing was changed.')
}
