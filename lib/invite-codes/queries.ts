import { desc } from 'drizzle-orm'
import { inviteCodes } from '@/db/schema/all'
import type { SystemTx } from '@/db/tenancy'
import { inviteCodeStateOf, type ListedInviteCode } from './model'

/** All codes, newest first, for the operator. */
export async function listInviteCodes(tx: SystemTx, at: Date): Promise<ListedInviteCode[]> {
  const rows = await tx
    .select({
      id: inviteCodes.id,
      note: inviteCodes.note,
      createdAt: inviteCodes.createdAt,
      expiresAt: inviteCodes.expiresAt,
      reservedUntil: inviteCodes.reservedUntil,
      spentAt: inviteCodes.spentAt,
    })
    .from(inviteCodes)
    .orderBy(desc(inviteCodes.id))
  return rows.map(row => ({ ...row, state: inviteCodeStateOf(row, at) }))
}
