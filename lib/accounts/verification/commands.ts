import { and, eq, isNull } from 'drizzle-orm'
import { users } from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import { readLink } from '@/lib/access/link-tokens'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { endAccountLinks, mailAccountLink, spendAccountLink } from '../links/commands'

/** Mails a user another link that proves their address; nothing where it is proved already. */
export async function sendVerification(userId: string, requestId: string): Promise<void> {
  await assertWithinLimit(`verification:${userId}`, { most: 3, seconds: 3600 })
  const isSent = await inSystem('verify address', async tx => {
    const [user] = await tx
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)))
    if (!user) return false
    await mailAccountLink(tx, { purpose: 'verification', user, browser: '' })
    return true
  })
  if (isSent) log('info', 'verification.asked', { requestId, userId })
}

/**
 * Takes an address as proved, once per link.
 * @throws DomainError `gone` for a link that is wrong, late, used up or of another purpose
 */
export async function confirmAddress(token: string, requestId: string): Promise<void> {
  const read = await readLink('verification', token)
  if (!read || read.expired) throw linkGone()
  const userId = await inSystem('verify address', async tx => {
    const spent = await spendAccountLink(tx, 'verification', read.id)
    if (!spent) throw linkGone()
    const proved = await tx
      .update(users)
      .set({ emailVerifiedAt: now() })
      .where(and(eq(users.id, spent.userId), eq(users.email, spent.email)))
      .returning({ id: users.id })
    if (proved.length === 0) throw linkGone()
    await endAccountLinks(tx, 'verification', spent.userId)
    return spent.userId
  })
  log('info', 'address.verified', { requestId, userId })
}

function linkGone(): DomainError {
  return new DomainError(
    'gone',
    'This link does not work any more. Sign in, and have a new one sent.',
  )
}
