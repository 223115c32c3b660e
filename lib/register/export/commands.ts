import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { assertRoomToDraw, renderSnapshot } from '@/lib/documents/pdf-download'
import { DomainError, notFound } from '@/lib/platform/errors'
import { pdfStore } from '@/lib/platform/store'
import { whenFree } from '@/lib/platform/streaming'
import type { BulkInput } from '../input'
import type { DocumentRow } from '../model'
import { fileNamesOf, type KeptPdf, type PdfOfDocument } from './model'
import { listChosen, listLatestSnapshots } from './queries'

/**
 * Draws every one of the documents, keeps the files for a moment and records that they were downloaded: all of them,
 * or a refusal and nothing. Whoever takes the files removes them; the next cleanup removes what is left.
 * @param today ISO date of the company's calendar
 * @param signal aborted once nobody waits for them
 * @throws DomainError `not_found` for an id of another company or of nobody, `wrong_state` for drafts, `unavailable`
 * when too many documents are being made, `differs` when one cannot be made as it was at first
 */
export async function downloadDocuments(
  actor: Actor,
  { ids }: BulkInput,
  today: string,
  signal: AbortSignal,
): Promise<KeptPdf[]> {
  authorize(actor, 'read documents')
  assertRoomToDraw(actor)
  const documents = await readAs(actor, tx => readChosen(tx, ids, today))
  const kept: KeptPdf[] = []
  return keepEach(actor, documents, kept, signal)
    .then(() => runCommand(actor, tx => recordEach(tx, actor, documents)))
    .then(() => kept)
    .catch(async error => {
      await discardKept(kept)
      throw signal.aborted
        ? new DomainError('gone', 'Nobody waits for these PDFs any more.')
        : error
    })
}

/** The bytes of a kept PDF, whose file goes with them; drawn again when a cleanup was faster. */
export async function takeKept(
  actor: Actor,
  { snapshotId, filePath }: KeptPdf,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const pdf = await pdfStore().read(filePath)
  await pdfStore().remove(filePath)
  return pdf ?? whenFree(() => renderSnapshot(actor, snapshotId, signal), signal)
}

/** Removes what nobody takes any more. */
export async function discardKept(kept: readonly KeptPdf[]): Promise<void> {
  for (const { filePath } of kept) await pdfStore().remove(filePath)
}

async function readChosen(
  tx: CompanyTx,
  ids: readonly string[],
  today: string,
): Promise<PdfOfDocument[]> {
  const rows = await listChosen(tx, ids, today)
  if (rows.length !== ids.length) throw notFound(ids.length === 1 ? 'document' : 'selection')
  assertIssued(rows)
  return pdfsOf(rows, await listLatestSnapshots(tx, ids))
}

/** One after the other: the threads are there for others too, and one file at a time is in memory. */
async function keepEach(
  actor: Actor,
  documents: readonly PdfOfDocument[],
  kept: KeptPdf[],
  signal: AbortSignal,
): Promise<void> {
  for (const document of documents) {
    const ask = () => renderSnapshot(actor, document.snapshotId, signal)
    const pdf = await whenFree(ask, signal).catch(error => {
      throw error instanceof DomainError ? named(document, error) : error
    })
    kept.push({ ...document, filePath: await pdfStore().put(pdf) })
  }
}

/** Of many documents, a refusal says which one it speaks of. */
function named({ number }: PdfOfDocument, { code, message, details }: DomainError): DomainError {
  const sentence = code === 'unavailable' ? message : `${number}: ${message}`
  return new DomainError(code, sentence, details)
}

async function recordEach(
  tx: CompanyTx,
  actor: Actor,
  documents: readonly PdfOfDocument[],
): Promise<void> {
  for (const { id, kind, number, version } of documents)
    await recordActivity(tx, actor, {
      verb: `${kind}.downloaded`,
      subject: { kind, id, label: number },
      after: { version },
    })
}

function assertIssued(rows: readonly DocumentRow[]): void {
  const drafts = rows.filter(row => row.status === 'draft').length
  if (drafts === 0) return
  const which = drafts === 1 ? 'is a draft' : 'are drafts'
  const subject = rows.length === 1 ? 'This' : `${drafts} of these ${rows.length}`
  throw new DomainError(
    'wrong_state',
    `${subject} ${which}. A draft has no PDF: choose issued documents only.`,
  )
}

type LatestSnapshot = Awaited<ReturnType<typeof listLatestSnapshots>>[number]

/** In the order of the list. */
function pdfsOf(rows: readonly DocumentRow[], latest: readonly LatestSnapshot[]): PdfOfDocument[] {
  const drawn = rows.flatMap(row => {
    const snapshot = latest.find(each => each.documentId === row.id)
    return snapshot ? [{ row, snapshot }] : []
  })
  const names = fileNamesOf(
    drawn.map(({ row, snapshot }) => `${row.number} ${snapshot.buyerName}`),
    '.pdf',
  )
  return drawn.map(({ row, snapshot }, index) => ({
    id: row.id,
    kind: row.kind,
    number: row.number ?? '',
    snapshotId: snapshot.id,
    version: snapshot.version,
    issuedAt: snapshot.issuedAt,
    fileName: names[index] ?? '',
  }))
}
