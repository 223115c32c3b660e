import { DomainError } from '@/lib/platform/errors'

/** One-time codes that let somebody sign up, where that is by invitation. */

/** How a code stands, as the operator reads it. */
export type InviteCodeState = 'free' | 'reserved' | 'spent' | 'expired'

export interface InviteCodeTimes {
  expiresAt: Date | null
  reservedUntil: Date | null
  spentAt: Date | null
}

/** A reservation outlasts the code's own end: whoever signed up in time may go on. */
export function inviteCodeStateOf(code: InviteCodeTimes, at: Date): InviteCodeState {
  if (code.spentAt) return 'spent'
  if (code.reservedUntil && code.reservedUntil > at) return 'reserved'
  return code.expiresAt && code.expiresAt <= at ? 'expired' : 'free'
}

/** What the operator sees of a code: never the code itself, which nobody knows any more. */
export interface ListedInviteCode extends InviteCodeTimes {
  id: string
  note: string
  createdAt: Date
  state: InviteCodeState
}

export function invalidInvite(): DomainError {
  return new DomainError(
    'invalid_invite',
    'This invite code is not right, or has expired. Check it, or ask for another one.',
    { field: 'inviteCode' },
  )
}

export function inviteUsed(): DomainError {
  return new DomainError(
    'invite_used',
    'This invite code is in use by somebody else. Ask for another one.',
    { field: 'inviteCode' },
  )
}

/** Of somebody whose own code was released, and has expired or was taken up by another person since. */
export function inviteLost(): DomainError {
  return new DomainError(
    'invite_used',
    'The time to confirm was over, and your invite code was given to somebody else. Enter another one.',
    { field: 'inviteCode', reason: 'invite_lost' },
  )
}
