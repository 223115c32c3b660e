import { can, type Role, roles } from '@/lib/access/policy'

/** Somebody who works at the company. */
export interface Member {
  userId: string
  name: string
  email: string
  role: Role
}

/** Somebody as those see them who may change members. */
export interface MemberWithInvitations extends Member {
  /** Whom they asked who has not come yet: these end when they go. */
  openInvitations: string[]
}

/** Roles that are given by changing one; owners are made, which is a step of its own. */
export const givenRoles = roles.filter(role => role !== 'owner')

/** Why only owners touch owners. */
export const ownersAlone = 'Only owners can change or remove an owner. Ask one of them.'

/** The members as a command finds them under its lock, and what it needs to say of them. */
export type Standing = Pick<Member, 'userId' | 'name' | 'role'>

/**
 * Why somebody cannot be given another role, be removed or go, as a sentence; null when they can.
 * @param by the role of whoever does it; null for the service itself
 * @param to the role they get, or null when they go
 */
export function refusalOfChange(
  members: readonly Standing[],
  { of, by, isSelf, to }: { of: Standing; by: Role | null; isSelf: boolean; to: Role | null },
): { code: 'forbidden' | 'wrong_state'; sentence: string } | null {
  if (of.role !== 'owner' || to === 'owner') return null
  if (!isSelf && by !== null && by !== 'owner') return { code: 'forbidden', sentence: ownersAlone }
  const others = members.filter(({ role, userId }) => role === 'owner' && userId !== of.userId)
  return others.length > 0 ? null : { code: 'wrong_state', sentence: lastOwner(of, isSelf) }
}

/** Whether a role could still have sent an invitation to a role. */
export function mayStillInvite(role: Role, invited: Role): boolean {
  if (!can(role, 'invite members')) return false
  return invited !== 'owner' || can(role, 'make owners')
}

function lastOwner({ name }: Standing, isSelf: boolean): string {
  return isSelf
    ? 'You are the only owner. Make somebody else an owner first.'
    : `${name} is the only owner. Make somebody else an owner first.`
}
