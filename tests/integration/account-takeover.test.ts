import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { signUp } from '@/lib/accounts/commands'
import {
  askForEmailChange,
  confirmEmailChange,
  returnEmail,
} from '@/lib/accounts/email-change/commands'
import { changePassword } from '@/lib/accounts/password/commands'
import { askForPasswordReset, resetPassword } from '@/lib/accounts/password-reset/commands'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
} from '@/lib/accounts/second-factor/commands'
import { newId } from '@/lib/platform/ids'
import { accountToken, accountTokens } from '@/tests/support/account-links'
import {
  accountPassword,
  codeOf,
  openSessionsOf,
  placeOf,
  signInTo,
  startAccount,
  turnOnSecondFactor,
} from '@/tests/support/accounts'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const newPassword = 'quite another sentence'

function signUpAs(email: string) {
  const names = { name: 'Eve', companyName: `Studio ${newId()}` }
  const place = { currency: 'EUR', timezone: 'UTC', password: accountPassword }
  return signUp({ ...names, ...place, email }, 'test')
}

/** Somebody who knows the password gave the account an address of their own. */
async function takenOver() {
  const account = await startAccount()
  const email = `${newId()}@new.example`
  const asked = { email, password: accountPassword, code: '' }
  await askForEmailChange(account, asked, placeOf(), 'test')
  await confirmEmailChange(await accountToken('email_change', email), 'test')
  const returnToken = await accountToken('email_return', account.email)
  return { account, email, returnToken }
}

async function resetTokenOf(email: string) {
  await askForPasswordReset({ email }, placeOf(), 'test')
  return accountToken('password_reset', email)
}

/** Holds a user's row until the others have checked the password there was, then signs everybody out. */
async function signedOutMeanwhile(userId: string, attempt: () => Promise<unknown>) {
  let trying: Promise<unknown> = Promise.resolve()
  await asOwner(sql =>
    sql.begin(async tx => {
      await tx`select from users where id = ${userId} for update`
      trying = refusalOf(attempt())
      await setTimeout(700)
      await tx`update sessions set revoked_at = now() where user_id = ${userId}`
    }),
  )
  return trying
}

describe('whoever signed up with an address that is somebody else’s', () => {
  test('cannot ask its owner for codes: a second factor is for addresses that were confirmed', async () => {
    const email = `${newId()}@test.example`
    const { userId } = await signUpAs(email)
    const squatter = { userId, email, sessionId: await signInTo(email) }
    const begun = beginSecondFactor(squatter, { password: accountPassword }, placeOf())
    expect(await refusalOf(begun)).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('Confirm your e-mail address first'),
    })
    const token = await resetTokenOf(email)
    await resetPassword({ token, password: newPassword }, 'test')
    expect(await openSessionsOf(userId)).toEqual([])
    await signInTo(email, { password: newPassword })
  })
})

describe('whoever took an account over with its password', () => {
  test('cannot keep its owner out by signing up with the old address', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { account, returnToken } = await takenOver()
    expect(await refusalOf(signUpAs(account.email))).toMatchObject({
      code: 'conflict',
      message: 'This e-mail address already has an account. Sign in instead.',
    })
    await returnEmail({ token: returnToken, password: newPassword }, 'test')
    await signInTo(account.email, { password: newPassword })
    const other = await takenOver()
    clock.advance(3 * 86_400)
    expect(await signUpAs(other.account.email)).toMatchObject({ maySignIn: true })
  })

  test('cannot keep its owner out with a second factor of their own', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { account, email, returnToken } = await takenOver()
    clock.advance(60)
    await turnOnSecondFactor({ ...account, email })
    await returnEmail({ token: returnToken, password: newPassword }, 'test')
    await signInTo(account.email, { password: newPassword })
  })

  test('who reads the old mails alone finds the second factor there was', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const account = await startAccount()
    const { secret } = await turnOnSecondFactor(account)
    clock.advance(60)
    const email = `${newId()}@new.example`
    const asked = { email, password: accountPassword, code: codeOf(secret) }
    await askForEmailChange(account, asked, placeOf(), 'test')
    await confirmEmailChange(await accountToken('email_change', email), 'test')
    const token = await accountToken('email_return', account.email)
    await returnEmail({ token, password: newPassword }, 'test')
    const alone = signInTo(account.email, { password: newPassword })
    expect((await refusalOf(alone)).code).toBe('code_needed')
  })
})

describe('whoever is signed out while their password is being checked', () => {
  const signedOut = { code: 'signed_out' }

  test('changes no password', async () => {
    const account = await startAccount()
    const given = { password: accountPassword, newPassword }
    const change = () => changePassword(account, given, placeOf(), 'test')
    expect(await signedOutMeanwhile(account.userId, change)).toMatchObject(signedOut)
    await signInTo(account.email)
  })

  test('has no link mailed to another address', async () => {
    const account = await startAccount()
    const email = `${newId()}@new.example`
    const asked = { email, password: accountPassword, code: '' }
    const change = () => askForEmailChange(account, asked, placeOf(), 'test')
    expect(await signedOutMeanwhile(account.userId, change)).toMatchObject(signedOut)
    expect(await accountTokens('email_change', email)).toEqual([])
  })

  test('switches no second factor on or off', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const account = await startAccount()
    const begin = () => beginSecondFactor(account, { password: accountPassword }, placeOf())
    const { secret } = await begin()
    const code = codeOf(secret)
    const confirm = () => confirmSecondFactor(account, { code }, placeOf(), 'test')
    expect(await signedOutMeanwhile(account.userId, confirm)).toMatchObject(signedOut)
    const other = await startAccount()
    const factor = await turnOnSecondFactor(other)
    const both = { password: accountPassword, code: factor.codes[0] ?? '' }
    const end = () => endSecondFactor(other, both, placeOf(), 'test')
    expect(await signedOutMeanwhile(other.userId, end)).toMatchObject(signedOut)
    expect((await refusalOf(signInTo(other.email))).code).toBe('code_needed')
  })
})
