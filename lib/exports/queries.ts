import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { exports, memberships, users } from '@/db/schema/all'
import type { CompanyTx, SystemTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { type ExportView, refusalToFetch } from './model'

export type ExportRow = typeof exports.$inferSelect

/** An export of the company as this member sees it; null for any other id. */
export async function getExport(
  tx: CompanyTx,
  id: string,
  viewer: MemberActor,
): Promise<ExportView | null> {
  const [row] = await selectExports(tx).where(eq(exports.id, id))
  return row ? toView(row, viewer) : null
}

/** The newest exports. */
export async function listExports(tx: CompanyTx, viewer: MemberActor): Promise<ExportView[]> {
  const rows = await selectExports(tx)
    .orderBy(desc(exports.createdAt), desc(exports.id))
    .limit(mostShown)
  return rows.map(row => toView(row, viewer))
}

/** The one that waits or is being made; there is never a second. */
export async function getExportUnderWay(tx: CompanyTx): Promise<ExportRow | null> {
  const [row] = await tx
    .select()
    .from(exports)
    .where(inArray(exports.status, ['waiting', 'running']))
  return row ?? null
}

/** An export's row; null for any id of another company. */
export async function getExportRow(tx: CompanyTx, id: string): Promise<ExportRow | null> {
  const [row] = await tx.select().from(exports).where(eq(exports.id, id))
  return row ?? null
}

/** Whether somebody has answered a mail to their address. */
export async function isAddressProved(tx: SystemTx, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ at: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, userId))
  return row !== undefined && row.at !== null
}

const mostShown = 5

function selectExports(tx: CompanyTx) {
  return tx
    .select({
      id: exports.id,
      status: exports.status,
      doneCount: exports.doneCount,
      totalCount: exports.totalCount,
      sizeBytes: exports.sizeBytes,
      sha256: exports.sha256,
      problem: exports.problem,
      requestedBy: exports.requestedBy,
      requesterName: sql<string>`coalesce(${memberships.name}, '')`,
      createdAt: exports.createdAt,
      finishedAt: exports.finishedAt,
      expiresAt: exports.expiresAt,
    })
    .from(exports)
    .leftJoin(
      memberships,
      and(
        eq(memberships.companyId, exports.companyId),
        eq(memberships.userId, exports.requestedBy),
      ),
    )
    .$dynamic()
}

function toView(row: Omit<ExportView, 'refusal'>, viewer: MemberActor): ExportView {
  return { ...row, refusal: refusalToFetch(row, viewer) }
}
