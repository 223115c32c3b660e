import { describe, expect, test } from 'vitest'
import { signUp } from '@/lib/accounts/commands'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { resetPassword } from '@/lib/accounts/password-reset/commands'
import { confirmAddress, sendVerification } from '@/lib/accounts/verification/commands'
import { acceptAsNewUser } from '@/lib/invitations/acceptance/commands'
import { noCompany } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import { accountToken, accountTokens, outboxAbout } from '@/tests/support/account-links'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

async function signUpAccount() {
  const email = `${newId()}@test.example`
  const password = 'a long enough sentence'
  const place = { currency: 'EUR', timezone: 'UTC' }
  const names = { name: 'Nora North', companyName: `Studio ${newId()}` }
  return { email, ...(await signUp({ ...names, ...place, email, password }, 'test')) }
}

async function provedAt(userId: string): Promise<Date | null | undefined> {
  const [row] = await asOwner(
    sql => sql<{ at: Date | null }[]>`
      select email_verified_at as at from users where id = ${userId}`,
  )
  return row?.at
}

async function isGone(token: string): Promise<boolean> {
  return (await refusalOf(confirmAddress(token, 'test'))).code === 'gone'
}

describe('signing up', () => {
  test('mails one link about the user, and tells ids alone', async () => {
    const { email, userId } = await signUpAccount()
    expect(await provedAt(userId)).toBeNull()
    const link = await openAccountLink('verification', await accountToken('verification', email))
    expect(link).toMatchObject({ email, name: 'Nora North' })
    expect(await outboxAbout(link?.id ?? '')).toEqual([
      { company_id: noCompany, kind: 'verification', payload: { accountLinkId: link?.id } },
    ])
  })

  test('keeps no token: neither the rows nor the mail hold one', async () => {
    const { email } = await signUpAccount()
    const token = await accountToken('verification', email)
    const [, , signature = ''] = token.split('.')
    const rows = await asOwner(
      sql =>
        sql`select account_links::text from account_links union all select outbox::text from outbox`,
    )
    expect(JSON.stringify(rows)).not.toContain(signature)
  })
})

describe('the link of a verification', () => {
  test('proves the address once, and looking at it changes nothing', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { email, userId } = await signUpAccount()
    const token = await accountToken('verification', email)
    await openAccountLink('verification', token)
    expect(await provedAt(userId)).toBeNull()
    await confirmAddress(token, 'test')
    expect(await provedAt(userId)).toEqual(new Date('2026-11-20T09:00:00Z'))
    expect(await openAccountLink('verification', token)).toBeNull()
    expect(await isGone(token)).toBe(true)
  })

  test('works for a day', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const [early, late] = [await signUpAccount(), await signUpAccount()]
    const tokens = [
      await accountToken('verification', early.email),
      await accountToken('verification', late.email),
    ] as const
    clock.advance(86_400 - 60)
    await confirmAddress(tokens[0], 'test')
    clock.advance(60)
    expect(await openAccountLink('verification', tokens[1])).toBeNull()
    expect(await isGone(tokens[1])).toBe(true)
    expect(await provedAt(late.userId)).toBeNull()
  })

  test('used by twenty at once is used once', async () => {
    const { email } = await signUpAccount()
    const token = await accountToken('verification', email)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => confirmAddress(token, 'test')),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('opens no other purpose, and tokens made up open nothing', async () => {
    const { email } = await signUpAccount()
    const token = await accountToken('verification', email)
    const password = 'another long sentence'
    expect(await openAccountLink('password_reset', token)).toBeNull()
    expect((await refusalOf(resetPassword({ token, password }, 'test'))).code).toBe('gone')
    const guest = { token, password, name: 'Eve' }
    expect((await refusalOf(acceptAsNewUser(guest, 'test'))).code).toBe('gone')
    for (const wrong of ['x', `${token}x`, token.replace(/\.[^.]+$/, '.'), newId()])
      expect(await isGone(wrong)).toBe(true)
    await confirmAddress(token, 'test')
  })

  test('proves nothing once the address is another', async () => {
    const { email, userId } = await signUpAccount()
    const token = await accountToken('verification', email)
    await asOwner(
      sql => sql`update users set email = ${`${newId()}@test.example`} where id = ${userId}`,
    )
    expect(await isGone(token)).toBe(true)
    expect(await provedAt(userId)).toBeNull()
  })
})

describe('having it sent again', () => {
  test('makes another link; whichever is used first ends both', async () => {
    const { email, userId } = await signUpAccount()
    await sendVerification(userId, 'test')
    const [second = '', first = ''] = await accountTokens('verification', email)
    expect(second).not.toBe(first)
    await confirmAddress(first, 'test')
    expect(await isGone(second)).toBe(true)
  })

  test('mails nothing once the address is proved', async () => {
    const { email, userId } = await signUpAccount()
    await confirmAddress(await accountToken('verification', email), 'test')
    await sendVerification(userId, 'test')
    expect(await accountTokens('verification', email)).toHaveLength(1)
  })

  test('is done three times an hour at most, and again after it', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { email, userId } = await signUpAccount()
    for (let count = 0; count < 3; count += 1) await sendVerification(userId, 'test')
    expect((await refusalOf(sendVerification(userId, 'test'))).code).toBe('too_many_attempts')
    expect(await accountTokens('verification', email)).toHaveLength(4)
    clock.advance(3600)
    await sendVerification(userId, 'test')
  })
})
