import { describe, expect, test } from 'vitest'
import { startSession } from '@/lib/access/sign-in'
import { askForPasswordReset, resetPassword } from '@/lib/accounts/password-reset/commands'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from '@/lib/accounts/second-factor/commands'
import { newId } from '@/lib/platform/ids'
import { accountToken } from '@/tests/support/account-links'
import {
  accountPassword,
  codeOf,
  noticesTo,
  openSessionsOf,
  placeOf,
  signInTo,
  startAccount,
  turnOnSecondFactor,
} from '@/tests/support/accounts'
import { stopClockAt } from '@/tests/support/clock'
import { configure } from '@/tests/support/environment'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const password = accountPassword

async function accountWithCode() {
  const clock = stopClockAt('2026-11-20T09:00:00Z')
  const account = await startAccount()
  const factor = await turnOnSecondFactor(account)
  clock.advance(60)
  return { ...account, ...factor, clock }
}

describe('switching it on', () => {
  test('takes the password, then a first code, and gives ten recovery codes', async () => {
    const account = await startAccount()
    const shown = await beginSecondFactor(account, { password }, placeOf())
    expect(shown.square[0]).toMatch(/^1{7}0[01]+01{7}$/)
    await signInTo(account.email)
    const { codes } = await confirmSecondFactor(
      account,
      { code: codeOf(shown.secret) },
      placeOf(),
      'test',
    )
    expect(new Set(codes).size).toBe(10)
    expect((await refusalOf(signInTo(account.email))).code).toBe('code_needed')
    expect(await noticesTo(account.userId)).toEqual(['second_factor_on'])
  })

  test('keeps neither the secret nor the codes in clear', async () => {
    const { userId, secret, codes } = await accountWithCode()
    const kept = await asOwner(
      sql => sql`
        select sealed_secret, code_hash from second_factors join recovery_codes using (user_id)
        where user_id = ${userId}`,
    )
    expect(kept).toHaveLength(10)
    expect(JSON.stringify(kept)).not.toContain(secret)
    for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''))
  })

  test('is refused with a wrong password, a wrong code, too late, or twice', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const account = await startAccount()
    const confirm = (code: string) => confirmSecondFactor(account, { code }, placeOf(), 'test')
    const begin = (given: string) => beginSecondFactor(account, { password: given }, placeOf())
    expect((await refusalOf(begin('a wrong guess'))).code).toBe('invalid')
    expect((await refusalOf(confirm('123456'))).code).toBe('wrong_state')
    const first = await begin(password)
    const wrong = String((Number(codeOf(first.secret)) + 1) % 1_000_000).padStart(6, '0')
    expect((await refusalOf(confirm(wrong))).code).toBe('invalid')
    clock.advance(15 * 60)
    expect((await refusalOf(confirm(codeOf(first.secret)))).code).toBe('wrong_state')
    const second = await begin(password)
    expect((await refusalOf(confirm(codeOf(first.secret)))).code).toBe('invalid')
    await confirm(codeOf(second.secret))
    expect((await refusalOf(begin(password))).code).toBe('wrong_state')
    await signInTo(account.email, { code: codeOf(second.secret, 30) })
  })

  test('asked twice at once with one code is done once', async () => {
    const account = await startAccount()
    const { secret } = await beginSecondFactor(account, { password }, placeOf())
    const confirm = () => confirmSecondFactor(account, { code: codeOf(secret) }, placeOf(), 'test')
    const outcomes = await Promise.allSettled([confirm(), confirm()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await noticesTo(account.userId)).toEqual(['second_factor_on'])
  })
})

describe('signing in with it', () => {
  test('starts no session before both were right', async () => {
    const { email, userId, sessionId, secret } = await accountWithCode()
    for (const code of [undefined, '', ' '])
      expect((await refusalOf(signInTo(email, { code }))).code).toBe('code_needed')
    expect(await refusalOf(signInTo(email, { code: '000000' }))).toMatchObject({
      code: 'invalid',
      details: { field: 'code' },
    })
    const noPassword = signInTo(email, { password: 'a wrong guess', code: codeOf(secret) })
    expect((await refusalOf(noPassword)).code).toBe('invalid')
    expect(await openSessionsOf(userId)).toEqual([sessionId])
    await signInTo(email, { code: codeOf(secret) })
  })

  test('says nothing of it to whoever has not got the password', async () => {
    const { email } = await accountWithCode()
    const [wrong, unknown] = [
      await refusalOf(signInTo(email, { password: 'a wrong guess' })),
      await refusalOf(signInTo(`${newId()}@test.example`)),
    ]
    expect([wrong.code, wrong.message]).toEqual([unknown.code, unknown.message])
  })

  test('takes a code once, also where it is sent many times at the same moment', async () => {
    const { email, secret, clock } = await accountWithCode()
    const code = codeOf(secret)
    const tries = Array.from({ length: 4 }, () => signInTo(email, { code }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    clock.advance(30)
    expect((await refusalOf(signInTo(email, { code }))).code).toBe('invalid')
    await signInTo(email, { code: codeOf(secret) })
  })

  test('takes no older code than the last one', async () => {
    const { email, secret } = await accountWithCode()
    await signInTo(email, { code: codeOf(secret, 30) })
    expect((await refusalOf(signInTo(email, { code: codeOf(secret) }))).code).toBe('invalid')
  })

  test('takes each recovery code once, however it is typed', async () => {
    const { email, codes } = await accountWithCode()
    const [first = '', second = ''] = codes
    await signInTo(email, { code: ` ${first.toLowerCase().replaceAll('-', ' ')}` })
    expect((await refusalOf(signInTo(email, { code: first }))).code).toBe('invalid')
    const tries = [1, 2, 3].map(() => signInTo(email, { code: second }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('takes nobody else’s codes', async () => {
    const { email } = await accountWithCode()
    const other = await accountWithCode()
    for (const code of [codeOf(other.secret), other.codes[0] ?? ''])
      expect((await refusalOf(signInTo(email, { code }))).code).toBe('invalid')
  })

  test('looks at five wrong codes from an address in a quarter of an hour, and no more at once', async () => {
    const { email, secret, clock } = await accountWithCode()
    const place = placeOf()
    const attempt = (code: string) => startSession({ email, password, code, ...place })
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => refusalOf(attempt('000000'))),
    )
    const counted = outcomes.filter(({ code }) => code === 'invalid')
    expect(counted).toHaveLength(5)
    expect(await refusalOf(attempt(codeOf(secret)))).toMatchObject({
      code: 'too_many_attempts',
      details: { waitSeconds: 900 },
    })
    await signInTo(email, { code: codeOf(secret) })
    clock.advance(900)
    await attempt(codeOf(secret))
  })

  test('is slowed for the account too, and forgiven by a success', async () => {
    const { email, secret, clock } = await accountWithCode()
    for (let count = 0; count < 20; count += 1)
      expect((await refusalOf(signInTo(email, { code: '000000' }))).code).toBe('invalid')
    const held = await refusalOf(signInTo(email, { code: codeOf(secret) }))
    expect(held).toMatchObject({ code: 'too_many_attempts', details: { waitSeconds: 60 } })
    clock.advance(60)
    await signInTo(email, { code: codeOf(secret) })
  })
})

describe('without its help', () => {
  test('a new password changes nothing about it', async () => {
    const { email, userId, secret } = await accountWithCode()
    await askForPasswordReset({ email }, placeOf(), 'test')
    const token = await accountToken('password_reset', email)
    const chosen = 'quite another sentence'
    await resetPassword({ token, password: chosen }, 'test')
    expect(await openSessionsOf(userId)).toEqual([])
    expect((await refusalOf(signInTo(email, { password: chosen }))).code).toBe('code_needed')
    await signInTo(email, { password: chosen, code: codeOf(secret) })
  })

  test('a lost secret of the server leaves the recovery codes', async () => {
    const { email, secret, codes, ...account } = await accountWithCode()
    configure('AUTH_SECRET', 'another secret of the server, long enough')
    expect((await refusalOf(signInTo(email, { code: codeOf(secret) }))).code).toBe('invalid')
    await signInTo(email, { code: codes[0] })
    const both = { password, code: codes[1] ?? '' }
    await endSecondFactor({ ...account, email }, both, placeOf(), 'test')
    await signInTo(email)
  })
})

describe('switching it off', () => {
  test('takes password and code, and ends the recovery codes', async () => {
    const { secret, codes, ...account } = await accountWithCode()
    const end = (given: { password: string; code: string }) =>
      endSecondFactor(account, given, placeOf(), 'test')
    const code = codeOf(secret)
    expect((await refusalOf(end({ password: 'a wrong guess', code }))).code).toBe('invalid')
    expect((await refusalOf(end({ password, code: '000000' }))).code).toBe('invalid')
    expect((await refusalOf(end({ password, code: '' }))).code).toBe('code_needed')
    await end({ password, code })
    await signInTo(account.email)
    expect(await noticesTo(account.userId)).toEqual(['second_factor_on', 'second_factor_off'])
    await end({ password, code: codes[0] ?? '' })
    expect(await noticesTo(account.userId)).toHaveLength(2)
  })
})

describe('new recovery codes', () => {
  test('take the place of the old ones', async () => {
    const { secret, codes: old, ...account } = await accountWithCode()
    const both = { password, code: codeOf(secret) }
    const { codes } = await renewRecoveryCodes(account, both, placeOf(), 'test')
    expect(codes).toHaveLength(10)
    expect((await refusalOf(signInTo(account.email, { code: old[0] }))).code).toBe('invalid')
    await signInTo(account.email, { code: codes[0] })
    expect(await noticesTo(account.userId)).toContain('recovery_codes_renewed')
  })

  test('are for those who have a second factor', async () => {
    const account = await startAccount()
    const both = { password, code: '123456' }
    const refusal = await refusalOf(renewRecoveryCodes(account, both, placeOf(), 'test'))
    expect(refusal.code).toBe('wrong_state')
  })
})
