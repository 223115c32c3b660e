import { and, eq, gt, isNull } from 'drizzle-orm'
import { companies, invitations, memberships, users } from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import { readLink } from '@/lib/access/link-tokens'
import { now } from '@/lib/platform/clock'
import type { OpenInvitation } from '../model'

/** What the token of the page opens; null for one that is wrong, late, used, revoked or of another purpose. */
export async function openInvitation(token: string): Promise<OpenInvitation | null> {
  const read = await readLink('invitation', token)
  if (!read || read.expired) return null
  const [found] = await inSystem('accept invitation', tx =>
    tx
      .select({
        id: invitations.id,
        companyId: invitations.companyId,
        companyName: companies.name,
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
        invitedByName: memberships.name,
        userId: users.id,
      })
      .from(invitations)
      .innerJoin(companies, eq(companies.id, invitations.companyId))
      .leftJoin(
        memberships,
        and(
          eq(memberships.companyId, invitations.companyId),
          eq(memberships.userId, invitations.invitedBy),
        ),
      )
      .leftJoin(users, eq(users.email, invitations.email))
      .where(
        and(
          eq(invitations.id, read.id),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, now()),
          isNull(companies.closedAt),
        ),
      ),
  )
  if (!found) return null
  const { userId, invitedByName, ...invitation } = found
  return { ...invitation, invitedByName: invitedByName ?? '', hasAccount: userId !== null }
}
