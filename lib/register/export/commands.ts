import { type Actor, authorize } from '@/lib/access/actor'
import { runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { BulkInput } from '../input'
import type { DocumentRow } from '../model'
import { fileNamesOf, type PdfOfDocument } from './model'
import { listChosen, listLatestSnapshots } from './queries'

/**
 * Checks that every one of the documents has a PDF and records that they were downloaded; the caller draws
 * them afterwards, outside the transaction.
 * @param today ISO date of the company's calendar
 * @throws DomainError `not_found` for an id of another company or of nobody, `wrong_state` for drafts
 */
export async function downloadDocuments(
  actor: Actor,
  { ids }: BulkInput,
  today: string,
): Promise<PdfOfDocument[]> {
  authorize(actor, 'read documents')
  return runCommand(actor, async tx => {
    const rows = await listChosen(tx, ids, today)
    if (rows.length !== ids.length) throw notFound(ids.length === 1 ? 'document' : 'selection')
    assertIssued(rows)
    const latest = await listLatestSnapshots(tx, ids)
    for (const { id, kind, number } of rows)
      await recordActivity(tx, actor, {
        verb: `${kind}.downloaded`,
        subject: { kind, id, label: number ?? '' },
      })
    return pdfsOf(rows, latest)
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
    kind: row.kind,
    snapshotId: snapshot.id,
    issuedAt: snapshot.issuedAt,
    fileName: names[index] ?? '',
  }))
}
