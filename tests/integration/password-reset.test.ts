import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/access/passwords'
import { forgiveFailures, startSession } from '@/lib/access/sign-in'
import { signUp } from '@/lib/accounts/commands'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { askForPasswordReset, resetPassword } from '@/lib/accounts/password-reset/commands'
import { confirmAddress } from '@/lib/accounts/verification/commands'
import { noCompany } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import { accountToken, accountTokens, outboxAbout } from '@/tests/support/account-links'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const oldPassword = 'a long enough sentence'
const password = 'another long sentence'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function signUpAccount() {
  const email = `${newId()}@test.example`
  const place = { currency: 'EUR', timezone: 'UTC' }
  const names = { name: 'Nora North', companyName: `Studio ${newId()}` }
  const account = { ...names, ...place, email, password: oldPassword }
  return { email, ...(await signUp(account, 'test')) }
}

function ask(email: string, address = newId()): Promise<void> {
  return askForPasswordReset({ email }, { address, userAgent: firefox }, 'test')
}

function reset(token: string): Promise<unknown> {
  return resetPassword({ token, password }, 'test')
}

async function askedAccount() {
  const account = await signUpAccount()
  await ask(account.email)
  return { ...account, token: await accountToken('password_reset', account.email) }
}

function signInAs(email: string, given: string) {
  return startSession({ email, password: given, address: newId(), device: '', userAgent: 'test' })
}

function openSessionsOf(userId: string) {
  return asOwner(
    sql => sql`select id from sessions where user_id = ${userId} and revoked_at is null`,
  )
}

async function isGone(token: string): Promise<boolean> {
  return (await refusalOf(reset(token))).code === 'gone'
}

describe('asking for a new password', () => {
  test('mails a link, and says from which browser it was asked', async () => {
    const { email, token } = await askedAccount()
    const link = await openAccountLink('password_reset', token)
    expect(link).toMatchObject({ email, browser: 'Firefox on Linux' })
    expect(await outboxAbout(link?.id ?? '')).toEqual([
      { company_id: noCompany, kind: 'password_reset', payload: { accountLinkId: link?.id } },
    ])
  })

  test('answers the same for an address without an account, and writes no row for it', async () => {
    const { email } = await signUpAccount()
    const unknown = `${newId()}@test.example`
    expect([await ask(email), await ask(unknown)]).toEqual([undefined, undefined])
    expect(await accountTokens('password_reset', unknown)).toEqual([])
  })

  test('takes about the same time either way', async () => {
    const { email } = await signUpAccount()
    const shortest = async (asked: string) => {
      const times = []
      for (let count = 0; count < 3; count += 1) {
        const begun = performance.now()
        await ask(asked)
        times.push(performance.now() - begun)
      }
      return Math.min(...times)
    }
    const [known, unknown] = [await shortest(email), await shortest(`${newId()}@test.example`)]
    expect(Math.min(known, unknown)).toBeGreaterThanOrEqual(395)
    expect(Math.abs(known - unknown)).toBeLessThan(250)
  })

  test('is throttled by the address it is about, known or not', async () => {
    const { email } = await signUpAccount()
    for (const each of [email, `${newId()}@test.example`]) {
      for (let count = 0; count < 3; count += 1) await ask(each)
      expect((await refusalOf(ask(each))).code).toBe('too_many_attempts')
    }
    expect(await accountTokens('password_reset', email)).toHaveLength(3)
  })

  test('is throttled by where it comes from', async () => {
    const address = newId()
    await Promise.all(Array.from({ length: 10 }, () => ask(`${newId()}@test.example`, address)))
    const refusal = await refusalOf(ask(`${newId()}@test.example`, address))
    expect(refusal.code).toBe('too_many_attempts')
  })
})

describe('the link of a reset', () => {
  test('sets the password once', async () => {
    const { email, token } = await askedAccount()
    await reset(token)
    await expect(signInAs(email, password)).resolves.toHaveProperty('sessionId')
    expect((await refusalOf(signInAs(email, oldPassword))).code).toBe('invalid')
    expect(await isGone(token)).toBe(true)
    expect(await openAccountLink('password_reset', token)).toBeNull()
  })

  test('works for 30 minutes', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const [early, late] = [await askedAccount(), await askedAccount()]
    clock.advance(30 * 60 - 10)
    await reset(early.token)
    clock.advance(10)
    expect(await isGone(late.token)).toBe(true)
    await expect(signInAs(late.email, oldPassword)).resolves.toHaveProperty('sessionId')
  })

  test('that is used up costs no hash', async () => {
    const { token } = await askedAccount()
    await reset(token)
    const shortest = async (work: () => Promise<unknown>) => {
      const times = []
      for (let count = 0; count < 7; count += 1) {
        const begun = performance.now()
        await work()
        times.push(performance.now() - begun)
      }
      return Math.min(...times)
    }
    const refusing = await shortest(() => isGone(token))
    expect(refusing).toBeLessThan(await shortest(() => hashPassword(password)))
  })

  test('used by twenty at once is used once', async () => {
    const { token } = await askedAccount()
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => reset(token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('ends all links that were asked for before, also those used at the same moment', async () => {
    const { email } = await askedAccount()
    await ask(email)
    const tokens = await accountTokens('password_reset', email)
    const outcomes = await Promise.allSettled(tokens.map(reset))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const token of tokens) expect(await isGone(token)).toBe(true)
  })

  test('ends every session of the user, and nobody else’s', async () => {
    const { email, userId, token } = await askedAccount()
    const other = await signUpAccount()
    await signInAs(email, oldPassword)
    await signInAs(email, oldPassword)
    await signInAs(other.email, oldPassword)
    await reset(token)
    const open = await asOwner(
      sql => sql<{ user_id: string }[]>`
        select user_id from sessions
        where user_id in (${userId}, ${other.userId}) and revoked_at is null`,
    )
    expect(open).toEqual([{ user_id: other.userId }])
  })

  test('leaves no session to whoever signs in with the old password at that moment', async () => {
    const { email, userId, token } = await askedAccount()
    const signIns = Array.from({ length: 4 }, () => signInAs(email, oldPassword))
    await Promise.allSettled([...signIns, reset(token)])
    expect(await openSessionsOf(userId)).toEqual([])
  })

  test('is waited for by a sign-in whose password was already checked', async () => {
    const { email, userId } = await signUpAccount()
    let attempt: Promise<unknown> = Promise.resolve()
    await asOwner(sql =>
      sql.begin(async tx => {
        await tx`select from users where id = ${userId} for no key update`
        attempt = signInAs(email, oldPassword).catch((error: unknown) => error)
        await setTimeout(500)
        await tx`update users set password_hash = 'another' where id = ${userId}`
      }),
    )
    expect(await attempt).toMatchObject({ code: 'invalid' })
    expect(await openSessionsOf(userId)).toEqual([])
  })

  test('proves the address it was mailed to', async () => {
    const { userId, token } = await askedAccount()
    await reset(token)
    const [row] = await asOwner(
      sql => sql`select email_verified_at from users where id = ${userId}`,
    )
    expect(row?.email_verified_at).toBeInstanceOf(Date)
  })

  test('opens no other purpose', async () => {
    const { token } = await askedAccount()
    expect(await openAccountLink('verification', token)).toBeNull()
    expect((await refusalOf(confirmAddress(token, 'test'))).code).toBe('gone')
    await reset(token)
  })

  test('is for the address it was mailed to: changed meanwhile, it opens nothing', async () => {
    const { userId, token } = await askedAccount()
    await asOwner(
      sql => sql`update users set email = ${`${newId()}@test.example`} where id = ${userId}`,
    )
    expect(await isGone(token)).toBe(true)
  })
})

test('whoever mistyped the old password often signs in with the new one at once', async () => {
  stopClockAt('2026-11-20T09:00:00Z')
  const { email, token } = await askedAccount()
  const from = { email, address: newId(), device: '', userAgent: 'test' }
  const signInHere = (given: string) => startSession({ ...from, password: given })
  for (let count = 0; count < 5; count += 1) await refusalOf(signInHere('a wrong guess'))
  expect((await refusalOf(signInHere(oldPassword))).code).toBe('too_many_attempts')
  await reset(token)
  await forgiveFailures(from)
  await expect(signInHere(password)).resolves.toHaveProperty('sessionId')
})
