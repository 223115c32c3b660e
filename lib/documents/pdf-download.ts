import { and, eq } from 'drizzle-orm'
import { pdfDownloads, renders } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { type Actor, authorize } from '@/lib/access/actor'
import { readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { newToken, sha256 } from '@/lib/platform/secrets'
import { pdfStore } from '@/lib/platform/store'
import { loadAssets } from './load-assets'
import { renderPdf } from './pdf/render-pdf'
import {
  getLatestSnapshot,
  getSnapshot,
  getSnapshotVersion,
  type StoredSnapshot,
} from './store-snapshot'

/** Names the code that draws; `renders` tells with which one a PDF was first made. */
const engine = 'react-pdf 4.9.0'

export interface PreparedDownload {
  /** Works once, for PDF_DOWNLOAD_EXPIRES_SECONDS. */
  url: string
  fileName: string
}

/**
 * Makes the PDF of a document and keeps it for minutes.
 * @param documentId an issued document of the actor's company
 * @param version of the document; the newest one unless told
 * @throws DomainError `not_found` for drafts, foreign ids and versions that do not exist
 */
export async function preparePdfDownload(
  actor: Actor,
  documentId: string,
  version?: number,
): Promise<PreparedDownload> {
  authorize(actor, 'read documents')
  const stored = await readAs(actor, tx =>
    version === undefined
      ? getLatestSnapshot(tx, documentId)
      : getSnapshotVersion(tx, documentId, version),
  )
  if (!stored) throw notFound('document')
  const pdf = await renderStored(actor, stored)
  const token = newToken()
  const fileName = fileNameOf(stored)
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

/** The PDF of a snapshot: the same bytes as the first time, or an error. */
export async function renderSnapshot(actor: Actor, snapshotId: string): Promise<Uint8Array> {
  const stored = await readAs(actor, tx => getSnapshot(tx, snapshotId))
  if (!stored) throw notFound('document')
  return renderStored(actor, stored)
}

async function renderStored(actor: Actor, stored: StoredSnapshot): Promise<Uint8Array> {
  const assets = await readAs(actor, tx => loadAssets(tx, stored.snapshot))
  const pdf = await renderPdf(stored.snapshot, assets)
  const pdfSha256 = sha256(pdf)
  const first = await runCommand(actor, tx => rememberRender(tx, actor, stored.id, pdfSha256))
  if (first !== pdfSha256)
    throw new Error(`The snapshot ${stored.id} gave another PDF than the first time.`)
  return pdf
}

/** The hash of the first render, which is this one when there was none. */
async function rememberRender(
  tx: CompanyTx,
  actor: Actor,
  snapshotId: string,
  pdfSha256: string,
): Promise<string> {
  await tx
    .insert(renders)
    .values({ companyId: actor.companyId, snapshotId, pdfSha256, engine, createdAt: now() })
    .onConflictDoNothing()
  const [first] = await tx
    .select({ pdfSha256: renders.pdfSha256 })
    .from(renders)
    .where(and(eq(renders.companyId, actor.companyId), eq(renders.snapshotId, snapshotId)))
  return first?.pdfSha256 ?? pdfSha256
}

function fileNameOf({ snapshot }: StoredSnapshot): string {
  const { number, buyer } = snapshot.content
  return `${number} ${buyer.name}`
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .slice(0, 120)
    .trim()
}
