import { asc, eq, isNull } from 'drizzle-orm'
import { companies, memberships } from '@/db/schema/all'
import { type Actor, authorize, noMemberAnyMore } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { can, type Permission, type Role, reasonAgainst } from '@/lib/access/policy'
import { type ActivityVerb, recordActivity } from '@/lib/activity/record'
import { endInvitations } from '@/lib/invitations/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { ChangeRoleInput, MakeOwnerInput, MemberInput, QuoteRuleInput } from './input'
import { mayStillInvite, refusalOfChange, type Standing } from './model'

/**
 * Gives a member another role, which holds from their next request on. Asked twice, it is changed once.
 * @throws DomainError `forbidden` for an owner and whoever is none, `wrong_state` for the last owner
 */
export async function changeMemberRole(
  actor: Actor,
  { userId, role }: ChangeRoleInput,
): Promise<{ name: string }> {
  authorize(actor, 'change members')
  return runCommand(actor, async tx => {
    const { members, by } = await lockMembers(tx, actor)
    assertStill(by, 'change members')
    const member = requireMember(members, userId)
    await giveRole(tx, actor, { members, member, by, role })
    return { name: member.name }
  })
}

/**
 * Makes a member an owner; whoever does it may step down to admin at once, which hands the company over.
 * @throws DomainError `forbidden` to whoever is no owner
 */
export async function makeOwner(
  actor: Actor,
  { userId, stepDown }: MakeOwnerInput,
): Promise<{ name: string }> {
  authorize(actor, 'make owners')
  return runCommand(actor, async tx => {
    const { members, by } = await lockMembers(tx, actor)
    const member = requireMember(members, userId)
    const self = selfOf(members, actor)
    // Asked for the second time, whoever stepped down is no owner any more: what was asked for is there.
    if (stepDown && member.role === 'owner' && self?.role === 'admin') return { name: member.name }
    assertStill(by, 'make owners')
    if (member.role !== 'owner') {
      await writeRole(tx, member, 'owner')
      await recordChange(tx, actor, 'member.made_owner', member, 'owner')
    }
    if (!stepDown || !self || self.userId === userId) return { name: member.name }
    const after = members.map(each =>
      each.userId === userId ? { ...each, role: 'owner' as const } : each,
    )
    await giveRole(tx, actor, { members: after, member: self, by, role: 'admin' })
    return { name: member.name }
  })
}

/**
 * Ends a membership: from their next request on they are none of this company. Their drafts stay, the invitations they
 * sent and nobody took up end. Asked twice, it is ended once.
 */
export async function removeMember(actor: Actor, { userId }: MemberInput): Promise<void> {
  authorize(actor, 'change members')
  if (actor.kind === 'member' && actor.userId === userId)
    throw new DomainError('wrong_state', 'That is you. Choose “Leave company” instead.')
  await runCommand(actor, async tx => {
    const { members, by } = await lockMembers(tx, actor)
    assertStill(by, 'change members')
    const member = members.find(each => each.userId === userId)
    if (!member) return assertWasMember(tx, userId)
    await end(tx, actor, { members, member, by, verb: 'member.removed' })
  })
}

/** Whoever asks goes of their own accord. Asked twice, they went once. */
export async function leaveCompany(actor: Actor): Promise<void> {
  authorize(actor, 'leave company')
  await runCommand(actor, async tx => {
    const { members, by } = await lockMembers(tx, actor, { isSelfNeeded: false })
    const member = selfOf(members, actor)
    if (member) await end(tx, actor, { members, member, by, verb: 'member.left' })
  })
}

/** Lets users issue and send the quotes they wrote, or no longer. */
export async function changeQuoteRule(actor: Actor, { allowed }: QuoteRuleInput): Promise<void> {
  authorize(actor, 'change settings')
  await runCommand(actor, async tx => {
    const [company] = await tx
      .select({ name: companies.name, usersIssueQuotes: companies.usersIssueQuotes })
      .from(companies)
      .where(eq(companies.id, actor.companyId))
      .for('update')
    if (!company) throw notFound('company')
    if (company.usersIssueQuotes === allowed) return
    await tx
      .update(companies)
      .set({ usersIssueQuotes: allowed })
      .where(eq(companies.id, actor.companyId))
    await recordActivity(tx, actor, {
      verb: 'company.changed',
      subject: { kind: 'company', id: actor.companyId, label: company.name },
      before: { usersIssueQuotes: company.usersIssueQuotes },
      after: { usersIssueQuotes: allowed },
    })
  })
}

/**
 * Locks the memberships in one order, so that two owners who demote each other at the same moment come one after the
 * other; the role of whoever acts is read anew under it.
 */
async function lockMembers(
  tx: CompanyTx,
  actor: Actor,
  { isSelfNeeded = true } = {},
): Promise<{ members: Standing[]; by: Role | null }> {
  const members = await tx
    .select({ userId: memberships.userId, name: memberships.name, role: memberships.role })
    .from(memberships)
    .where(isNull(memberships.removedAt))
    .orderBy(asc(memberships.userId))
    // Whoever writes a draft points at their membership, and need not wait.
    .for('no key update')
  if (actor.kind !== 'member') return { members, by: null }
  const self = selfOf(members, actor)
  if (!self && isSelfNeeded) throw noMemberAnyMore()
  return { members, by: self?.role ?? null }
}

function selfOf(members: readonly Standing[], actor: Actor): Standing | undefined {
  return members.find(({ userId }) => actor.kind === 'member' && userId === actor.userId)
}

/** @param by null for the service itself */
function assertStill(by: Role | null, permission: Permission): void {
  if (by !== null && !can(by, permission))
    throw new DomainError('forbidden', reasonAgainst(permission))
}

function requireMember(members: readonly Standing[], userId: string): Standing {
  const member = members.find(each => each.userId === userId)
  if (!member) throw notFound('member')
  return member
}

/** @throws DomainError `not_found` for somebody who never was one */
async function assertWasMember(tx: CompanyTx, userId: string): Promise<void> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  if (rows.length === 0) throw notFound('member')
}

interface Change {
  members: readonly Standing[]
  member: Standing
  by: Role | null
}

async function giveRole(
  tx: CompanyTx,
  actor: Actor,
  { members, member, by, role }: Change & { role: Role },
): Promise<void> {
  assertChangeable(actor, { members, member, by }, role)
  if (member.role === role) return
  await writeRole(tx, member, role)
  await recordChange(tx, actor, 'member.role_changed', member, role)
  await endInvitations(tx, actor, { sentBy: member.userId, stays: to => mayStillInvite(role, to) })
}

async function end(
  tx: CompanyTx,
  actor: Actor,
  { members, member, by, verb }: Change & { verb: 'member.removed' | 'member.left' },
): Promise<void> {
  assertChangeable(actor, { members, member, by }, null)
  await tx
    .update(memberships)
    .set({ removedAt: now() })
    .where(eq(memberships.userId, member.userId))
  const { userId: id, name: label, role } = member
  await recordActivity(tx, actor, {
    verb,
    subject: { kind: 'member', id, label },
    before: { role },
  })
  await endInvitations(tx, actor, { sentBy: id, sentTo: id, stays: () => false })
}

function assertChangeable(actor: Actor, { members, member, by }: Change, to: Role | null): void {
  const isSelf = actor.kind === 'member' && actor.userId === member.userId
  const refusal = refusalOfChange(members, { of: member, by, isSelf, to })
  if (refusal) throw new DomainError(refusal.code, refusal.sentence)
}

async function writeRole(tx: CompanyTx, { userId }: Standing, role: Role): Promise<void> {
  await tx.update(memberships).set({ role }).where(eq(memberships.userId, userId))
}

async function recordChange(
  tx: CompanyTx,
  actor: Actor,
  verb: Extract<ActivityVerb, 'member.role_changed' | 'member.made_owner'>,
  { userId: id, name: label, role }: Standing,
  to: Role,
): Promise<void> {
  await recordActivity(tx, actor, {
    verb,
    subject: { kind: 'member', id, label },
    before: { role },
    after: { role: to },
  })
}
