import { expect } from 'vitest'
import { inSystem } from '@/lib/access/doors'
import { admitSignUp } from '@/lib/accounts/commands'
import { endAccountLinks, mailAccountLink, spendAccountLink } from '@/lib/accounts/links/commands'
import { getOpenAccountLink, openAccountLink } from '@/lib/accounts/links/queries'
import { askForPasswordReset, resetPassword } from '@/lib/accounts/password-reset/commands'
import { confirmAddress, sendVerification } from '@/lib/accounts/verification/commands'
import { acceptAsNewUser, acceptInvitation } from '@/lib/invitations/acceptance/commands'
import { openInvitation } from '@/lib/invitations/acceptance/queries'
import {
  endInvitations,
  inviteMember,
  resendInvitation,
  revokeInvitation,
} from '@/lib/invitations/commands'
import { getInvitationToMail, listWaitingInvitations } from '@/lib/invitations/queries'
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
import { invitationToken } from '@/tests/support/account-links'
import type { Foreign } from '@/tests/support/foreign-company'
import { refusalOf } from '@/tests/support/refusals'
import { read, type Visit, write } from '@/tests/support/visits-words'

const password = 'a long enough sentence'
const origin = { address: '', userAgent: 'test' }

/** Through members, invitations, and the links of accounts. */
export function memberVisits(foreign: () => Foreign): Record<string, Visit> {
  const id = () => foreign().invitationId
  return {
    ...accountVisits(),
    'lib/members/queries.ts listMembers': [
      'its own',
      read(async tx => {
        const ids = (await listMembers(tx)).map(({ userId }) => userId)
        expect(ids).not.toContain(foreign().company.owner.userId)
      }),
    ],
    'lib/members/queries.ts listMembersWithInvitations': [
      'its own',
      read(async (tx, { owner }) => {
        const ids = (await listMembersWithInvitations(tx, owner)).map(({ userId }) => userId)
        expect(ids).not.toContain(foreign().company.owner.userId)
      }),
    ],
    'lib/members/queries.ts getQuoteRule': ['its own', read(tx => getQuoteRule(tx))],
    'lib/members/commands.ts changeMemberRole': [
      'not found',
      ({ owner }) =>
        changeMemberRole(owner, { userId: foreign().company.user.userId, role: 'admin' }),
    ],
    'lib/members/commands.ts makeOwner': [
      'not found',
      ({ owner }) => makeOwner(owner, { userId: foreign().company.user.userId, stepDown: true }),
    ],
    'lib/members/commands.ts removeMember': [
      'not found',
      ({ owner }) => removeMember(owner, { userId: foreign().company.user.userId }),
    ],
    'lib/members/commands.ts leaveCompany': ['its own', ({ user }) => leaveCompany(user)],
    'lib/members/commands.ts changeQuoteRule': [
      'its own',
      ({ owner }) => changeQuoteRule(owner, { allowed: true }),
    ],
    'lib/invitations/commands.ts endInvitations': [
      'its own',
      write((tx, { owner }) => endInvitations(tx, owner, { stays: () => false })),
    ],
    'lib/invitations/queries.ts listWaitingInvitations': [
      'nothing',
      read((tx, stranger) => listWaitingInvitations(tx, stranger.owner, now())),
    ],
    'lib/invitations/queries.ts getInvitationToMail': [
      'nothing',
      read(tx => getInvitationToMail(tx, id(), now())),
    ],
    'lib/invitations/commands.ts inviteMember': [
      'its own',
      async ({ owner }) => {
        const invited = { email: `${newId()}@test.example`, role: 'user' } as const
        const claimed = await refusalOf(inviteMember(owner, { id: id(), ...invited }))
        expect(claimed.code).toBe('conflict')
        return inviteMember(owner, { id: newId(), ...invited })
      },
    ],
    'lib/invitations/commands.ts resendInvitation': [
      'not found',
      ({ owner }) => resendInvitation(owner, { id: id() }),
    ],
    'lib/invitations/commands.ts revokeInvitation': [
      'not found',
      ({ owner }) => revokeInvitation(owner, { id: id() }),
    ],
    'lib/invitations/acceptance/queries.ts openInvitation': ['nothing', () => openInvitation(id())],
    'lib/invitations/acceptance/commands.ts acceptInvitation': [
      'forbidden',
      async ({ owner: { userId, name } }) => {
        const guest = { userId, name, sessionId: newId(), email: `${userId}@test.example` }
        return acceptInvitation(guest, await invitationToken(id()), 'test')
      },
    ],
    'lib/invitations/acceptance/commands.ts acceptAsNewUser': [
      'its own',
      () => expectGone(acceptAsNewUser({ token: id(), name: 'Eve', password }, 'test')),
    ],
  }
}

/** Accounts belong to no company: a stranger without the token of a link gets nowhere. */
function accountVisits(): Record<string, Visit> {
  return {
    'lib/accounts/commands.ts admitSignUp': ['its own', () => admitSignUp(newId())],
    'lib/accounts/links/queries.ts openAccountLink': [
      'nothing',
      () => openAccountLink('verification', newId()),
    ],
    'lib/accounts/links/queries.ts getOpenAccountLink': [
      'nothing',
      () => inSystem('verify address', tx => getOpenAccountLink(tx, 'verification', newId())),
    ],
    'lib/accounts/links/commands.ts mailAccountLink': [
      'its own',
      ({ owner }) => {
        const user = { id: owner.userId, email: `${owner.userId}@test.example` }
        const link = { purpose: 'verification', user, browser: '' } as const
        return inSystem('verify address', tx => mailAccountLink(tx, link))
      },
    ],
    'lib/accounts/links/commands.ts spendAccountLink': [
      'nothing',
      () => inSystem('verify address', tx => spendAccountLink(tx, 'verification', newId())),
    ],
    'lib/accounts/links/commands.ts endAccountLinks': [
      'its own',
      ({ owner }) =>
        inSystem('verify address', tx => endAccountLinks(tx, 'verification', owner.userId)),
    ],
    'lib/accounts/verification/commands.ts sendVerification': [
      'its own',
      ({ owner }) => sendVerification(owner.userId, 'test'),
    ],
    'lib/accounts/verification/commands.ts confirmAddress': [
      'its own',
      () => expectGone(confirmAddress(newId(), 'test')),
    ],
    'lib/accounts/password-reset/commands.ts askForPasswordReset': [
      'its own',
      () => askForPasswordReset({ email: `${newId()}@test.example` }, origin, 'test'),
    ],
    'lib/accounts/password-reset/commands.ts resetPassword': [
      'its own',
      () => expectGone(resetPassword({ token: newId(), password }, 'test')),
    ],
  }
}

async function expectGone(attempt: Promise<unknown>): Promise<void> {
  expect((await refusalOf(attempt)).code).toBe('gone')
}
