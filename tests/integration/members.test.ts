import { afterAll, describe, expect, test } from 'vitest'
import type { MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import type { Role } from '@/lib/access/policy'
import { inviteMember, resendInvitation } from '@/lib/invitations/commands'
import { listWaitingInvitations } from '@/lib/invitations/queries'
import {
  changeMemberRole,
  changeQuoteRule,
  leaveCompany,
  makeOwner,
  removeMember,
} from '@/lib/members/commands'
import { getQuoteRule, listMembers, listMembersWithInvitations } from '@/lib/members/queries'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { joinCompany, startCompany, type TestCompany } from '@/tests/support/actors'
import { saveDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

async function rolesOf(company: TestCompany): Promise<Record<string, Role>> {
  const members = await readAs(company.system, tx => listMembers(tx))
  return Object.fromEntries(members.map(({ name, role }) => [name, role]))
}

async function addOwner(company: TestCompany): Promise<MemberActor> {
  const [row] = await asOwner(
    sql => sql<{ id: string }[]>`
      insert into users (id, email, name, password_hash)
      values (${newId()}, ${`${newId()}@test.example`}, 'Second Owner', 'nobody signs in')
      returning id`,
  )
  return joinCompany(row?.id ?? '', company.id, 'owner')
}

async function invite(actor: MemberActor, role: Role = 'user') {
  const id = newId()
  await inviteMember(actor, { id, email: `${id}@test.example`, role })
  return id
}

async function openInvitations(company: TestCompany): Promise<string[]> {
  const open = await readAs(company.system, tx => listWaitingInvitations(tx, company.owner, now()))
  return open.map(({ id }) => id)
}

async function entriesOf(subjectId: string) {
  return asOwner(
    sql => sql`
      select verb, actor_name, before, after from activity where subject_id = ${subjectId}
      order by at, id`,
  )
}

const onlyOwner = 'You are the only owner. Make somebody else an owner first.'

describe('changing a role', () => {
  test('holds at once and is recorded with what it was and is; asked again nothing more', async () => {
    const company = await startCompany()
    const wanted = { userId: company.user.userId, role: 'accountant' } as const
    await changeMemberRole(company.admin, wanted)
    await changeMemberRole(company.admin, wanted)
    expect((await rolesOf(company))['Uwe User']).toBe('accountant')
    expect(await entriesOf(company.user.userId)).toEqual([
      {
        verb: 'member.role_changed',
        actor_name: 'Adam Admin',
        before: { role: 'user' },
        after: { role: 'accountant' },
      },
    ])
  })

  test('is for owners and admins, and an admin touches no owner', async () => {
    const company = await startCompany()
    const wanted = { userId: company.user.userId, role: 'admin' } as const
    for (const actor of [company.accountant, company.user])
      expect((await refusalOf(changeMemberRole(actor, wanted))).message).toBe(
        'Only owners and admins can change roles and remove members. Ask one of them.',
      )
    const owner = { userId: company.owner.userId, role: 'user' } as const
    expect(await refusalOf(changeMemberRole(company.admin, owner))).toMatchObject({
      code: 'forbidden',
      message: 'Only owners can change or remove an owner. Ask one of them.',
    })
    expect((await rolesOf(company))['Olga Owner']).toBe('owner')
  })

  test('the last owner cannot be demoted; the sentence says what to do', async () => {
    const company = await startCompany()
    const down = { userId: company.owner.userId, role: 'admin' } as const
    expect(await refusalOf(changeMemberRole(company.owner, down))).toMatchObject({
      code: 'wrong_state',
      message: onlyOwner,
    })
    await addOwner(company)
    await changeMemberRole(company.owner, down)
    expect((await rolesOf(company))['Olga Owner']).toBe('admin')
  })

  test.each([1, 2, 3])('two owners who demote each other at once leave one (%i)', async () => {
    const company = await startCompany()
    const second = await addOwner(company)
    const outcomes = await Promise.allSettled([
      changeMemberRole(company.owner, { userId: second.userId, role: 'admin' }),
      changeMemberRole(second, { userId: company.owner.userId, role: 'admin' }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(Object.values(await rolesOf(company)).filter(role => role === 'owner')).toHaveLength(1)
  })

  test('two owners who step down at once leave one', async () => {
    const company = await startCompany()
    const second = await addOwner(company)
    const outcomes = await Promise.allSettled(
      [company.owner, second].map(actor =>
        changeMemberRole(actor, { userId: actor.userId, role: 'admin' }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(Object.values(await rolesOf(company)).filter(role => role === 'owner')).toHaveLength(1)
  })

  test('counts with the role one has now, not the one the page was opened with', async () => {
    const company = await startCompany()
    await changeMemberRole(company.owner, { userId: company.admin.userId, role: 'user' })
    const late = changeMemberRole(company.admin, { userId: company.user.userId, role: 'admin' })
    expect((await refusalOf(late)).code).toBe('forbidden')
    await removeMember(company.owner, { userId: company.admin.userId })
    const gone = changeMemberRole(company.admin, { userId: company.user.userId, role: 'admin' })
    expect((await refusalOf(gone)).message).toContain(
      'You are not a member of this company any more.',
    )
    expect((await rolesOf(company))['Uwe User']).toBe('user')
  })

  test('ends the invitations that the new role could not have sent', async () => {
    const company = await startCompany()
    const second = await addOwner(company)
    const asOwnerTo = await invite(second, 'owner')
    const asUserTo = await invite(second)
    await changeMemberRole(company.owner, { userId: second.userId, role: 'admin' })
    expect(await openInvitations(company)).toEqual([asUserTo])
    await changeMemberRole(company.owner, { userId: second.userId, role: 'user' })
    expect(await openInvitations(company)).toEqual([])
    expect(await verbsOf(asOwnerTo)).toEqual(['member.invited', 'invitation.revoked'])
  })

  test('of somebody of another company is not found', async () => {
    const company = await startCompany()
    const stranger = await startCompany()
    const userId = company.user.userId
    const attempts = [
      () => changeMemberRole(stranger.owner, { userId, role: 'admin' }),
      () => makeOwner(stranger.owner, { userId, stepDown: true }),
      () => removeMember(stranger.owner, { userId }),
    ]
    for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe('not_found')
    expect((await rolesOf(stranger))['Olga Owner']).toBe('owner')
  })
})

describe('making an owner', () => {
  test('is for owners, and may hand the company over in the same step', async () => {
    const company = await startCompany()
    const wanted = { userId: company.admin.userId, stepDown: true }
    expect(await refusalOf(makeOwner(company.admin, wanted))).toMatchObject({
      code: 'forbidden',
      message: 'Only owners can make somebody an owner. Ask one of them.',
    })
    await makeOwner(company.owner, wanted)
    expect(await rolesOf(company)).toMatchObject({ 'Adam Admin': 'owner', 'Olga Owner': 'admin' })
    expect(await verbsOf(company.admin.userId)).toEqual(['member.made_owner'])
    expect(await verbsOf(company.owner.userId)).toEqual(['member.role_changed'])
    await makeOwner(company.owner, wanted)
    expect(await verbsOf(company.admin.userId)).toEqual(['member.made_owner'])
  })

  test('without stepping down there are two; asked twice it is one step', async () => {
    const company = await startCompany()
    const wanted = { userId: company.user.userId, stepDown: false }
    await Promise.all([makeOwner(company.owner, wanted), makeOwner(company.owner, wanted)])
    expect(await rolesOf(company)).toMatchObject({ 'Uwe User': 'owner', 'Olga Owner': 'owner' })
    expect(await verbsOf(company.user.userId)).toEqual(['member.made_owner'])
  })

  test('of oneself changes nothing, stepping down or not', async () => {
    const company = await startCompany()
    await makeOwner(company.owner, { userId: company.owner.userId, stepDown: true })
    expect((await rolesOf(company))['Olga Owner']).toBe('owner')
  })
})

describe('removing a member', () => {
  test('ends the membership and their open invitations; their drafts stay', async () => {
    const company = await startCompany()
    const draft = await saveDraft(company.admin)
    const invited = await invite(company.admin)
    const others = await invite(company.owner)
    const [listed] = (
      await readAs(company.owner, tx => listMembersWithInvitations(tx, company.owner))
    ).filter(({ userId }) => userId === company.admin.userId)
    expect(listed?.openInvitations).toEqual([`${invited}@test.example`])
    await removeMember(company.owner, { userId: company.admin.userId })
    await removeMember(company.owner, { userId: company.admin.userId })
    expect(Object.keys(await rolesOf(company))).not.toContain('Adam Admin')
    expect(await openInvitations(company)).toEqual([others])
    expect(await verbsOf(company.admin.userId)).toEqual(['member.removed'])
    expect(await verbsOf(invited)).toEqual(['member.invited', 'invitation.revoked'])
    const [kept] = await asOwner(
      sql => sql<{ created_by: string; deleted_at: Date | null }[]>`
        select created_by, deleted_at from invoices where id = ${draft.id}`,
    )
    expect(kept).toEqual({ created_by: company.admin.userId, deleted_at: null })
  })

  test('is for owners and admins, never for an owner by an admin, never for oneself', async () => {
    const company = await startCompany()
    const userId = company.owner.userId
    expect((await refusalOf(removeMember(company.accountant, { userId }))).code).toBe('forbidden')
    expect((await refusalOf(removeMember(company.admin, { userId }))).message).toBe(
      'Only owners can change or remove an owner. Ask one of them.',
    )
    expect((await refusalOf(removeMember(company.owner, { userId }))).message).toBe(
      'That is you. Choose “Leave company” instead.',
    )
    expect((await refusalOf(removeMember(company.system, { userId }))).message).toBe(
      'Olga Owner is the only owner. Make somebody else an owner first.',
    )
  })

  test('two owners who remove each other at once leave one', async () => {
    const company = await startCompany()
    const second = await addOwner(company)
    const outcomes = await Promise.allSettled([
      removeMember(company.owner, { userId: second.userId }),
      removeMember(second, { userId: company.owner.userId }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(Object.values(await rolesOf(company)).filter(role => role === 'owner')).toHaveLength(1)
  })

  test('shows those who may not invite nobody’s invitations', async () => {
    const company = await startCompany()
    await invite(company.owner)
    const seen = await readAs(company.user, tx => listMembersWithInvitations(tx, company.user))
    expect(seen.flatMap(({ openInvitations: open }) => open)).toEqual([])
  })
})

describe('invitations around a removal', () => {
  test('one that waits at their address ends too: it would let them in again', async () => {
    const company = await startCompany()
    const waiting = await invite(company.owner, 'admin')
    // They changed their address to the one that was invited.
    await asOwner(
      sql => sql`
        update memberships set email = ${`${waiting}@test.example`}
        where company_id = ${company.id} and user_id = ${company.user.userId}`,
    )
    await removeMember(company.owner, { userId: company.user.userId })
    expect(await openInvitations(company)).toEqual([])
  })

  test('none is sent by somebody who was demoted or removed since they asked for it', async () => {
    const company = await startCompany()
    const second = await addOwner(company)
    await changeMemberRole(company.owner, { userId: second.userId, role: 'admin' })
    expect((await refusalOf(invite(second, 'owner'))).message).toContain('Only owners can')
    const kept = await invite(second)
    await removeMember(company.owner, { userId: company.admin.userId })
    const gone = await refusalOf(invite(company.admin))
    expect(gone.message).toContain('You are not a member of this company any more.')
    const again = await refusalOf(resendInvitation(company.admin, { id: kept }))
    expect(again.code).toBe('forbidden')
    expect(await openInvitations(company)).toEqual([kept])
  })

  test('one that is written at the moment of the removal does not outlast it', async () => {
    const company = await startCompany()
    await Promise.allSettled([
      invite(company.admin),
      removeMember(company.owner, { userId: company.admin.userId }),
      invite(company.admin),
    ])
    expect(await openInvitations(company)).toEqual([])
  })
})

describe('leaving', () => {
  test('is for everybody but the last owner', async () => {
    const company = await startCompany()
    await leaveCompany(company.user)
    await leaveCompany(company.user)
    expect(await verbsOf(company.user.userId)).toEqual(['member.left'])
    expect(await refusalOf(leaveCompany(company.owner))).toMatchObject({
      code: 'wrong_state',
      message: onlyOwner,
    })
    await makeOwner(company.owner, { userId: company.admin.userId, stepDown: false })
    await leaveCompany(company.owner)
    expect(await rolesOf(company)).toEqual({
      'Adam Admin': 'owner',
      'Anna Accountant': 'accountant',
      'Carla Colleague': 'user',
    })
  })

  test('two owners who go at once leave one', async () => {
    const company = await startCompany()
    const second = await addOwner(company)
    const outcomes = await Promise.allSettled([company.owner, second].map(leaveCompany))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('whether users issue their own quotes', () => {
  test('is a setting, recorded when it changes', async () => {
    const company = await startCompany()
    expect((await refusalOf(changeQuoteRule(company.accountant, { allowed: true }))).code).toBe(
      'forbidden',
    )
    await changeQuoteRule(company.admin, { allowed: true })
    await changeQuoteRule(company.admin, { allowed: true })
    expect(await readAs(company.user, tx => getQuoteRule(tx))).toBe(true)
    expect(await entriesOf(company.id)).toEqual([
      {
        verb: 'company.changed',
        actor_name: 'Adam Admin',
        before: { usersIssueQuotes: false },
        after: { usersIssueQuotes: true },
      },
    ])
  })
})
