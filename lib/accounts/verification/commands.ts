import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { users } from '@/db/schema/all'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { readLink } from '@/lib/access/link-tokens'
import { assertStrangerWithinLimit, assertWithinLimit } from '@/lib/access/rate-limit'
import { atLeast } from '@/lib/access/steady-answer'
import {
  admitCodeTry,
  holdInviteCode,
  isAdmitted,
  spendInviteCode,
} from '@/lib/invite-codes/commands'
import { inviteLost } from '@/lib/invite-codes/model'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { endAccountLinks, mailAccountLink, spendAccountLink } from '../links/commands'

/** Longer than the work takes, so that the time of an answer tells nothing either. */
const answerMilliseconds = 400

/** Mails a user another link that proves their address; nothing where it is proved already. */
export async function sendVerification(userId: string, requestId: string): Promise<void> {
  await assertWithinLimit(`verification:${userId}`, { most: 3, seconds: 3600 })
  await mailVerification(eq(users.id, userId), requestId)
}

/**
 * The same for whoever cannot sign in before. Nobody who asks learns whether the address has an account.
 * @throws DomainError `too_many_attempts`, which does not depend on that either
 */
export async function askForVerification(
  { email }: { email: string },
  address: string,
  requestId: string,
): Promise<void> {
  await assertStrangerWithinLimit('verification from', address, { most: 10, seconds: 3600 })
  await assertWithinLimit(`verification of:${email}`, { most: 3, seconds: 3600 })
  await atLeast(answerMilliseconds, mailVerification(eq(users.email, email), requestId))
}

/** Where signing up is by invitation: a code in place of one that was lost. */
interface OtherCode {
  inviteCode: string
  /** From where it is given. */
  address: string
}

/**
 * Takes an address as proved, once per link; where signing up is by invitation, that spends the code.
 * @throws DomainError `gone` for a link that is wrong, late, used up or of another purpose; `invite_used` where the code
 * was given to somebody else meanwhile, and then the link works on, with another code
 */
export async function confirmAddress(
  token: string,
  requestId: string,
  { inviteCode, address }: OtherCode = { inviteCode: '', address: '' },
): Promise<void> {
  const read = await readLink('verification', token)
  if (!read || read.expired) throw linkGone()
  if (inviteCode !== '') await admitCodeTry(address)
  const userId = await inSystem('verify address', async tx => {
    const spent = await spendAccountLink(tx, 'verification', read.id)
    if (!spent) throw linkGone()
    await assertInvited(tx, spent.userId, inviteCode)
    if (!(await proveAddress(tx, spent))) throw linkGone()
    await endAccountLinks(tx, 'verification', spent.userId)
    return spent.userId
  })
  log('info', 'address.verified', { requestId, userId })
}

/** Notes that an address reaches its user, unless they have another one by now. */
export async function proveAddress(
  tx: SystemTx,
  { userId, email }: { userId: string; email: string },
): Promise<boolean> {
  const proved = await tx
    .update(users)
    .set({ emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, ${now().toISOString()})` })
    .where(and(eq(users.id, userId), eq(users.email, email)))
    .returning({ id: users.id })
  return proved.length > 0
}

async function assertInvited(tx: SystemTx, userId: string, inviteCode: string): Promise<void> {
  if (await isAdmitted(tx, userId)) return
  if (inviteCode === '') throw inviteLost()
  await spendInviteCode(tx, inviteCode, userId)
}

async function mailVerification(whom: SQL, requestId: string): Promise<void> {
  const userId = await inSystem('verify address', async tx => {
    const [user] = await tx
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(and(whom, isNull(users.emailVerifiedAt)))
    if (!user) return null
    const link = await mailAccountLink(tx, { purpose: 'verification', user, browser: '' })
    await holdInviteCode(tx, user.id, link.expiresAt)
    return user.id
  })
  if (userId) log('info', 'verification.asked', { requestId, userId })
}

function linkGone(): DomainError {
  return new DomainError(
    'gone',
    'This link does not work any more. Sign in, and have a new one sent.',
  )
}
