import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { invitations, memberships, outbox } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { can } from '@/lib/access/policy'
import { invitationMailKey, type WaitingInvitation } from './model'

/**
 * Invitations that were neither accepted nor revoked, newest first; those that ended are among them. None for somebody
 * who may not invite: whom the company asks is not their business.
 */
export async function listWaitingInvitations(
  tx: CompanyTx,
  { role }: Pick<MemberActor, 'role'>,
  at: Date,
): Promise<WaitingInvitation[]> {
  if (!can(role, 'invite members')) return []
  const rows = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      invitedByName: memberships.name,
    })
    .from(invitations)
    .leftJoin(memberships, eq(memberships.userId, invitations.invitedBy))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(desc(invitations.id))
  const mails = await mailsOf(tx, rows)
  return rows.map(row => ({
    ...row,
    invitedByName: row.invitedByName ?? '',
    expired: row.expiresAt <= at,
    ...(mails.get(invitationMailKey(row)) ?? ({ mail: 'waiting', mailReason: '' } as const)),
  }))
}

/** What an invitation's mail says of it; null where it is not open any more. */
export async function getInvitationToMail(tx: CompanyTx, id: string, at: Date) {
  const [row] = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      invitedByName: memberships.name,
    })
    .from(invitations)
    .leftJoin(memberships, eq(memberships.userId, invitations.invitedBy))
    .where(
      and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
    )
  return row && row.expiresAt > at ? row : null
}

async function mailsOf(
  tx: CompanyTx,
  rows: { id: string; expiresAt: Date }[],
): Promise<Map<string, MailFate>> {
  if (rows.length === 0) return new Map()
  const found = await tx
    .select({
      key: outbox.dedupeKey,
      sentAt: outbox.sentAt,
      deadAt: outbox.deadAt,
      bouncedAt: outbox.bouncedAt,
      lastError: outbox.lastError,
      bounceReason: outbox.bounceReason,
    })
    .from(outbox)
    .where(inArray(outbox.dedupeKey, rows.map(invitationMailKey)))
  return new Map(found.map(({ key, ...mail }) => [key, fateOf(mail)]))
}

type MailFate = Pick<WaitingInvitation, 'mail' | 'mailReason'>

function fateOf(
  row: Pick<
    typeof outbox.$inferSelect,
    'sentAt' | 'deadAt' | 'bouncedAt' | 'lastError' | 'bounceReason'
  >,
): MailFate {
  const reason = row.bouncedAt ? row.bounceReason : row.lastError
  if (row.deadAt || row.bouncedAt) return { mail: 'failed', mailReason: reason ?? '' }
  return { mail: row.sentAt ? 'sent' : 'waiting', mailReason: '' }
}
