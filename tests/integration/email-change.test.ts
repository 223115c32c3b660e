import { describe, expect, test } from 'vitest'
import { signUp } from '@/lib/accounts/commands'
import { accountDeliverer } from '@/lib/accounts/deliver'
import {
  askForEmailChange,
  confirmEmailChange,
  returnEmail,
} from '@/lib/accounts/email-change/commands'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { changePassword } from '@/lib/accounts/password/commands'
import { askForPasswordReset, resetPassword } from '@/lib/accounts/password-reset/commands'
import { noCompany, type OutboxKind } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import { accountToken, accountTokens, outboxAbout } from '@/tests/support/account-links'
import {
  accountPassword,
  codeOf,
  openSessionsOf,
  placeOf,
  signInTo,
  startAccount,
  type TestAccount,
  turnOnSecondFactor,
} from '@/tests/support/accounts'
import { joinCompany, startCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const newPassword = 'quite another sentence'

function newAddress(): string {
  return `${newId()}@new.example`
}

function ask(
  account: TestAccount,
  email: string,
  given: { password?: string; code?: string } = {},
) {
  const asked = { email, password: accountPassword, code: '', ...given }
  return askForEmailChange(account, asked, placeOf(), 'test')
}

/** An account for which a change of address waits to be confirmed. */
async function askedAccount() {
  const account = await startAccount()
  const email = newAddress()
  await ask(account, email)
  return { account, email, token: await accountToken('email_change', email) }
}

async function changedAccount() {
  const { account, email, token } = await askedAccount()
  await confirmEmailChange(token, 'test')
  const returnToken = await accountToken('email_return', account.email)
  return { account, email, returnToken }
}

async function addressesOf(userId: string) {
  const rows = await asOwner(
    sql => sql<{ email: string; is_proved: boolean; addresses: string[] }[]>`
      select users.email, email_verified_at is not null as is_proved,
        array_agg(distinct memberships.email) as addresses
      from users join memberships on user_id = users.id and removed_at is null
      where users.id = ${userId} group by users.id`,
  )
  return rows[0]
}

async function letterAbout(id: string) {
  const [row] = await outboxAbout(id)
  if (!row) throw new Error('No mail waits about this.')
  const kinds: OutboxKind[] = ['email_change', 'account_notice']
  const kind = kinds.find(each => each === row.kind) ?? 'mail'
  return accountDeliverer.compose({
    id: newId(),
    companyId: row.company_id,
    kind,
    payload: row.payload,
  })
}

describe('asking for another address', () => {
  test('mails a link there, which names nobody, and changes nothing yet', async () => {
    const { account, email, token } = await askedAccount()
    const link = await openAccountLink('email_change', token)
    const letter = await letterAbout(link?.id ?? '')
    expect(letter).toMatchObject({ to: email, subject: 'Confirm your new address' })
    expect(letter?.text).not.toContain('Nora')
    expect(letter?.text).not.toContain(account.email)
    expect(letter?.text).toContain(`/confirm-email/${token}`)
    expect(await addressesOf(account.userId)).toMatchObject({ email: account.email })
  })

  test('asks for the password, and for the code where there is one', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const account = await startAccount()
    const wrong = ask(account, newAddress(), { password: 'a wrong guess' })
    expect(await refusalOf(wrong)).toMatchObject({
      code: 'invalid',
      details: { field: 'password' },
    })
    const { secret } = await turnOnSecondFactor(account)
    const email = newAddress()
    expect((await refusalOf(ask(account, email))).code).toBe('code_needed')
    expect((await refusalOf(ask(account, email, { code: '000000' }))).code).toBe('invalid')
    expect(await accountTokens('email_change', email)).toEqual([])
    await ask(account, email, { code: codeOf(secret, 30) })
    expect(await accountTokens('email_change', email)).toHaveLength(1)
  })

  test('answers the same for an address that has an account, and mails nobody', async () => {
    const [account, other] = [await startAccount(), await startAccount()]
    expect(await ask(account, other.email)).toBeUndefined()
    expect(await accountTokens('email_change', other.email)).toEqual([])
  })

  test('is refused for the address one has, and too often', async () => {
    const account = await startAccount()
    const same = await refusalOf(ask(account, account.email))
    expect(same).toMatchObject({ code: 'invalid', details: { field: 'email' } })
    for (let count = 0; count < 5; count += 1) await ask(account, newAddress())
    expect((await refusalOf(ask(account, newAddress()))).code).toBe('too_many_attempts')
  })

  test('again ends the link of before', async () => {
    const { account, token } = await askedAccount()
    await ask(account, newAddress())
    expect((await refusalOf(confirmEmailChange(token, 'test'))).code).toBe('gone')
  })
})

describe('confirming another address', () => {
  test('makes it the one of the account and of each company, and ends no session', async () => {
    const { account, email, token } = await askedAccount()
    const second = await startCompany()
    await joinCompany(account.userId, second.id, 'user')
    await confirmEmailChange(token, 'test')
    expect(await addressesOf(account.userId)).toEqual({
      email,
      is_proved: true,
      addresses: [email],
    })
    expect(await openSessionsOf(account.userId)).toEqual([account.sessionId])
    expect((await refusalOf(signInTo(account.email))).code).toBe('invalid')
    await signInTo(email)
  })

  test('works once, for an hour, and for its own purpose', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { token } = await askedAccount()
    const outcomes = await Promise.allSettled([1, 2].map(() => confirmEmailChange(token, 'test')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { token: late, account } = await askedAccount()
    await askForPasswordReset({ email: account.email }, placeOf(), 'test')
    const reset = await accountToken('password_reset', account.email)
    expect((await refusalOf(confirmEmailChange(reset, 'test'))).code).toBe('gone')
    clock.advance(3600)
    expect((await refusalOf(confirmEmailChange(late, 'test'))).code).toBe('gone')
  })

  test('is refused where somebody else has the address by now, and changes nothing', async () => {
    const { account, email, token } = await askedAccount()
    const names = { name: 'Eve', companyName: `Studio ${newId()}` }
    const place = { currency: 'EUR', timezone: 'UTC', password: accountPassword }
    await signUp({ ...names, ...place, email }, 'test')
    expect((await refusalOf(confirmEmailChange(token, 'test'))).code).toBe('conflict')
    expect(await addressesOf(account.userId)).toMatchObject({ email: account.email })
  })

  test('ends the links that wait at the old address, and those that wait do not outlast a new password', async () => {
    const { account, token } = await askedAccount()
    await askForPasswordReset({ email: account.email }, placeOf(), 'test')
    const reset = await accountToken('password_reset', account.email)
    await confirmEmailChange(token, 'test')
    const late = resetPassword({ token: reset, password: newPassword }, 'test')
    expect((await refusalOf(late)).code).toBe('gone')
    const other = await askedAccount()
    const chosen = { password: accountPassword, newPassword }
    await changePassword(other.account, chosen, placeOf(), 'test')
    expect((await refusalOf(confirmEmailChange(other.token, 'test'))).code).toBe('gone')
  })
})

describe('the old address', () => {
  test('is told, with a way to take it back', async () => {
    const { account, email, returnToken } = await changedAccount()
    const link = await openAccountLink('email_return', returnToken)
    const letter = await letterAbout(link?.id ?? '')
    expect(letter).toMatchObject({ to: account.email, subject: 'Your address was changed' })
    expect(letter?.text).toContain(`/return-email/${returnToken}`)
    expect(letter?.text).not.toContain(email)
  })

  test('is not told where nobody ever proved it: it may be a stranger’s', async () => {
    const { account, token } = await askedAccount()
    await asOwner(
      sql => sql`update users set email_verified_at = null where id = ${account.userId}`,
    )
    await confirmEmailChange(token, 'test')
    expect(await accountTokens('email_return', account.email)).toEqual([])
    expect(
      await asOwner(
        sql => sql`
        select from outbox join account_links
          on account_links.id::text = payload->>'accountLinkId'
        where outbox.company_id = ${noCompany} and kind = 'account_notice'
          and user_id = ${account.userId}`,
      ),
    ).toHaveLength(0)
  })

  test('takes the account back with a new password, once, and everybody is signed out', async () => {
    const { account, email, returnToken } = await changedAccount()
    await ask({ ...account, email }, newAddress())
    const given = { token: returnToken, password: newPassword }
    expect(await returnEmail(given, 'test')).toMatchObject({ email: account.email })
    expect(await addressesOf(account.userId)).toEqual({
      email: account.email,
      is_proved: true,
      addresses: [account.email],
    })
    expect(await openSessionsOf(account.userId)).toEqual([])
    await signInTo(account.email, { password: newPassword })
    expect((await refusalOf(returnEmail(given, 'test'))).code).toBe('gone')
    const open = await asOwner(
      sql => sql`
        select from account_links where user_id = ${account.userId} and used_at is null`,
    )
    expect(open).toHaveLength(0)
  })

  test('takes it back from whoever changed it twice, within three days', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { account, email, returnToken } = await changedAccount()
    const next = newAddress()
    await ask({ ...account, email }, next)
    await confirmEmailChange(await accountToken('email_change', next), 'test')
    await returnEmail({ token: returnToken, password: newPassword }, 'test')
    expect(await addressesOf(account.userId)).toMatchObject({ email: account.email })
    const other = await changedAccount()
    clock.advance(3 * 86_400)
    const late = returnEmail({ token: other.returnToken, password: newPassword }, 'test')
    expect((await refusalOf(late)).code).toBe('gone')
  })
})
