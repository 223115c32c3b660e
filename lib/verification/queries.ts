import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { register, renders, snapshots } from '@/db/schema/all'
import type { CompanyTx, SystemTx } from '@/db/tenancy'
import { getSnapshot } from '@/lib/documents/store-snapshot'
import { type VerifiedDocument, verifiedOf } from './model'

/** Whose PDF has this hash, and of which snapshot; null for one that was never made here. */
export async function findRender(
  tx: SystemTx,
  sha256: string,
): Promise<{ companyId: string; snapshotId: string } | null> {
  const [found] = await tx
    .select({ companyId: renders.companyId, snapshotId: renders.snapshotId })
    .from(renders)
    .where(eq(renders.pdfSha256, sha256))
    .limit(1)
  return found ?? null
}

const shown = alias(snapshots, 'shown')

/** What a snapshot says and what became of its document; null for any of another company. */
export async function getVerified(
  tx: CompanyTx,
  snapshotId: string,
): Promise<VerifiedDocument | null> {
  const stored = await getSnapshot(tx, snapshotId)
  if (!stored) return null
  const [row] = await tx
    .select({
      newestVersion: snapshots.version,
      voidedAt: register.voidedAt,
      creditedMinor: register.creditedMinor,
    })
    .from(shown)
    .innerJoin(register, eq(register.id, shown.documentId))
    .innerJoin(snapshots, eq(snapshots.documentId, register.id))
    .where(eq(shown.id, snapshotId))
    .orderBy(desc(snapshots.version))
    .limit(1)
  if (!row) return null
  const { newestVersion, voidedAt, creditedMinor } = row
  const afterlife = { newestVersion, isVoid: voidedAt !== null, isCredited: creditedMinor > 0n }
  return verifiedOf(stored, afterlife)
}
