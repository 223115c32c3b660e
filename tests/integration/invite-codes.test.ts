import { describe, expect, test } from 'vitest'
import { inSystem } from '@/lib/access/doors'
import { admitSignUp, signUp } from '@/lib/accounts/commands'
import { askForPasswordReset, resetPassword } from '@/lib/accounts/password-reset/commands'
import { askForVerification, confirmAddress } from '@/lib/accounts/verification/commands'
import { acceptAsNewUser } from '@/lib/invitations/acceptance/commands'
import { inviteMember } from '@/lib/invitations/commands'
import { makeInviteCode } from '@/lib/invite-codes/commands'
import { listInviteCodes } from '@/lib/invite-codes/queries'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { accountToken, invitationToken } from '@/tests/support/account-links'
import { accountPassword, placeOf, signInTo } from '@/tests/support/accounts'
import { startCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { configure } from '@/tests/support/environment'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const day = 86_400

/** Signing up is by invitation until the test ends; what a code became of is read by its note. */
function byInvitation() {
  configure('SIGN_UP', 'invited')
  return stopClockAt('2026-11-20T09:00:00Z')
}

function signUpWith(inviteCode: string | undefined, email = `${newId()}@test.example`) {
  const names = { name: 'Nora North', companyName: `Studio ${newId()}` }
  const place = { currency: 'EUR', timezone: 'UTC', password: accountPassword }
  return signUp({ ...names, ...place, email, inviteCode }, 'test').then(made => ({
    ...made,
    email,
  }))
}

function confirm(email: string, inviteCode = '', address = newId()) {
  return accountToken('verification', email).then(token =>
    confirmAddress(token, 'test', { inviteCode, address }),
  )
}

async function newCode(days: number | null = null) {
  const note = newId()
  return { code: await makeInviteCode({ note, days }), note }
}

async function stateOf(note: string) {
  const codes = await inSystem('make invite codes', tx => listInviteCodes(tx, now()))
  return codes.find(each => each.note === note)?.state
}

async function spentBy(note: string) {
  const [row] = await asOwner(
    sql =>
      sql<{ spent_by: string | null }[]>`select spent_by from invite_codes where note = ${note}`,
  )
  return row?.spent_by
}

describe('signing up by invitation', () => {
  test('holds the code, and spends it when the address is confirmed', async () => {
    byInvitation()
    const { code, note } = await newCode()
    const { email, userId, maySignIn } = await signUpWith(` ${code.toLowerCase()} `)
    expect([maySignIn, await stateOf(note), await spentBy(note)]).toEqual([false, 'reserved', null])
    await confirm(email)
    expect([await stateOf(note), await spentBy(note)]).toEqual(['spent', userId])
    await signInTo(email)
  })

  test('holds it as long as the link in the mail works', async () => {
    byInvitation()
    const { code, note } = await newCode()
    const { userId } = await signUpWith(code)
    const [row] = await asOwner(
      sql => sql`
        select reserved_until = account_links.expires_at as same from invite_codes
        join account_links on user_id = reserved_by where note = ${note} and user_id = ${userId}`,
    )
    expect(row).toEqual({ same: true })
  })

  test.each([
    ['none', undefined, 'invalid_invite'],
    ['an empty one', '', 'invalid_invite'],
    ['one that nobody made', '7KQ2-M9XW-0TRD-4HZB', 'invalid_invite'],
    ['something else', 'hello', 'invalid_invite'],
  ])('is refused with %s, and leaves nothing behind', async (_what, code, refusal) => {
    byInvitation()
    const email = `${newId()}@test.example`
    expect(await refusalOf(signUpWith(code, email))).toMatchObject({
      code: refusal,
      details: { field: 'inviteCode' },
    })
    expect(await asOwner(sql => sql`select from users where email = ${email}`)).toHaveLength(0)
  })

  test('is refused with a code that is held, spent, or over', async () => {
    const clock = byInvitation()
    const [held, spent, over] = [await newCode(), await newCode(), await newCode(1)]
    await signUpWith(held.code)
    const { email } = await signUpWith(spent.code)
    await confirm(email)
    expect((await refusalOf(signUpWith(held.code))).code).toBe('invite_used')
    expect((await refusalOf(signUpWith(spent.code))).code).toBe('invite_used')
    clock.advance(day)
    expect(await stateOf(over.note)).toBe('expired')
    expect((await refusalOf(signUpWith(over.code))).code).toBe('invalid_invite')
  })

  test('lets one of many have a code that they try at once', async () => {
    byInvitation()
    const { code } = await newCode()
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        signUpWith(code).then(
          () => 'made',
          error => error.code,
        ),
      ),
    )
    expect(outcomes.sort()).toEqual([...Array(5).fill('invite_used'), 'made'])
  })

  test('tells nobody without a code which addresses have an account, and keeps the code free', async () => {
    byInvitation()
    const [first, second] = [await newCode(), await newCode()]
    const { email } = await signUpWith(first.code)
    expect((await refusalOf(signUpWith('', email))).code).toBe('invalid_invite')
    expect((await refusalOf(signUpWith(second.code, email))).code).toBe('conflict')
    expect(await stateOf(second.note)).toBe('free')
  })

  test('lets nobody sign in before the address is confirmed, nor tells a stranger why', async () => {
    byInvitation()
    const { code } = await newCode()
    const { email } = await signUpWith(code)
    expect(await refusalOf(signInTo(email))).toMatchObject({
      code: 'forbidden',
      details: { reason: 'address_not_proved' },
    })
    expect((await refusalOf(signInTo(email, { password: 'a wrong guess' }))).code).toBe('invalid')
  })

  test('looks at ten codes from an address in a quarter of an hour', async () => {
    const clock = byInvitation()
    const address = '198.51.100.20'
    for (let count = 0; count < 10; count += 1) await admitSignUp(address)
    expect((await refusalOf(admitSignUp(address))).code).toBe('too_many_attempts')
    clock.advance(900)
    await admitSignUp(address)
  })

  test('needs no code from whoever a company invites', async () => {
    const company = await startCompany()
    const id = newId()
    await inviteMember(company.owner, { id, email: `${id}@test.example`, role: 'user' })
    configure('SIGN_UP', 'invited')
    const token = await invitationToken(id)
    const joined = await acceptAsNewUser({ token, name: 'Ida', password: accountPassword }, 'test')
    await signInTo(joined.email)
  })
})

describe('a code whose time to confirm is over', () => {
  /** Somebody signed up and did not confirm in time. */
  async function lateAccount(days: number | null = null) {
    const clock = byInvitation()
    const made = await newCode(days)
    const { email, userId } = await signUpWith(made.code)
    clock.advance(day)
    return { clock, ...made, email, userId }
  }

  test('is free for somebody else', async () => {
    const { code, note } = await lateAccount()
    expect(await stateOf(note)).toBe('free')
    const { email, userId } = await signUpWith(code)
    await confirm(email)
    expect(await spentBy(note)).toBe(userId)
  })

  test('is held again for whoever has the mail sent again first', async () => {
    const { code, note, email, userId } = await lateAccount()
    await askForVerification({ email }, newId(), 'test')
    expect(await stateOf(note)).toBe('reserved')
    expect((await refusalOf(signUpWith(code))).code).toBe('invite_used')
    await confirm(email)
    expect(await spentBy(note)).toBe(userId)
  })

  test('is lost to whoever took it meanwhile, and then another one is asked for', async () => {
    const { code, note, email, userId } = await lateAccount()
    const second = await signUpWith(code)
    await askForVerification({ email }, newId(), 'test')
    expect(await refusalOf(confirm(email))).toMatchObject({
      code: 'invite_used',
      details: { field: 'inviteCode', reason: 'invite_lost' },
    })
    expect((await refusalOf(confirm(email, code))).code).toBe('invite_used')
    expect((await refusalOf(confirm(email, 'hello'))).code).toBe('invalid_invite')
    await confirm(second.email)
    const other = await newCode()
    await confirm(email, other.code)
    expect([await spentBy(note), await spentBy(other.note)]).toEqual([second.userId, userId])
    await signInTo(email)
  })

  test('is over where it has expired itself', async () => {
    const { note, email } = await lateAccount(1)
    await askForVerification({ email }, newId(), 'test')
    expect(await stateOf(note)).toBe('expired')
    expect((await refusalOf(confirm(email))).code).toBe('invite_used')
  })

  test('outlasts its own end while it is held', async () => {
    const clock = byInvitation()
    const { code, note } = await newCode(1)
    clock.advance(day - 60)
    const { email } = await signUpWith(code)
    clock.advance(120)
    expect(await stateOf(note)).toBe('reserved')
    await confirm(email)
    expect(await stateOf(note)).toBe('spent')
  })

  test('cannot be gone round by choosing a new password', async () => {
    const { code, email, note } = await lateAccount()
    await signUpWith(code)
    await askForPasswordReset({ email }, placeOf(), 'test')
    const password = 'quite another sentence'
    await resetPassword({ token: await accountToken('password_reset', email), password }, 'test')
    expect((await refusalOf(signInTo(email, { password }))).code).toBe('forbidden')
    expect(await stateOf(note)).toBe('reserved')
  })

  test('is spent by choosing a new password where it is still theirs', async () => {
    const { email, note, userId } = await lateAccount()
    await askForPasswordReset({ email }, placeOf(), 'test')
    const password = 'quite another sentence'
    await resetPassword({ token: await accountToken('password_reset', email), password }, 'test')
    await signInTo(email, { password })
    expect(await spentBy(note)).toBe(userId)
  })
})

describe('whoever signed up while that was open', () => {
  test('confirms without a code, and signs in after that', async () => {
    const { email, maySignIn } = await signUpWith(undefined)
    expect(maySignIn).toBe(true)
    byInvitation()
    expect((await refusalOf(signInTo(email))).code).toBe('forbidden')
    await askForVerification({ email }, newId(), 'test')
    await confirm(email)
    await signInTo(email)
  })
})

describe('asking for the mail again', () => {
  test('answers the same for an address without an account, or with a proved one, and mails nobody', async () => {
    const { email } = await signUpWith(undefined)
    await confirm(email)
    const unknown = `${newId()}@test.example`
    for (const each of [email, unknown])
      expect(await askForVerification({ email: each }, newId(), 'test')).toBeUndefined()
    const rows = await asOwner(
      sql => sql`
        select from account_links where email in (${email}, ${unknown}) and used_at is null`,
    )
    expect(rows).toHaveLength(0)
  })

  test('is limited for an address', async () => {
    const email = `${newId()}@test.example`
    for (let count = 0; count < 3; count += 1) await askForVerification({ email }, newId(), 'test')
    const again = askForVerification({ email }, newId(), 'test')
    expect((await refusalOf(again)).code).toBe('too_many_attempts')
  })
})

describe('codes', () => {
  test('are kept as hashes, and listed without them', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { code, note } = await newCode(30)
    const rows = await asOwner(sql => sql`select * from invite_codes where note = ${note}`)
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
    const codes = await inSystem('make invite codes', tx => listInviteCodes(tx, now()))
    const listed = codes.find(each => each.note === note)
    expect(listed).toMatchObject({ state: 'free', expiresAt: new Date('2026-12-20T09:00:00Z') })
    expect(Object.keys(listed ?? {})).not.toContain('codeHash')
  })
})
