import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { invitations, memberships, outbox } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { type InvitationMail, invitationMailKey, type WaitingInvitation } from './model'

/** Invitations that were neither accepted nor revoked, newest first; those that ended are among them. */
export async function listWaitingInvitations(
  tx: CompanyTx,
  at: Date,
): Promise<WaitingInvitation[]> {
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
    mail: mails.get(invitationMailKey(row)) ?? 'waiting',
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
): Promise<Map<string, InvitationMail>> {
  if (rows.length === 0) return new Map()
  const found = await tx
    .select({
      key: outbox.dedupeKey,
      sentAt: outbox.sentAt,
      deadAt: outbox.deadAt,
      bouncedAt: outbox.bouncedAt,
    })
    .from(outbox)
    .where(inArray(outbox.dedupeKey, rows.map(invitationMailKey)))
  return new Map(found.map(({ key, ...mail }) => [key, stateOf(mail)]))
}

function stateOf(mail: {
  sentAt: Date | null
  deadAt: Date | null
  bouncedAt: Date | null
}): InvitationMail {
  if (mail.deadAt || mail.bouncedAt) return 'failed'
  return mail.sentAt ? 'sent' : 'waiting'
}
