import { and, desc, eq, inArray } from 'drizzle-orm'
import { assets, memberships, snapshots } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import type { Snapshot, SnapshotReason } from './model'
import { assertSnapshot, assetHashesOf, snapshotHash } from './snapshot'

export interface StoredSnapshot {
  id: string
  snapshot: Snapshot
  sha256: string
  createdAt: Date
}

export interface SnapshotToDraw {
  id: string
  documentId: string
  snapshot: Snapshot
  sha256: string
}

export interface VersionView {
  version: number
  reason: SnapshotReason
  sha256: string
  createdAt: Date
  byName: string | null
}

interface SnapshotToStore {
  id: string
  documentId: string
  reason: SnapshotReason
  snapshot: Snapshot
}

/** Appends a version of a document. Nobody may change or remove it or its assets afterwards: no role has a grant to. */
export async function storeSnapshot(
  tx: CompanyTx,
  actor: Actor,
  { id, documentId, reason, snapshot }: SnapshotToStore,
): Promise<string> {
  const sha256 = snapshotHash(snapshot)
  const appended = tx.insert(snapshots).values({
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
  const kept = tx
    .update(assets)
    .set({ issued: true })
    .where(and(inArray(assets.sha256, assetHashesOf(snapshot)), eq(assets.issued, false)))
  await Promise.all([appended, kept])
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

/** One version of a document, checked against its hash; null where there is none. */
export async function getSnapshotVersion(
  tx: CompanyTx,
  documentId: string,
  version: number,
): Promise<StoredSnapshot | null> {
  const [row] = await tx
    .select()
    .from(snapshots)
    .where(and(eq(snapshots.documentId, documentId), eq(snapshots.version, version)))
  return row ? toStored(row) : null
}

/** A document's versions without what they say, newest first. */
export async function listVersions(tx: CompanyTx, documentId: string): Promise<VersionView[]> {
  return tx
    .select({
      version: snapshots.version,
      reason: snapshots.reason,
      sha256: snapshots.sha256,
      createdAt: snapshots.createdAt,
      byName: memberships.name,
    })
    .from(snapshots)
    .leftJoin(
      memberships,
      and(
        eq(memberships.companyId, snapshots.companyId),
        eq(memberships.userId, snapshots.createdBy),
      ),
    )
    .where(eq(snapshots.documentId, documentId))
    .orderBy(desc(snapshots.version))
}

/** A version by its own id or its document's, the newest unless told; what draws it checks its hash. */
export async function getSnapshotToDraw(
  tx: CompanyTx,
  wanted: { id: string } | { documentId: string; version?: number | undefined },
): Promise<SnapshotToDraw | null> {
  const [row] = await tx
    .select()
    .from(snapshots)
    .where(
      'id' in wanted
        ? eq(snapshots.id, wanted.id)
        : and(
            eq(snapshots.documentId, wanted.documentId),
            wanted.version === undefined ? undefined : eq(snapshots.version, wanted.version),
          ),
    )
    .orderBy(desc(snapshots.version))
    .limit(1)
  if (!row) return null
  const { id, documentId, sha256 } = row
  return { id, documentId, sha256, snapshot: assertSnapshot(row.data) }
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
