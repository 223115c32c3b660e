import { eq } from 'drizzle-orm'
import { users } from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import type { SignInPlace } from '@/lib/access/failures'
import { hashPassword } from '@/lib/access/passwords'
import { assertOwnPassword } from '@/lib/access/sign-in'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { endAccountLinks } from '../links/commands'
import type { AccountHolder } from '../model'
import { mailNotice } from '../notices/commands'
import { assertStillSignedIn, revokeSessionsOf } from '../sessions/commands'
import type { ChangePasswordInput } from './input'

/**
 * Gives a person another password: it asks the one they have, ends their sessions elsewhere and the links that wait in
 * mails, and tells them by mail.
 * @throws DomainError `invalid`, `too_many_attempts` or `signed_out`
 */
export async function changePassword(
  holder: AccountHolder,
  { password, newPassword }: ChangePasswordInput,
  from: SignInPlace,
  requestId: string,
): Promise<void> {
  const { userId, sessionId } = holder
  await assertOwnPassword(holder.email, password, from)
  if (newPassword === password)
    throw new DomainError('invalid', 'This is the password you have. Choose another one.', {
      field: 'newPassword',
    })
  const passwordHash = await hashPassword(newPassword)
  await inSystem('change account', async tx => {
    await assertStillSignedIn(tx, holder)
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId))
    await revokeSessionsOf(tx, userId, { except: sessionId })
    await endAccountLinks(tx, 'password_reset', userId)
    await endAccountLinks(tx, 'email_change', userId)
    await mailNotice(tx, 'password_changed', { userId })
  })
  log('info', 'password.changed', { requestId, userId })
}
