import { TOTP } from 'otpauth'
import { startSession } from '@/lib/access/sign-in'
import { signUp } from '@/lib/accounts/commands'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/accounts/second-factor/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { asOwner } from '@/tests/support/owner-sql'

export const accountPassword = 'a long enough sentence'

export interface TestAccount {
  userId: string
  companyId: string
  sessionId: string
  email: string
}

/** Somebody who signed up, confirmed their address and is signed in. */
export async function startAccount(): Promise<TestAccount> {
  const email = `${newId()}@test.example`
  const names = { name: 'Nora North', companyName: `Studio ${newId()}` }
  const place = { currency: 'EUR', timezone: 'UTC' }
  const account = await signUp({ ...names, ...place, email, password: accountPassword }, 'test')
  await asOwner(sql => sql`update users set email_verified_at = now() where id = ${account.userId}`)
  const { userId, companyId } = account
  return { userId, companyId, email, sessionId: await signInTo(email) }
}

/** Another session of an account; answers with its id. */
export async function signInTo(email: string, changes: { password?: string; code?: string } = {}) {
  const { sessionId } = await startSession({
    email,
    password: accountPassword,
    ...placeOf(),
    ...changes,
  })
  return sessionId
}

/** From another address each time, so that no test is in another one's way. */
export function placeOf(address = newId()) {
  return { address, device: '', userAgent: 'test' }
}

/** What an authenticator app shows that knows the secret, so many seconds from now. */
export function codeOf(secret: string, laterSeconds = 0): string {
  const totp = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 })
  return totp.generate({ timestamp: now().getTime() + laterSeconds * 1000 })
}

/** Switches two-factor sign-in on; the code that did so counts no more. */
export async function turnOnSecondFactor(account: TestAccount) {
  const { secret } = await beginSecondFactor(account, { password: accountPassword }, placeOf())
  const code = codeOf(secret)
  const { codes } = await confirmSecondFactor(account, { code }, placeOf(), 'test')
  return { secret, codes }
}

/** Which sessions of a user are open, by id. */
export async function openSessionsOf(userId: string): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ id: string }[]>`
      select id from sessions where user_id = ${userId} and revoked_at is null order by id`,
  )
  return rows.map(({ id }) => id)
}

/** What a user was told of by mail, oldest first. */
export async function noticesTo(userId: string): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ notice: string }[]>`
      select payload->>'notice' as notice from outbox
      where kind = 'account_notice' and payload->>'userId' = ${userId} order by id`,
  )
  return rows.map(({ notice }) => notice)
}
