import { and, asc, eq, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { invitations, memberships } from '@/db/schema/all'
import { type Actor, assertAddressProved, authorize, noMemberAnyMore } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import type { Role } from '@/lib/access/policy'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { recordActivity } from '@/lib/activity/record'
import { enqueue } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { InvitationInput, InviteMemberInput } from './input'
import { invitationEnd, invitationMailKey, lastMailedAt } from './model'

/** Asks somebody by mail to become a member. Asked twice with the same id, they are asked once. */
export async function inviteMember(actor: Actor, input: InviteMemberInput): Promise<void> {
  authorizeRole(actor, input.role)
  await assertMailAllowed(actor)
  await runCommand(actor, tx => insertInvitation(tx, actor, input))
}

/** Mails an invitation once more: the newest mail works for the full time, also where the one before had ended. */
export async function resendInvitation(actor: Actor, { id }: InvitationInput): Promise<void> {
  authorize(actor, 'invite members')
  await assertMailAllowed(actor)
  await runCommand(actor, async tx => {
    const inviter = await withRoleNow(tx, actor)
    const invitation = await lockWaiting(tx, id)
    authorizeRole(inviter, invitation.role)
    // A second press while the first one's mail is on its way.
    if (now().getTime() - lastMailedAt(invitation).getTime() < resendMilliseconds) return
    const expiresAt = invitationEnd(now())
    await tx.update(invitations).set({ expiresAt }).where(eq(invitations.id, id))
    await mailInvitation(tx, actor, { id, expiresAt })
    await recordInvited(tx, actor, invitation)
  })
}

/** Takes an invitation back: its link opens nothing any more. */
export async function revokeInvitation(actor: Actor, { id }: InvitationInput): Promise<void> {
  authorize(actor, 'invite members')
  await runCommand(actor, async tx => {
    const { email, role } = await lockWaiting(tx, id)
    await tx.update(invitations).set({ revokedAt: now() }).where(eq(invitations.id, id))
    await recordRevoked(tx, actor, { id, email, role })
  })
}

interface EndedInvitations {
  /** Of this member; else of everybody. */
  sentBy?: string
  /** Also those that wait at this member's address. */
  sentTo?: string
  /** Whether one to a role stays open. */
  stays: (role: Role) => boolean
}

/**
 * Ends open invitations, in the transaction of the command that wants it: nobody leaves a way in behind that they could
 * not open any more.
 */
export async function endInvitations(
  tx: CompanyTx,
  actor: Actor,
  { sentBy, sentTo, stays }: EndedInvitations,
): Promise<void> {
  const open = await tx
    .select({ id: invitations.id, email: invitations.email, role: invitations.role })
    .from(invitations)
    .where(
      and(
        sentBy === undefined
          ? undefined
          : or(
              eq(invitations.invitedBy, sentBy),
              sentTo === undefined ? undefined : isAtAddressOf(tx, sentTo),
            ),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(asc(invitations.id))
    .for('update')
  for (const { id, email, role } of open.filter(each => !stays(each.role))) {
    await tx.update(invitations).set({ revokedAt: now() }).where(eq(invitations.id, id))
    await recordRevoked(tx, actor, { id, email, role })
  }
}

const resendMilliseconds = 60_000

/** They may have another address since they came, to which somebody was invited before. */
function isAtAddressOf(tx: CompanyTx, userId: string): SQL {
  const address = tx
    .select({ email: memberships.email })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  return inArray(invitations.email, address)
}

function authorizeRole(actor: Actor, role: Role): void {
  authorize(actor, 'invite members')
  if (role === 'owner') authorize(actor, 'make owners')
}

/**
 * With the role they have at this moment, locked before any invitation is: who takes the role away waits, and finds this
 * invitation among those that end with it.
 */
async function withRoleNow(tx: CompanyTx, actor: Actor): Promise<Actor> {
  if (actor.kind !== 'member') return actor
  const [self] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.userId, actor.userId), isNull(memberships.removedAt)))
    .for('share')
  if (!self) throw noMemberAnyMore()
  return { ...actor, role: self.role }
}

/** Whoever may invite could otherwise have us write to the whole world. */
async function assertMailAllowed(actor: Actor): Promise<void> {
  assertAddressProved(actor)
  await assertWithinLimit(`invitations of:${actor.companyId}`, { most: 50, seconds: 86_400 })
}

async function insertInvitation(
  tx: CompanyTx,
  actor: Actor,
  { id, email, role }: InviteMemberInput,
): Promise<void> {
  authorizeRole(await withRoleNow(tx, actor), role)
  await assertNoMember(tx, email)
  await closeExpired(tx, email)
  const { companyId } = actor
  const createdAt = now()
  const expiresAt = invitationEnd(createdAt)
  const invitedBy = actor.kind === 'member' ? actor.userId : newId()
  const written = await tx
    .insert(invitations)
    .values({ companyId, id, email, role, invitedBy, createdAt, expiresAt })
    .onConflictDoNothing()
    .returning({ id: invitations.id })
  if (written.length === 0) return assertSame(tx, { id, email, role })
  await mailInvitation(tx, actor, { id, expiresAt })
  await recordInvited(tx, actor, { id, email, role })
}

async function assertNoMember(tx: CompanyTx, email: string): Promise<void> {
  const [member] = await tx
    .select({ name: memberships.name })
    .from(memberships)
    .where(and(eq(memberships.email, email), isNull(memberships.removedAt)))
  if (member)
    throw new DomainError('conflict', `${member.name} is a member already.`, { field: 'email' })
}

/** One that ended makes room for a new one. */
async function closeExpired(tx: CompanyTx, email: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        lte(invitations.expiresAt, now()),
      ),
    )
}

/** The row is there already: from the first of two presses, as another invitation of the address, or with its id. */
async function assertSame(tx: CompanyTx, wanted: InviteMemberInput): Promise<void> {
  const rows = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
    })
    .from(invitations)
    .where(
      or(
        eq(invitations.id, wanted.id),
        and(
          eq(invitations.email, wanted.email),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      ),
    )
  const same = rows.find(({ id }) => id === wanted.id)
  if (same?.email === wanted.email && same.role === wanted.role) return
  // The id is that of an invitation to somebody else, of any company.
  if (!rows.some(({ email }) => email === wanted.email))
    throw new DomainError(
      'conflict',
      'This invitation could not be made. Reload the page and try again.',
    )
  throw new DomainError(
    'conflict',
    `${wanted.email} was invited already. Send that invitation again, or revoke it first.`,
    { field: 'email' },
  )
}

async function lockWaiting(tx: CompanyTx, id: string) {
  const [invitation] = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .where(eq(invitations.id, id))
    .for('update')
  if (!invitation) throw notFound('invitation')
  if (invitation.acceptedAt)
    throw new DomainError('wrong_state', `${invitation.email} has accepted the invitation already.`)
  if (invitation.revokedAt)
    throw new DomainError('wrong_state', 'This invitation was revoked. Invite them again.')
  return invitation
}

async function mailInvitation(
  tx: CompanyTx,
  { companyId }: Actor,
  invitation: { id: string; expiresAt: Date },
): Promise<void> {
  await enqueue(tx, {
    companyId,
    id: newId(),
    kind: 'invitation',
    dedupeKey: invitationMailKey(invitation),
    payload: { invitationId: invitation.id },
  })
}

async function recordInvited(
  tx: CompanyTx,
  actor: Actor,
  { id, email, role }: Pick<InviteMemberInput, 'id' | 'email' | 'role'>,
): Promise<void> {
  await recordActivity(tx, actor, {
    verb: 'member.invited',
    subject: { kind: 'member', id, label: email },
    after: { role },
  })
}

async function recordRevoked(
  tx: CompanyTx,
  actor: Actor,
  { id, email, role }: Pick<InviteMemberInput, 'id' | 'email' | 'role'>,
): Promise<void> {
  await recordActivity(tx, actor, {
    verb: 'invitation.revoked',
    subject: { kind: 'member', id, label: email },
    after: { role },
  })
}
