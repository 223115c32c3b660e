import { type Role, roles } from '@/lib/access/policy'

/** Roles somebody may be invited to; owners are invited by owners alone. */
export const invitedRoles = roles

export const invitationDays = 7

/** What became of the newest mail of an invitation. */
export type InvitationMail = 'waiting' | 'sent' | 'failed'

/** An invitation that nobody has taken up yet. */
export interface WaitingInvitation {
  id: string
  email: string
  role: Role
  invitedByName: string
  expiresAt: Date
  expired: boolean
  mail: InvitationMail
  /** Why its mail failed, as a sentence; empty otherwise. */
  mailReason: string
}

/** What somebody who opened the link of an invitation is shown. */
export interface OpenInvitation {
  id: string
  companyId: string
  companyName: string
  email: string
  role: Role
  invitedByName: string
  expiresAt: Date
  /** Whether the address has an account here already. */
  hasAccount: boolean
}

/** When an invitation that is mailed now ends. */
export function invitationEnd(mailedAt: Date): Date {
  return new Date(mailedAt.getTime() + invitationDays * 86_400_000)
}

/** When it was mailed last. */
export function lastMailedAt({ expiresAt }: { expiresAt: Date }): Date {
  return new Date(expiresAt.getTime() - invitationDays * 86_400_000)
}

/** The key of its newest mail in the outbox: mailed again, it ends later. */
export function invitationMailKey({ id, expiresAt }: { id: string; expiresAt: Date }): string {
  return `invitation:${id}:${expiresAt.getTime()}`
}
