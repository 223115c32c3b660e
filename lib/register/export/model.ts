import type { DocumentKind } from '@/lib/documents/model'
import type { DocumentStatus } from '@/lib/documents/standing'
import { type DocumentRow, statusWordOf } from '../model'

/** A document of a ZIP: which snapshot is drawn, and what its file is called but for the ending. */
export interface PdfOfDocument {
  id: string
  kind: DocumentKind
  number: string
  snapshotId: string
  version: number
  issuedAt: Date
  fileName: string
}

/** One that was drawn, and under which name its file lies in the store. */
export interface KeptPdf extends PdfOfDocument {
  filePath: string
}

/** Why a search that finds more than it shows is not exported. */
export const refusalOfCut = 'More is found than is shown. Narrow the search first.'

/** A cell as `toCsv` takes it. */
type Cell = string | { figure: string } | null

export const csvHead = [
  'number',
  'kind',
  'status',
  'client',
  'issued on',
  'due on',
  'currency',
  'total',
  'paid',
  'credited',
  'open',
]

/** A row of an export, under `csvHead`. A draft has no dates of its own yet, and only invoices are paid. */
export function csvCellsOf(row: DocumentRow): Cell[] {
  const isDraft = row.status === 'draft'
  const settled = (amount: string) => (row.kind === 'invoice' ? { figure: amount } : null)
  return [
    row.number,
    kindWords[row.kind],
    statusWordOf(row.kind, row.status) ?? statusWords[row.status],
    row.clientName,
    isDraft ? null : row.issuedOn,
    isDraft ? null : row.dueOn,
    row.currency,
    { figure: row.total },
    settled(row.paid),
    settled(row.credited),
    settled(row.open),
  ]
}

/** File systems take 255 bytes; a letter may need four. */
const longestName = 60

/**
 * The names of a ZIP's files: no two alike, also where capitals do not count, and none with a character that
 * a file system refuses.
 */
export function fileNamesOf(names: readonly string[], ending: string): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const plain = name.replaceAll(/[\\/:*?"<>|\p{C}]+/gu, '-')
    const short = [...plain].slice(0, longestName).join('')
    const stem = short.replaceAll(/^[.\s]+|[.\s]+$/g, '') || 'document'
    let unique = `${stem}${ending}`
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++)
      unique = `${stem} (${copy})${ending}`
    taken.add(unique.toLowerCase())
    return unique
  })
}

/** The kind of documents that are all of one; null for several. */
export function commonKindOf(documents: readonly { kind: DocumentKind }[]): DocumentKind | null {
  const kinds = new Set(documents.map(each => each.kind))
  const [only] = kinds
  return only && kinds.size === 1 ? only : null
}

/** The name of an exported file: "Invoices 2026-11-20.csv". */
export function exportName(kind: DocumentKind | null, today: string, ending: string): string {
  return `${kind ? pluralWords[kind] : 'Documents'} ${today}${ending}`
}

const pluralWords: Record<DocumentKind, string> = {
  invoice: 'Invoices',
  quote: 'Quotes',
  receipt: 'Receipts',
  credit_note: 'Credit notes',
}

const kindWords: Record<DocumentKind, string> = {
  invoice: 'Invoice',
  quote: 'Quote',
  receipt: 'Receipt',
  credit_note: 'Credit note',
}

const statusWords: Record<DocumentStatus, string> = {
  draft: 'Draft',
  issued: 'Issued',
  sent: 'Sent',
  viewed: 'Viewed',
  partly_paid: 'Partly paid',
  paid: 'Paid',
  accepted: 'Accepted',
  declined: 'Declined',
  invoiced: 'Invoiced',
  void: 'Void',
  overdue: 'Overdue',
  expired: 'Expired',
}
