import { describe, expect, test } from 'vitest'
import type { MemberActor } from '@/lib/access/actor'
import { inSystem, readAs } from '@/lib/access/doors'
import type { Role } from '@/lib/access/policy'
import { insertSession, startSession } from '@/lib/access/sign-in'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { resetPassword } from '@/lib/accounts/password-reset/commands'
import { confirmAddress } from '@/lib/accounts/verification/commands'
import { acceptAsNewUser, acceptInvitation } from '@/lib/invitations/acceptance/commands'
import { openInvitation } from '@/lib/invitations/acceptance/queries'
import { inviteMember, resendInvitation, revokeInvitation } from '@/lib/invitations/commands'
import { listWaitingInvitations } from '@/lib/invitations/queries'
import { listMembers } from '@/lib/members/queries'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { invitationToken, outboxAbout } from '@/tests/support/account-links'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const password = 'a long enough sentence'

async function invite(actor: MemberActor, changes: { email?: string; role?: Role } = {}) {
  const invited = {
    id: newId(),
    email: `${newId()}@test.example`,
    role: 'user',
    ...changes,
  } as const
  await inviteMember(actor, invited)
  return { ...invited, token: await invitationToken(invited.id) }
}

function joinAsNew(token: string) {
  return acceptAsNewUser({ token, name: 'Jo Joiner', password }, 'test')
}

/** Somebody with an account, signed in. */
async function guestOf(company: TestCompany, actor: MemberActor) {
  const [row] = await asOwner(
    sql => sql<{ email: string }[]>`select email from users where id = ${actor.userId}`,
  )
  const origin = { address: '', userAgent: 'test' }
  const { sessionId } = await inSystem('sign in', tx => insertSession(tx, actor.userId, origin))
  return { userId: actor.userId, sessionId, email: row?.email ?? '', name: actor.name, company }
}

async function membershipOf(companyId: string, userId: string) {
  const [row] = await asOwner(
    sql => sql<{ role: Role; name: string; removed_at: Date | null }[]>`
      select role, name, removed_at from memberships
      where company_id = ${companyId} and user_id = ${userId}`,
  )
  return row
}

function waitingOf(actor: MemberActor) {
  return readAs(actor, tx => listWaitingInvitations(tx, actor, now()))
}

async function isGone(token: string): Promise<boolean> {
  return (await refusalOf(joinAsNew(token))).code === 'gone'
}

describe('inviting', () => {
  test('makes one invitation, mails it for the company, and records it', async () => {
    const company = await startCompany()
    const { id, email } = await invite(company.admin, { role: 'accountant' })
    expect(await waitingOf(company.owner)).toMatchObject([
      {
        id,
        email,
        role: 'accountant',
        invitedByName: 'Adam Admin',
        expired: false,
        mail: 'waiting',
      },
    ])
    expect(await outboxAbout(id)).toEqual([
      { company_id: company.id, kind: 'invitation', payload: { invitationId: id } },
    ])
    expect(await verbsOf(id)).toEqual(['member.invited'])
  })

  test('asked twice at once with one id invites once', async () => {
    const company = await startCompany()
    const invited = { id: newId(), email: `${newId()}@test.example`, role: 'user' } as const
    await Promise.all([1, 2].map(() => inviteMember(company.owner, invited)))
    expect(await waitingOf(company.owner)).toHaveLength(1)
    expect(await outboxAbout(invited.id)).toHaveLength(1)
  })

  test('keeps one waiting per address; one that ended makes room', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { email, token } = await invite(company.owner)
    const again = await refusalOf(invite(company.owner, { email }))
    expect(again).toMatchObject({ code: 'conflict', details: { field: 'email' } })
    await invite((await startCompany()).owner, { email })
    clock.advance(7 * 86_400)
    const second = await invite(company.owner, { email })
    expect((await waitingOf(company.owner)).map(({ id }) => id)).toEqual([second.id])
    expect(await isGone(token)).toBe(true)
  })

  test('two different ones of an address at once leave one', async () => {
    const company = await startCompany()
    const email = `${newId()}@test.example`
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => invite(company.owner, { email })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await waitingOf(company.owner)).toHaveLength(1)
  })

  test('refuses whoever is a member already', async () => {
    const company = await startCompany()
    const { email } = await guestOf(company, company.user)
    const refusal = await refusalOf(invite(company.owner, { email }))
    expect(refusal).toMatchObject({ code: 'conflict', message: 'Uwe User is a member already.' })
  })

  test('is for owners and admins; owners are invited by owners alone', async () => {
    const company = await startCompany()
    for (const actor of [company.accountant, company.user])
      expect((await refusalOf(invite(actor))).message).toBe(
        'Only owners and admins can invite members. Ask one of them.',
      )
    expect((await refusalOf(invite(company.admin, { role: 'owner' }))).message).toBe(
      'Only owners can make somebody an owner. Ask one of them.',
    )
    const { id } = await invite(company.owner, { role: 'owner' })
    expect(await waitingOf(company.admin)).toMatchObject([{ id }])
    for (const actor of [company.accountant, company.user])
      expect(await waitingOf(actor)).toEqual([])
    expect((await refusalOf(resendInvitation(company.admin, { id }))).code).toBe('forbidden')
    for (const actor of [company.accountant, company.user]) {
      expect((await refusalOf(resendInvitation(actor, { id }))).code).toBe('forbidden')
      expect((await refusalOf(revokeInvitation(actor, { id }))).code).toBe('forbidden')
    }
    await revokeInvitation(company.admin, { id })
  })

  test('stops at fifty mails a day', async () => {
    const company = await startCompany()
    for (let count = 0; count < 50; count += 1) await invite(company.owner)
    expect((await refusalOf(invite(company.owner))).code).toBe('too_many_attempts')
  })
})

describe('sending an invitation again', () => {
  test('mails it once more and lets it work for the full time, ended or not', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { id, token } = await invite(company.owner)
    clock.advance(8 * 86_400)
    expect((await waitingOf(company.owner))[0]?.expired).toBe(true)
    expect(await isGone(token)).toBe(true)
    await resendInvitation(company.admin, { id })
    expect(await outboxAbout(id)).toHaveLength(2)
    expect((await waitingOf(company.owner))[0]).toMatchObject({ expired: false, mail: 'waiting' })
    clock.advance(6 * 86_400)
    await joinAsNew(await invitationToken(id))
  })

  test('pressed ten times at once mails once', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { id } = await invite(company.owner)
    clock.advance(3600)
    await Promise.all(Array.from({ length: 10 }, () => resendInvitation(company.owner, { id })))
    expect(await outboxAbout(id)).toHaveLength(2)
  })

  test('tells when a mail failed, and why', async () => {
    const company = await startCompany()
    const { id } = await invite(company.owner)
    expect((await waitingOf(company.owner))[0]).toMatchObject({ mail: 'waiting', mailReason: '' })
    await asOwner(
      sql => sql`
        update outbox set dead_at = now(), last_error = 'Mailbox full.'
        where company_id = ${company.id}`,
    )
    const failed = { id, mail: 'failed', mailReason: 'Mailbox full.' }
    expect((await waitingOf(company.owner))[0]).toMatchObject(failed)
  })
})

describe('revoking', () => {
  test('ends the link and is recorded; asked again it says so', async () => {
    const company = await startCompany()
    const { id, token } = await invite(company.owner)
    await revokeInvitation(company.owner, { id })
    expect(await openInvitation(token)).toBeNull()
    expect(await isGone(token)).toBe(true)
    expect(await waitingOf(company.owner)).toEqual([])
    expect(await verbsOf(id)).toEqual(['member.invited', 'invitation.revoked'])
    for (const again of [revokeInvitation, resendInvitation])
      expect((await refusalOf(again(company.owner, { id }))).code).toBe('wrong_state')
  })

  test('of another company’s invitation finds nothing', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { id, token } = await invite(company.owner)
    for (const foreign of [revokeInvitation, resendInvitation])
      expect((await refusalOf(foreign(other.owner, { id }))).code).toBe('not_found')
    expect(await waitingOf(other.owner)).toEqual([])
    expect(await openInvitation(token)).not.toBeNull()
  })
})

describe('accepting as somebody new', () => {
  test('makes an account with a proved address, a member, and a session in that company', async () => {
    const company = await startCompany({ name: 'Harbour & Vale' })
    const { token, email } = await invite(company.owner, { role: 'accountant' })
    expect(await openInvitation(token)).toMatchObject({
      companyName: 'Harbour & Vale',
      email,
      role: 'accountant',
      invitedByName: 'Olga Owner',
      hasAccount: false,
    })
    const { userId } = await joinAsNew(token)
    expect(await membershipOf(company.id, userId)).toMatchObject({ role: 'accountant' })
    expect(await verbsOf(userId)).toEqual(['member.joined'])
    const from = { address: '', device: '', userAgent: 'test' }
    const { sessionId } = await startSession({ ...from, email, password })
    const [row] = await asOwner(
      sql => sql`
        select current_company_id, email_verified_at from sessions
        join users on users.id = user_id where sessions.id = ${sessionId}`,
    )
    expect(row).toMatchObject({ current_company_id: company.id })
    expect(row?.email_verified_at).toBeInstanceOf(Date)
    const members = await readAs(company.user, listMembers)
    expect(members).toContainEqual({ userId, name: 'Jo Joiner', email, role: 'accountant' })
  })

  test('works once', async () => {
    const company = await startCompany()
    const { token } = await invite(company.owner)
    await joinAsNew(token)
    expect(await openInvitation(token)).toBeNull()
    expect(await isGone(token)).toBe(true)
  })

  test('by twenty at once makes one account and one member', async () => {
    const company = await startCompany()
    const { token, email } = await invite(company.owner)
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => joinAsNew(token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rows = await asOwner(
      sql => sql`select from memberships where company_id = ${company.id} and email = ${email}`,
    )
    expect(rows).toHaveLength(1)
  })

  test('ends after seven days', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { token } = await invite(company.owner)
    clock.advance(7 * 86_400)
    expect(await openInvitation(token)).toBeNull()
    expect(await isGone(token)).toBe(true)
  })

  test('refuses where the address has an account, and leaves the invitation open', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { email } = await guestOf(other, other.user)
    const { token } = await invite(company.owner, { email })
    expect(await openInvitation(token)).toMatchObject({ hasAccount: true })
    expect((await refusalOf(joinAsNew(token))).code).toBe('conflict')
    expect(await openInvitation(token)).not.toBeNull()
  })

  test('opens no other purpose, and tokens made up open nothing', async () => {
    const company = await startCompany()
    const { token } = await invite(company.owner)
    expect(await openAccountLink('verification', token)).toBeNull()
    expect(await openAccountLink('password_reset', token)).toBeNull()
    expect((await refusalOf(confirmAddress(token, 'test'))).code).toBe('gone')
    expect((await refusalOf(resetPassword({ token, password }, 'test'))).code).toBe('gone')
    for (const wrong of ['x', `${token}x`, newId()]) expect(await isGone(wrong)).toBe(true)
  })
})

describe('accepting with an account', () => {
  test('makes a member and switches this session to the company, and no other', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const guest = await guestOf(other, other.user)
    const elsewhere = await guestOf(other, other.user)
    const { token } = await invite(company.owner, { email: guest.email, role: 'admin' })
    await acceptInvitation(guest, token, 'test')
    expect(await membershipOf(company.id, guest.userId)).toMatchObject({
      role: 'admin',
      name: 'Uwe User',
    })
    const rows = await asOwner(
      sql => sql<{ id: string; company: string }[]>`
        select id, current_company_id as company from sessions where user_id = ${guest.userId}`,
    )
    const companies = new Map(rows.map(row => [row.id, row.company]))
    expect(companies.get(guest.sessionId)).toBe(company.id)
    expect(companies.get(elsewhere.sessionId)).toBe(other.id)
  })

  test('is for the invited address alone', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { token } = await invite(company.owner)
    const stranger = await guestOf(other, other.owner)
    expect((await refusalOf(acceptInvitation(stranger, token, 'test'))).code).toBe('forbidden')
    expect(await membershipOf(company.id, stranger.userId)).toBeUndefined()
    expect(await openInvitation(token)).not.toBeNull()
  })

  test('by twenty tabs at once is done once', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const guest = await guestOf(other, other.user)
    const { token } = await invite(company.owner, { email: guest.email })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => acceptInvitation(guest, token, 'test')),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await verbsOf(guest.userId)).toEqual(['member.joined'])
  })

  test('lets a removed member in again, with the role of the invitation', async () => {
    const company = await startCompany()
    const guest = await guestOf(company, company.colleague)
    await asOwner(
      sql => sql`
        update memberships set removed_at = now()
        where company_id = ${company.id} and user_id = ${guest.userId}`,
    )
    const { token } = await invite(company.owner, { email: guest.email, role: 'accountant' })
    await acceptInvitation(guest, token, 'test')
    expect(await membershipOf(company.id, guest.userId)).toMatchObject({
      role: 'accountant',
      removed_at: null,
    })
  })

  test('changes no role of whoever became a member meanwhile', async () => {
    const company = await startCompany()
    const guest = await guestOf(company, company.user)
    await asOwner(
      sql => sql`
        update memberships set email = 'another@test.example'
        where company_id = ${company.id} and user_id = ${guest.userId}`,
    )
    const { token } = await invite(company.owner, { email: guest.email, role: 'admin' })
    await acceptInvitation(guest, token, 'test')
    expect(await membershipOf(company.id, guest.userId)).toMatchObject({ role: 'user' })
  })
})
