import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { companies, invitations, memberships, sessions, users } from '@/db/schema/all'
import { asCompanyId, type MemberActor } from '@/lib/access/actor'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { readLink } from '@/lib/access/link-tokens'
import { hashPassword } from '@/lib/access/passwords'
import { recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import type { JoinAsNewInput } from './input'
import { openInvitation } from './queries'

interface Joined {
  companyId: string
  userId: string
}

interface Guest {
  userId: string
  sessionId: string
  email: string
  name: string
}

type Invitation = Pick<typeof invitations.$inferSelect, 'companyId' | 'email' | 'role'>

/**
 * Makes the signed-in user a member, once per invitation, and the company the one they work in.
 * @throws DomainError `gone` where the invitation is not open, `forbidden` where it is for another address
 */
export async function acceptInvitation(
  guest: Guest,
  token: string,
  requestId: string,
): Promise<Joined> {
  const id = await invitationIdIn(token)
  const joined = await inSystem('accept invitation', async tx => {
    const invitation = await takeInvitation(tx, id, guest.userId)
    if (invitation.email !== guest.email)
      throw new DomainError(
        'forbidden',
        `This invitation is for ${invitation.email}. Sign in with that address.`,
      )
    await addMember(tx, invitation, guest, requestId)
    await proveAddress(tx, guest)
    await tx
      .update(sessions)
      .set({ currentCompanyId: invitation.companyId })
      .where(and(eq(sessions.id, guest.sessionId), eq(sessions.userId, guest.userId)))
    return { companyId: invitation.companyId, userId: guest.userId }
  })
  log('info', 'invitation.accepted', { requestId, ...joined })
  return joined
}

/**
 * Makes an account for the invited address, and a member of it. The link came by mail: the address is proved.
 * @throws DomainError `gone` where the invitation is not open, `conflict` where the address has an account
 */
export async function acceptAsNewUser(
  { token, name, password }: JoinAsNewInput,
  requestId: string,
): Promise<Joined & { email: string }> {
  // Before the hash, which is dear: an invitation that is over costs no more than a question.
  const open = await openInvitation(token)
  if (!open) throw invitationGone()
  if (open.hasAccount) throw accountThere(open.email)
  const passwordHash = await hashPassword(password)
  const userId = newId()
  const joined = await inSystem('accept invitation', async tx => {
    const invitation = await takeInvitation(tx, open.id, userId)
    const { email, companyId } = invitation
    const made = await tx
      .insert(users)
      .values({ id: userId, email, name, passwordHash, emailVerifiedAt: now(), createdAt: now() })
      .onConflictDoNothing()
      .returning({ id: users.id })
    if (made.length === 0) throw accountThere(email)
    await addMember(tx, invitation, { userId, email, name }, requestId)
    return { companyId, userId, email }
  })
  const { companyId } = joined
  log('info', 'invitation.accepted', { requestId, companyId, userId })
  return joined
}

async function invitationIdIn(token: string): Promise<string> {
  const read = await readLink('invitation', token)
  if (!read || read.expired) throw invitationGone()
  return read.id
}

/** Of many who accept at once, one gets it: the others wait for the row, and find it taken. */
async function takeInvitation(tx: SystemTx, id: string, userId: string): Promise<Invitation> {
  const open = tx.select({ id: companies.id }).from(companies).where(isNull(companies.closedAt))
  const [taken] = await tx
    .update(invitations)
    .set({ acceptedAt: now(), acceptedBy: userId })
    .where(
      and(
        eq(invitations.id, id),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now()),
        // One that was written while the company closed.
        inArray(invitations.companyId, open),
      ),
    )
    .returning({
      companyId: invitations.companyId,
      email: invitations.email,
      role: invitations.role,
    })
  if (!taken) throw invitationGone()
  return taken
}

/** Whoever was removed is a member again; whoever is one keeps the role they have. */
async function addMember(
  tx: SystemTx,
  { companyId, role }: Invitation,
  { userId, name, email }: Pick<Guest, 'userId' | 'name' | 'email'>,
  requestId: string,
): Promise<void> {
  const added = await tx
    .insert(memberships)
    .values({ companyId, userId, role, name, email })
    .onConflictDoNothing()
    .returning({ userId: memberships.userId })
  const isNew =
    added.length > 0 || (await takeInAgain(tx, { companyId, userId, role, name, email }))
  if (!isNew) return
  const actor: MemberActor = {
    kind: 'member',
    companyId: asCompanyId(companyId),
    userId,
    name,
    role,
    addressProved: true,
    requestId,
  }
  await recordActivity(tx, actor, {
    verb: 'member.joined',
    subject: { kind: 'member', id: userId, label: name },
    after: { role },
  })
}

/** Whether they had been removed. */
async function takeInAgain(
  tx: SystemTx,
  {
    companyId,
    userId,
    ...changes
  }: Pick<Guest, 'userId' | 'name' | 'email'> & Pick<Invitation, 'companyId' | 'role'>,
): Promise<boolean> {
  const taken = await tx
    .update(memberships)
    .set({ ...changes, removedAt: null })
    .where(
      and(
        eq(memberships.companyId, companyId),
        eq(memberships.userId, userId),
        isNotNull(memberships.removedAt),
      ),
    )
    .returning({ userId: memberships.userId })
  return taken.length > 0
}

async function proveAddress(tx: SystemTx, { userId, email }: Guest): Promise<void> {
  await tx
    .update(users)
    .set({ emailVerifiedAt: now() })
    .where(and(eq(users.id, userId), eq(users.email, email), isNull(users.emailVerifiedAt)))
}

function accountThere(email: string): DomainError {
  return new DomainError(
    'conflict',
    `${email} has an account already. Reload this page, and sign in to join.`,
  )
}

function invitationGone(): DomainError {
  return new DomainError(
    'gone',
    'This invitation is not open any more. Ask whoever invited you for a new one.',
  )
}
