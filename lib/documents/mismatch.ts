import { and, desc, eq, gt, like, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { activity } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'
import { recordActivity } from '@/lib/activity/record'
import { fingerprintOf } from './fingerprint'
import type { SnapshotToDraw } from './store-snapshot'

/** A version whose PDF came out differently than at first, and was not downloaded since. */
export interface Mismatch {
  version: number
  /** What support finds it by, in the log and on the paper. */
  code: string
}

/** The two SHA-256 of a PDF that must be one, and the engine that drew the second. */
export interface DifferentPdf {
  firstSha256: string
  foundSha256: string
  engine: string
}

/** The versions of a document of which no PDF is handed out, the newest first; none where all is as it was. */
export async function listMismatches(tx: CompanyTx, documentId: string): Promise<Mismatch[]> {
  const standing = await listStanding(tx, documentId)
  const codes = new Map<number, string>()
  for (const { version, code } of standing)
    if (typeof version === 'number' && typeof code === 'string') codes.set(version, code)
  return [...codes]
    .map(([version, code]) => ({ version, code }))
    .toSorted((one, other) => other.version - one.version)
}

/** Writes into the activity that a version's PDF came out differently, once for each way it does. */
export async function recordMismatch(
  tx: CompanyTx,
  actor: Actor,
  { documentId, snapshot, sha256 }: SnapshotToDraw,
  { firstSha256, foundSha256, engine }: DifferentPdf,
): Promise<void> {
  const { version, content } = snapshot
  // Of many who ask at once, each sees what those before it wrote.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${documentId}, 0))`)
  const standing = await listStanding(tx, documentId)
  if (standing.some(one => one.version === version && one.foundSha256 === foundSha256)) return
  await recordActivity(tx, actor, {
    verb: 'snapshot.mismatch',
    subject: { kind: content.kind, id: documentId, label: content.number },
    after: { version, firstSha256, foundSha256, engine, code: mismatchCodeOf(sha256) },
  })
}

/** What a person tells support: the start of the snapshot's hash, as the paper has it. */
export function mismatchCodeOf(sha256: string): string {
  return fingerprintOf(sha256).replaceAll('\u00a0', '-')
}

const later = alias(activity, 'later')

/** What was written since each version was last downloaded. */
async function listStanding(tx: CompanyTx, documentId: string) {
  const rows = await tx
    .select({ after: activity.after })
    .from(activity)
    .where(
      and(
        eq(activity.subjectId, documentId),
        eq(activity.verb, 'snapshot.mismatch'),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(later)
            .where(
              and(
                eq(later.companyId, activity.companyId),
                eq(later.subjectId, activity.subjectId),
                gt(later.id, activity.id),
                like(later.verb, '%.downloaded'),
                sql`${later.after} -> 'version' = ${activity.after} -> 'version'`,
              ),
            ),
        ),
      ),
    )
    .orderBy(desc(activity.id))
  return rows.map(row => row.after ?? {})
}
