import { expect } from 'vitest'
import { inSystem } from '@/lib/access/doors'
import {
  askForEmailChange,
  confirmEmailChange,
  returnEmail,
} from '@/lib/accounts/email-change/commands'
import { insertAccountLink } from '@/lib/accounts/links/commands'
import { getUserToNotify, isKeptForReturn } from '@/lib/accounts/links/queries'
import { mailNotice } from '@/lib/accounts/notices/commands'
import { changePassword } from '@/lib/accounts/password/commands'
import { changeName } from '@/lib/accounts/profile/commands'
import { getAccount } from '@/lib/accounts/queries'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  endSecondFactorSince,
  renewRecoveryCodes,
} from '@/lib/accounts/second-factor/commands'
import {
  assertStillSignedIn,
  endSession,
  endSessions,
  revokeSessionsOf,
} from '@/lib/accounts/sessions/commands'
import { askForVerification, proveAddress } from '@/lib/accounts/verification/commands'
import {
  admitCodeTry,
  holdInviteCode,
  isAdmitted,
  makeInviteCode,
  reserveInviteCode,
  spendInviteCode,
} from '@/lib/invite-codes/commands'
import { listInviteCodes } from '@/lib/invite-codes/queries'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import type { TestCompany } from '@/tests/support/actors'
import type { Foreign } from '@/tests/support/foreign-company'
import { refusalOf } from '@/tests/support/refusals'
import type { Visit } from '@/tests/support/visits-words'

const place = { address: '', device: '', userAgent: 'test' }
const password = 'a long enough sentence'
const both = { password, code: '123456' }

/** Whoever is signed in reaches their own account and nobody else's: it is named by the session, never by a form. */
export function ownAccountVisits(foreign: () => Foreign): Record<string, Visit> {
  return {
    ...factorVisits(),
    ...inviteCodeVisits(),
    ...addressVisits(),
    'lib/accounts/queries.ts getAccount': [
      'its own',
      async stranger => {
        const account = await inSystem('read session', tx =>
          getAccount(tx, holderOf(stranger), now()),
        )
        expect(account?.email).toBe(holderOf(stranger).email)
        expect(account?.sessions).toEqual([])
      },
    ],
    'lib/accounts/notices/commands.ts mailNotice': [
      'its own',
      ({ owner: { userId } }) =>
        inSystem('change account', tx => mailNotice(tx, 'password_changed', { userId })),
    ],
    'lib/accounts/password/commands.ts changePassword': [
      'its own',
      async stranger => {
        const given = { password, newPassword: 'quite another sentence' }
        await expectRefusal(
          'invalid',
          changePassword(withoutPassword(stranger), given, place, 'test'),
        )
      },
    ],
    'lib/accounts/profile/commands.ts changeName': [
      'its own',
      async stranger => changeName(holderOf(stranger), { name: 'Eve' }, 'test'),
    ],
    'lib/accounts/sessions/commands.ts endSession': [
      'its own',
      async stranger => endSession(holderOf(stranger), { id: newId() }, 'test'),
    ],
    'lib/accounts/sessions/commands.ts endSessions': [
      'its own',
      async stranger => endSessions(holderOf(stranger), { here: true }, 'test'),
    ],
    'lib/accounts/sessions/commands.ts revokeSessionsOf': [
      'its own',
      ({ owner }) =>
        inSystem('sign out', tx => revokeSessionsOf(tx, owner.userId, { except: null })),
    ],
    'lib/accounts/sessions/commands.ts assertStillSignedIn': [
      'its own',
      stranger =>
        expectRefusal(
          'signed_out',
          inSystem('change account', tx => assertStillSignedIn(tx, holderOf(stranger))),
        ),
    ],
    'lib/accounts/links/queries.ts isKeptForReturn': [
      'its own',
      async () => {
        const email = `${newId()}@test.example`
        expect(await inSystem('sign up', tx => isKeptForReturn(tx, email))).toBe(false)
      },
    ],
    'lib/accounts/links/queries.ts getUserToNotify': [
      'its own',
      async ({ owner }) => {
        const told = await inSystem('deliver mail', tx => getUserToNotify(tx, owner.userId))
        expect(told?.email).not.toBe(`${foreign().company.owner.userId}@test.example`)
      },
    ],
  }
}

function addressVisits(): Record<string, Visit> {
  return {
    'lib/accounts/links/commands.ts insertAccountLink': [
      'its own',
      stranger => {
        const { userId: id, email } = holderOf(stranger)
        const link = { purpose: 'email_return', user: { id, email }, browser: '' } as const
        return inSystem('change account', tx => insertAccountLink(tx, link))
      },
    ],
    'lib/accounts/email-change/commands.ts askForEmailChange': [
      'its own',
      async stranger => {
        const asked = { ...both, email: `${newId()}@test.example` }
        await expectRefusal(
          'invalid',
          askForEmailChange(withoutPassword(stranger), asked, place, 'test'),
        )
      },
    ],
    'lib/accounts/email-change/commands.ts confirmEmailChange': [
      'gone',
      () => confirmEmailChange(newId(), 'test'),
    ],
    'lib/accounts/email-change/commands.ts returnEmail': [
      'gone',
      () => returnEmail({ token: newId(), password }, 'test'),
    ],
    'lib/accounts/verification/commands.ts askForVerification': [
      'its own',
      () => askForVerification({ email: `${newId()}@test.example` }, newId(), 'test'),
    ],
    'lib/accounts/verification/commands.ts proveAddress': [
      'its own',
      async stranger => {
        const email = `${newId()}@test.example`
        const { userId } = stranger.owner
        const isProved = await inSystem('verify address', tx => proveAddress(tx, { userId, email }))
        expect(isProved).toBe(false)
      },
    ],
  }
}

function factorVisits(): Record<string, Visit> {
  return {
    'lib/accounts/second-factor/commands.ts beginSecondFactor': [
      'its own',
      stranger =>
        expectRefusal('invalid', beginSecondFactor(withoutPassword(stranger), { password }, place)),
    ],
    'lib/accounts/second-factor/commands.ts confirmSecondFactor': [
      'its own',
      stranger =>
        expectRefusal('signed_out', confirmSecondFactor(holderOf(stranger), both, place, 'test')),
    ],
    'lib/accounts/second-factor/commands.ts endSecondFactor': [
      'its own',
      stranger =>
        expectRefusal('invalid', endSecondFactor(withoutPassword(stranger), both, place, 'test')),
    ],
    'lib/accounts/second-factor/commands.ts endSecondFactorSince': [
      'its own',
      ({ owner: { userId } }) =>
        inSystem('change account', tx => endSecondFactorSince(tx, userId, now())),
    ],
    'lib/accounts/second-factor/commands.ts renewRecoveryCodes': [
      'its own',
      stranger =>
        expectRefusal(
          'invalid',
          renewRecoveryCodes(withoutPassword(stranger), both, place, 'test'),
        ),
    ],
  }
}

/** Codes belong to no company; without one nobody gets anywhere. */
function inviteCodeVisits(): Record<string, Visit> {
  const wrong = '7KQ2-M9XW-0TRD-4HZB'
  return {
    'lib/invite-codes/commands.ts makeInviteCode': [
      'its own',
      () => makeInviteCode({ note: '', days: 1 }),
    ],
    'lib/invite-codes/queries.ts listInviteCodes': [
      'its own',
      () => inSystem('make invite codes', tx => listInviteCodes(tx, now())),
    ],
    'lib/invite-codes/commands.ts admitCodeTry': ['its own', () => admitCodeTry(newId())],
    'lib/invite-codes/commands.ts reserveInviteCode': [
      'its own',
      ({ owner: { userId } }) =>
        expectRefusal(
          'invalid_invite',
          inSystem('sign up', tx => reserveInviteCode(tx, wrong, { userId, until: now() })),
        ),
    ],
    'lib/invite-codes/commands.ts spendInviteCode': [
      'its own',
      ({ owner: { userId } }) =>
        expectRefusal(
          'invalid_invite',
          inSystem('sign up', tx => spendInviteCode(tx, wrong, userId)),
        ),
    ],
    'lib/invite-codes/commands.ts holdInviteCode': [
      'its own',
      ({ owner: { userId } }) => inSystem('sign up', tx => holdInviteCode(tx, userId, now())),
    ],
    'lib/invite-codes/commands.ts isAdmitted': [
      'its own',
      ({ owner: { userId } }) => inSystem('sign up', tx => isAdmitted(tx, userId)),
    ],
  }
}

function holderOf({ owner: { userId } }: TestCompany) {
  return { userId, sessionId: newId(), email: `${userId}@test.example` }
}

/** The people of a company that tests start have no password; an address without an account has none either. */
function withoutPassword(stranger: TestCompany) {
  return { ...holderOf(stranger), email: `${newId()}@test.example` }
}

async function expectRefusal(code: string, attempt: Promise<unknown>): Promise<void> {
  expect((await refusalOf(attempt)).code).toBe(code)
}
