import { desc, eq } from 'drizzle-orm'
import { snapshots } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import type { Snapshot, SnapshotReason } from './model'
import { assertSnapshot, snapshotHash } from './snapshot'

export interface StoredSnapshot {
  id: string
  snapshot: Snapshot
  sha256: string
  createdAt: Date
}

interface SnapshotToStore {
  id: string
  documentId: string
  reason: SnapshotReason
  snapshot: Snapshot
}

/** Appends a version of a document. Nobody may change or remove it afterwards: the role has no grant to. */
export async function storeSnapshot(
  tx: CompanyTx,
  actor: Actor,
  { id, documentId, reason, snapshot }: SnapshotToStore,
): Promise<string> {
  const sha256 = snapshotHash(snapshot)
  await tx.insert(snapshots).values({
    companyId: actor.companyId,
    id,
    kind: snapshot.content.kind,
    documentId,
    version: snapshot.version,
    reason,
    data: snapshot,
    sha256,
    template: `${snapshot.template.name}@${snapshot.template.version}`,
    createdAt: now(),
    createdBy: actor.kind === 'member' ? actor.userId : null,
  })
  return sha256
}

/**
 * The newest version of a document, checked against its hash.
 * @throws when the stored data is not what was hashed: that must never be drawn
 */
export async function getLatestSnapshot(
  tx: CompanyTx,
  documentId: string,
): Promise<StoredSnapshot | null> {
  const [row] = await tx
    .select()
    .from(snapshots)
    .where(eq(snapshots.documentId, documentId))
    .orderBy(desc(snapshots.version))
    .limit(1)
  return row ? toStored(row) : null
}

/** A version by its own id, checked against its hash. */
export async function getSnapshot(tx: CompanyTx, id: string): Promise<StoredSnapshot | null> {
  const [row] = await tx.select().from(snapshots).where(eq(snapshots.id, id))
  return row ? toStored(row) : null
}

function toStored(row: typeof snapshots.$inferSelect): StoredSnapshot {
  const snapshot = assertSnapshot(row.data)
  if (snapshotHash(snapshot) !== row.sha256)
    throw new Error(`The snapshot ${row.id} does not agree with its hash.`)
  return { id: row.id, snapshot, sha256: row.sha256, createdAt: row.createdAt }
}
