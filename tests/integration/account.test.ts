import { describe, expect, test } from 'vitest'
import { accountDeliverer } from '@/lib/accounts/deliver'
import { changePassword } from '@/lib/accounts/password/commands'
import { askForPasswordReset, resetPassword } from '@/lib/accounts/password-reset/commands'
import { changeName } from '@/lib/accounts/profile/commands'
import { noCompany } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import { accountToken } from '@/tests/support/account-links'
import {
  accountPassword,
  noticesTo,
  openSessionsOf,
  placeOf,
  signInTo,
  startAccount,
} from '@/tests/support/accounts'
import { joinCompany, startCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const newPassword = 'quite another sentence'

function namesOf(userId: string) {
  return asOwner(
    sql => sql<{ company_id: string; name: string }[]>`
      select company_id, name from memberships where user_id = ${userId}`,
  )
}

describe('changing the password', () => {
  test('asks for the one there is, and ends all sessions but the one that asks', async () => {
    const account = await startAccount()
    await signInTo(account.email)
    await changePassword(account, { password: accountPassword, newPassword }, placeOf(), 'test')
    expect(await openSessionsOf(account.userId)).toEqual([account.sessionId])
    expect((await refusalOf(signInTo(account.email))).code).toBe('invalid')
    await signInTo(account.email, { password: newPassword })
    expect(await noticesTo(account.userId)).toEqual(['password_changed'])
  })

  test('is refused with a wrong one, under its field, and as slowly as signing in', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const account = await startAccount()
    const place = placeOf()
    const guess = () =>
      refusalOf(changePassword(account, { password: 'a wrong guess', newPassword }, place, 'test'))
    for (let count = 0; count < 5; count += 1)
      expect(await guess()).toMatchObject({ code: 'invalid', details: { field: 'password' } })
    expect((await guess()).code).toBe('too_many_attempts')
    expect(await openSessionsOf(account.userId)).toHaveLength(1)
    await signInTo(account.email)
  })

  test('is refused where nothing would change', async () => {
    const account = await startAccount()
    const same = { password: accountPassword, newPassword: accountPassword }
    const refusal = await refusalOf(changePassword(account, same, placeOf(), 'test'))
    expect(refusal).toMatchObject({ code: 'invalid', details: { field: 'newPassword' } })
  })

  test('ends the links that wait in mails', async () => {
    const account = await startAccount()
    await askForPasswordReset({ email: account.email }, placeOf(), 'test')
    const token = await accountToken('password_reset', account.email)
    await changePassword(account, { password: accountPassword, newPassword }, placeOf(), 'test')
    const late = resetPassword({ token, password: 'a third sentence' }, 'test')
    expect((await refusalOf(late)).code).toBe('gone')
  })
})

describe('a password that was reset', () => {
  test('is told to its owner', async () => {
    const account = await startAccount()
    await askForPasswordReset({ email: account.email }, placeOf(), 'test')
    const token = await accountToken('password_reset', account.email)
    await resetPassword({ token, password: newPassword }, 'test')
    expect(await noticesTo(account.userId)).toEqual(['password_changed'])
    expect(await openSessionsOf(account.userId)).toEqual([])
  })
})

describe('the mail of a notice', () => {
  function compose(payload: Record<string, string>) {
    const row = { id: newId(), companyId: noCompany, kind: 'account_notice', payload } as const
    return accountDeliverer.compose(row)
  }

  test.each([
    ['password_changed', 'Your password was changed'],
    ['second_factor_on', 'Two-factor sign-in is on'],
    ['second_factor_off', 'Two-factor sign-in is off'],
    ['recovery_codes_renewed', 'You have new recovery codes'],
  ])('of %s says what happened and what to do, without a link', async (notice, subject) => {
    const { userId, email } = await startAccount()
    const letter = await compose({ userId, notice })
    expect(letter).toMatchObject({ to: email, subject, files: [] })
    expect(letter?.text).toContain('Forgot your password?')
    expect(letter?.html).not.toContain('href')
  })

  test('goes to nobody whose address was never confirmed, and is no other row’s', async () => {
    const { userId } = await startAccount()
    await asOwner(sql => sql`update users set email_verified_at = null where id = ${userId}`)
    expect(await compose({ userId, notice: 'password_changed' })).toBeNull()
    expect(await compose({ userId: newId(), notice: 'password_changed' })).toBeNull()
    expect(await compose({ userId, notice: 'something_else' })).toBeNull()
    expect(await compose({ userId, notice: 'email_changed' })).toBeNull()
  })
})

function closedOn(closedAt: Date) {
  const past = { deletionRequestedAt: closedAt, deletionRequestedBy: newId(), closesAt: closedAt }
  return { ...past, closedAt }
}

describe('changing one’s name', () => {
  test('shows it in each company one works at, and nowhere else', async () => {
    const account = await startAccount()
    const [second, left, closed] = [
      await startCompany(),
      await startCompany(),
      await startCompany(closedOn(new Date())),
    ]
    for (const { id } of [second, left, closed]) await joinCompany(account.userId, id, 'user')
    await asOwner(
      sql => sql`
        update memberships set removed_at = now()
        where user_id = ${account.userId} and company_id = ${left.id}`,
    )
    await changeName(account, { name: 'Nora South' }, 'test')
    const names = Object.fromEntries(
      (await namesOf(account.userId)).map(({ company_id, name }) => [company_id, name]),
    )
    expect(names).toEqual({
      [account.companyId]: 'Nora South',
      [second.id]: 'Nora South',
      [left.id]: 'Joined Later',
      [closed.id]: 'Joined Later',
    })
    const [other] = await namesOf(second.owner.userId)
    expect(other?.name).toBe('Olga Owner')
  })
})
