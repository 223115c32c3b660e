import { and, eq } from 'drizzle-orm'
import { pdfDownloads, renders } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { type Actor, authorizeDocument } from '@/lib/access/actor'
import { readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { newToken, sha256 } from '@/lib/platform/secrets'
import { pdfStore } from '@/lib/platform/store'
import { drawFor } from './drawable'
import { type DifferentPdf, mismatchCodeOf, recordMismatch } from './mismatch'
import type { Snapshot } from './model'
import { DrawingError } from './pdf/drawing-error'
import { assertRoom, engineNameOf } from './pdf/render-pdf'
import { getSnapshotToDraw, type SnapshotToDraw } from './store-snapshot'

export interface PreparedDownload {
  /** Works once, for PDF_DOWNLOAD_EXPIRES_SECONDS. */
  url: string
  fileName: string
}

/**
 * Makes the PDF of a document and keeps it for minutes.
 * @param documentId an issued document of the actor's company; a visitor's is the one of their link
 * @param version of the document; the newest one unless told
 * @param signal aborted once its asker has left: what is still waiting is then not drawn
 * @throws DomainError `not_found` for drafts, foreign ids and versions that do not exist, `unavailable` when too many
 * documents are being made, `differs` when it comes out differently than at first or not at all any more
 */
export async function preparePdfDownload(
  actor: Actor,
  documentId: string,
  version?: number,
  signal?: AbortSignal,
): Promise<PreparedDownload> {
  authorizeDocument(actor, 'read documents', documentId)
  const stored = await readAs(actor, tx => getSnapshotToDraw(tx, { documentId, version }))
  if (!stored) throw notFound('document')
  const pdf = await renderStored(actor, stored, signal)
  const token = newToken()
  const fileName = pdfFileNameOf(stored.snapshot)
  const filePath = await pdfStore().put(pdf)
  await runCommand(actor, async tx => {
    await tx.insert(pdfDownloads).values({
      companyId: actor.companyId,
      id: newId(),
      snapshotId: stored.id,
      tokenHash: sha256(token),
      filePath,
      fileName,
      sha256: sha256(pdf),
      createdAt: now(),
      expiresAt: new Date(now().getTime() + env().PDF_DOWNLOAD_EXPIRES_SECONDS * 1000),
    })
    await recordActivity(tx, actor, {
      verb: `${stored.snapshot.content.kind}.downloaded`,
      subject: {
        kind: stored.snapshot.content.kind,
        id: documentId,
        label: stored.snapshot.content.number,
      },
      after: { version: stored.snapshot.version },
    })
  })
  return { url: `/api/pdf/${token}`, fileName }
}

/**
 * The PDF of a snapshot: the same bytes as the first time, or a refusal as above.
 * @param signal aborted once nobody waits for it
 */
export async function renderSnapshot(
  actor: Actor,
  snapshotId: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const stored = await readAs(actor, tx => getSnapshotToDraw(tx, { id: snapshotId }))
  if (!stored) throw notFound('document')
  return renderStored(actor, stored, signal)
}

async function renderStored(
  actor: Actor,
  stored: SnapshotToDraw,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const { snapshot, sha256: expected } = stored
  const pdf = await drawFor(actor, snapshot, { sha256: expected, signal }).catch(error => {
    throw error instanceof DrawingError ? undrawable(actor, stored, error) : error
  })
  const found = { foundSha256: sha256(pdf), engine: await engineNameOf(snapshot) }
  const firstSha256 = await runCommand(actor, async tx => {
    const first = await rememberRender(tx, actor, stored.id, found)
    if (first !== found.foundSha256)
      await recordMismatch(tx, actor, stored, { firstSha256: first, ...found })
    return first
  })
  if (firstSha256 !== found.foundSha256) throw mismatch(actor, stored, { firstSha256, ...found })
  return pdf
}

/** Refuses (DomainError `unavailable`) when too many documents are being made, before many more are asked for. */
export function assertRoomToDraw({ companyId }: Pick<Actor, 'companyId'>): void {
  assertRoom(companyId)
}

/** The hash of the first render, which is this one when there was none. */
async function rememberRender(
  tx: CompanyTx,
  actor: Actor,
  snapshotId: string,
  { foundSha256, engine }: { foundSha256: string; engine: string },
): Promise<string> {
  const { companyId } = actor
  await tx
    .insert(renders)
    .values({ companyId, snapshotId, pdfSha256: foundSha256, engine, createdAt: now() })
    .onConflictDoNothing()
  const [first] = await tx
    .select({ pdfSha256: renders.pdfSha256 })
    .from(renders)
    .where(and(eq(renders.companyId, companyId), eq(renders.snapshotId, snapshotId)))
  return first?.pdfSha256 ?? foundSha256
}

/** Says in the log, each time, what nobody is handed. */
function mismatch(
  { requestId }: Actor,
  { id, snapshot, sha256: hash }: SnapshotToDraw,
  facts: DifferentPdf,
): DomainError {
  const code = mismatchCodeOf(hash)
  log('error', 'snapshot.mismatch', { requestId, snapshotId: id, code, ...facts })
  return new DomainError(
    'differs',
    `The PDF of version ${snapshot.version} could not be made again exactly as it was first made, so that it is not handed out. Contact support with this code: ${code}`,
    { code },
  )
}

/** The reason quotes what is written on the document: neither the log nor whoever has the link is told. */
function undrawable(
  { requestId }: Actor,
  { id, snapshot, sha256: hash }: SnapshotToDraw,
  { code: reason }: DrawingError,
): DomainError {
  const code = mismatchCodeOf(hash)
  log('error', 'snapshot.undrawable', { requestId, snapshotId: id, code, reason })
  return new DomainError(
    'differs',
    `Version ${snapshot.version} of this document cannot be drawn any more, so that there is no PDF of it. Contact support with this code: ${code}`,
    { code },
  )
}

/** What the PDF of a version is called, without its ending. */
export function pdfFileNameOf(snapshot: Snapshot): string {
  const { version, content } = snapshot
  const name = `${content.number} ${content.buyer.name}`
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .slice(0, 120)
    .trim()
  return version > 1 ? `${name} v${version}` : name
}
