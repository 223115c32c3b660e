import { describe, expect, test } from 'vitest'
import { deviceMarkFor, deviceOf } from '@/lib/access/known-device'
import { revokeSession, startSession } from '@/lib/access/sign-in'
import { signUp, switchCompany } from '@/lib/accounts/commands'
import type { SignUpInput } from '@/lib/accounts/input'
import { slugProblem } from '@/lib/companies/model'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { joinCompany, startCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const password = 'a long enough sentence'

function account(changes: Partial<SignUpInput> = {}): SignUpInput {
  return {
    name: 'Nora North',
    email: `${newId()}@test.example`,
    password,
    companyName: `Studio ${newId()}`,
    currency: 'EUR',
    timezone: 'Europe/Dublin',
    ...changes,
  }
}

async function signUpAccount(changes: Partial<SignUpInput> = {}) {
  const input = account(changes)
  return { ...input, ...(await signUp(input, 'test')) }
}

function attempt(email: string, given = password, address = '192.0.2.1', device = '') {
  return startSession({ email, password: given, address, device, userAgent: 'test' })
}

function codeOf(error: unknown): string {
  return error instanceof DomainError ? error.code : 'a bug'
}

async function slugOfCompany(id: string): Promise<string> {
  const [row] = await asOwner(
    sql => sql<{ slug: string }[]>`select slug from companies where id = ${id}`,
  )
  return row?.slug ?? ''
}

async function sessionOf(id: string) {
  const [row] = await asOwner(
    sql => sql<{ revoked_at: Date | null; current_company_id: string }[]>`
      select revoked_at, current_company_id from sessions where id = ${id}`,
  )
  return row
}

describe('signing up', () => {
  test('makes a person, a company and their ownership of it, and records it', async () => {
    const { userId, companyId, email } = await signUpAccount()
    const [row] = await asOwner(
      sql => sql`
        select users.email, password_hash, role, memberships.name, currency, timezone
        from memberships join users on users.id = user_id join companies on companies.id = company_id
        where company_id = ${companyId} and user_id = ${userId}`,
    )
    expect(row).toMatchObject({ email, role: 'owner', name: 'Nora North', currency: 'EUR' })
    expect(row?.password_hash).toMatch(/^\$argon2id\$/)
    expect(await verbsOf(companyId)).toEqual(['company.started'])
  })

  test('gives companies of the same name different address names', async () => {
    const slugs = []
    for (let count = 0; count < 3; count += 1)
      slugs.push(
        await slugOfCompany((await signUpAccount({ companyName: 'Café & Co.' })).companyId),
      )
    expect(slugs).toEqual(['cafe-co', 'cafe-co-2', 'cafe-co-3'])
  })

  test('keeps the address name valid when a number is put behind a long one', async () => {
    const companyName = `${'n'.repeat(37)} and sons`
    await signUpAccount({ companyName })
    const second = await slugOfCompany((await signUpAccount({ companyName })).companyId)
    expect(second).toBe(`${'n'.repeat(37)}-2`)
    expect(slugProblem(second)).toBeNull()
  })

  test.each([
    ['Admin', 'admin-studio'],
    ['Settings', 'settings-studio'],
    ['日本', 'company'],
  ])('never takes a reserved or empty address name: %s becomes %s', async (companyName, slug) => {
    const { companyId } = await signUpAccount({ companyName })
    expect(await slugOfCompany(companyId)).toBe(slug)
  })

  test('refuses an e-mail that has an account and leaves nothing behind', async () => {
    const { email } = await signUpAccount()
    const companyName = `Second ${newId()}`
    const refusal = await refusalOf(signUp(account({ email, companyName }), 'test'))
    expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('Sign in') })
    const rows = await asOwner(sql => sql`select from companies where name = ${companyName}`)
    expect(rows).toHaveLength(0)
  })

  test('asked twice at once with one e-mail makes one account', async () => {
    const input = account()
    const codes = await Promise.all(
      [1, 2].map(() => signUp(input, 'test').then(() => 'made', codeOf)),
    )
    expect(codes.sort()).toEqual(['conflict', 'made'])
  })
})

describe('starting a session', () => {
  test('works with the right password, in any case of the e-mail, in the own company', async () => {
    const { email, userId, companyId } = await signUpAccount()
    const started = await attempt(` ${email.toUpperCase()} `)
    expect(started.userId).toBe(userId)
    expect(await sessionOf(started.sessionId)).toMatchObject({
      current_company_id: companyId,
      revoked_at: null,
    })
  })

  test('says the same for a wrong password and an unknown account', async () => {
    const { email } = await signUpAccount()
    const wrong = await refusalOf(attempt(email, 'another sentence'))
    const unknown = await refusalOf(attempt(`${newId()}@test.example`))
    expect([wrong.code, wrong.message, wrong.details]).toEqual([
      unknown.code,
      unknown.message,
      unknown.details,
    ])
    expect(wrong.code).toBe('invalid')
  })

  test('revoking ends it at the instant it was revoked first', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    const { sessionId } = await attempt(email, password, newId())
    await revokeSession(sessionId)
    clock.advance(60)
    await revokeSession(sessionId)
    expect((await sessionOf(sessionId))?.revoked_at).toEqual(new Date('2026-11-20T09:00:00Z'))
  })
})

describe('failed sign-ins', () => {
  async function fail(email: string, address: string): Promise<string> {
    return (await refusalOf(attempt(email, 'wrong', address))).code
  }

  test('hold back the account from that address after five, and let go by themselves', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    const address = newId()
    for (let count = 0; count < 5; count += 1) expect(await fail(email, address)).toBe('invalid')
    const refusal = await refusalOf(attempt(email, password, address))
    expect(refusal).toMatchObject({ code: 'too_many_attempts', details: { waitSeconds: 30 } })
    expect(refusal.message).toBe('Too many sign-ins failed. Try again in 30 seconds.')
    await expect(attempt(email, password, newId())).resolves.toHaveProperty('sessionId')
    clock.advance(30)
    await expect(attempt(email, password, address)).resolves.toHaveProperty('sessionId')
  })

  test('are forgiven by a success, so that the next slip costs nothing', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    const address = newId()
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 4; count += 1) await fail(email, address)
      await expect(attempt(email, password, address)).resolves.toHaveProperty('sessionId')
    }
  })

  test('from many addresses slow an account down, but never for longer than half a minute', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    for (let count = 0; count < 20; count += 1) await fail(email, newId())
    for (let round = 0; round < 6; round += 1) {
      const refusal = await refusalOf(attempt(email, password, newId()))
      expect(refusal.code).toBe('too_many_attempts')
      expect(refusal.details?.waitSeconds).toBeLessThanOrEqual(30)
      clock.advance(30)
      expect(await fail(email, newId())).toBe('invalid')
    }
    clock.advance(30)
    await expect(attempt(email, password, newId())).resolves.toHaveProperty('sessionId')
  })

  test('of strangers never keep people out of a browser they used before', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    const device = deviceOf(deviceMarkFor(email), email)
    expect(device).not.toBe('')
    for (let count = 0; count < 20; count += 1) await fail(email, '')
    expect(await fail(email, '')).toBe('too_many_attempts')
    await expect(attempt(email, password, '', device)).resolves.toHaveProperty('sessionId')
  })

  test('from a known browser are counted too', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    const device = deviceOf(deviceMarkFor(email), email)
    const guess = () => refusalOf(attempt(email, 'a wrong guess', '', device))
    for (let count = 0; count < 5; count += 1) expect((await guess()).code).toBe('invalid')
    expect((await guess()).code).toBe('too_many_attempts')
  })

  test('cannot borrow a browser’s mark from another account, nor make one up', async () => {
    const mark = deviceMarkFor('mine@test.example')
    expect(deviceOf(mark, 'mine@test.example')).not.toBe('')
    expect(deviceOf(mark, 'yours@test.example')).toBe('')
    expect(deviceOf('made.up', 'mine@test.example')).toBe('')
    expect(deviceOf(undefined, 'mine@test.example')).toBe('')
  })

  test('on many accounts hold back their address, and nobody else', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    const address = newId()
    for (let count = 0; count < 30; count += 1) await fail(`${newId()}@test.example`, address)
    expect(await fail(email, address)).toBe('too_many_attempts')
    await expect(attempt(email, password, newId())).resolves.toHaveProperty('sessionId')
  })

  test('without an address that can be trusted hold back their account briefly, and no other', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const [guessed, other] = [await signUpAccount(), await signUpAccount()]
    for (let count = 0; count < 20; count += 1)
      expect(await fail(guessed.email, '')).toBe('invalid')
    expect(await fail(guessed.email, '')).toBe('too_many_attempts')
    await expect(attempt(other.email, password, '')).resolves.toHaveProperty('sessionId')
    clock.advance(5)
    await expect(attempt(guessed.email, password, '')).resolves.toHaveProperty('sessionId')
  })

  test('sent at once cannot slip past: of 20 guesses five are looked at', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { email } = await signUpAccount()
    const address = newId()
    const codes = await Promise.all(Array.from({ length: 20 }, () => fail(email, address)))
    expect(codes.filter(code => code === 'invalid')).toHaveLength(5)
    expect(codes.filter(code => code === 'too_many_attempts')).toHaveLength(15)
  })

  test('are stored under hashes alone', async () => {
    const { email } = await signUpAccount()
    await fail(email, '198.51.100.7')
    const rows = await asOwner(sql => sql`select * from sign_in_failures`)
    expect(JSON.stringify(rows)).not.toMatch(/test\.example|198\.51\.100\.7/)
  })
})

describe('switching companies', () => {
  test('goes to another company of one’s own', async () => {
    const { userId, email } = await signUpAccount()
    const other = await startCompany()
    const actor = await joinCompany(userId, other.id, 'accountant')
    const { sessionId } = await attempt(email, password, newId())
    await switchCompany(actor, sessionId, other.id)
    expect((await sessionOf(sessionId))?.current_company_id).toBe(other.id)
  })

  test('refuses a company one does not belong to, and a session of somebody else', async () => {
    const { userId, companyId, email } = await signUpAccount()
    const [other, own] = [await startCompany(), await startCompany()]
    const actor = await joinCompany(userId, own.id, 'user')
    const { sessionId } = await attempt(email, password, newId())
    expect((await refusalOf(switchCompany(actor, sessionId, other.id))).code).toBe('not_found')
    await switchCompany(other.owner, sessionId, other.id)
    expect((await sessionOf(sessionId))?.current_company_id).toBe(companyId)
  })
})
