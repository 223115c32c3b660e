import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { pdfDownloads } from '@/db/schema/all'
import type { SystemTx } from '@/db/tenancy'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { inSystem } from '@/lib/access/doors'
import { now } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/secrets'
import { pdfStore } from '@/lib/platform/store'
import { renderSnapshot } from './pdf-download'

/** A transfer that neither ends nor breaks frees its token after this long. */
const leaseSeconds = 60

export interface FoundDownload {
  actor: SystemActor
  id: string
  snapshotId: string
  filePath: string
  fileName: string
  sha256: string
}

export type DownloadState =
  | { state: 'ready'; download: FoundDownload }
  /** Another transfer holds the token right now; it may still be looked at. */
  | { state: 'busy'; download: FoundDownload }
  /** Fetched, expired, or never given. */
  | { state: 'gone' }

/** Looks a token up without spending anything; an expired file is removed on the way. */
export async function findDownload(token: string, requestId: string): Promise<DownloadState> {
  const [row] = await inSystem('claim download', tx => selectByToken(tx, token))
  if (!row || row.downloadedAt || row.deletedAt) return { state: 'gone' }
  if (row.expiresAt <= now()) {
    await discardDownload(row)
    return { state: 'gone' }
  }
  const isLeased = row.leasedUntil !== null && row.leasedUntil >= now()
  return { state: isLeased ? 'busy' : 'ready', download: toDownload(row, requestId) }
}

/** Takes the token for one transfer. Of many at once exactly one gets it. */
export async function claimDownload(token: string, requestId: string): Promise<DownloadState> {
  const found = await findDownload(token, requestId)
  if (found.state !== 'ready') return found
  const leasedUntil = new Date(now().getTime() + leaseSeconds * 1000)
  const claimed = await inSystem('claim download', tx =>
    tx
      .update(pdfDownloads)
      .set({ leasedUntil })
      .where(
        and(
          eq(pdfDownloads.companyId, found.download.actor.companyId),
          eq(pdfDownloads.id, found.download.id),
          isNull(pdfDownloads.downloadedAt),
          or(isNull(pdfDownloads.leasedUntil), lt(pdfDownloads.leasedUntil, now())),
          gt(pdfDownloads.expiresAt, now()),
        ),
      )
      .returning({ id: pdfDownloads.id }),
  )
  return claimed.length === 1 ? found : { state: 'busy', download: found.download }
}

/** The bytes of a download; made again, to the same bytes, when the file lies on another machine. */
export async function readDownload(
  download: FoundDownload,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const kept = await pdfStore().read(download.filePath)
  if (kept && sha256(kept) === download.sha256) return kept
  return renderSnapshot(download.actor, download.snapshotId, signal)
}

/** The last byte was sent: the token is spent and the file goes. */
export async function completeDownload(download: FoundDownload): Promise<void> {
  await pdfStore().remove(download.filePath)
  await inSystem('claim download', tx =>
    tx
      .update(pdfDownloads)
      .set({ downloadedAt: now(), deletedAt: now(), leasedUntil: null })
      .where(keyOf(download)),
  )
}

/** The transfer broke: the token can be used again. */
export async function releaseDownload(download: FoundDownload): Promise<void> {
  await inSystem('claim download', tx =>
    tx
      .update(pdfDownloads)
      .set({ leasedUntil: null })
      .where(and(keyOf(download), isNull(pdfDownloads.downloadedAt))),
  )
}

/** Removes the file of a download whose time is over. */
export async function discardDownload(row: {
  companyId: string
  id: string
  filePath: string
}): Promise<void> {
  await pdfStore().remove(row.filePath)
  await inSystem('claim download', tx =>
    tx
      .update(pdfDownloads)
      .set({ deletedAt: now() })
      .where(
        and(
          eq(pdfDownloads.companyId, row.companyId),
          eq(pdfDownloads.id, row.id),
          isNull(pdfDownloads.deletedAt),
        ),
      ),
  )
}

function keyOf(download: FoundDownload) {
  return and(eq(pdfDownloads.companyId, download.actor.companyId), eq(pdfDownloads.id, download.id))
}

function selectByToken(tx: SystemTx, token: string) {
  return tx
    .select()
    .from(pdfDownloads)
    .where(eq(pdfDownloads.tokenHash, sha256(token)))
}

function toDownload(row: typeof pdfDownloads.$inferSelect, requestId: string): FoundDownload {
  const { id, snapshotId, filePath, fileName } = row
  const actor: SystemActor = {
    kind: 'system',
    companyId: asCompanyId(row.companyId),
    purpose: 'download',
    requestId,
  }
  return { actor, id, snapshotId, filePath, fileName, sha256: row.sha256 }
}
