import { type DocumentKind, documentKinds, type SnapshotReason } from '@/lib/documents/model'
import { currencyOf } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import { fileNamesOf } from '@/lib/register/export/model'

/** A version of a document that was issued, and how it stands in an export. */
export interface VersionToExport {
  snapshotId: string
  documentId: string
  kind: DocumentKind
  number: string
  buyerName: string
  version: number
  reason: SnapshotReason
  sha256: string
  issuedAt: Date
  isNewest: boolean
}

/** The same with the files that hold it: what it says, and of the newest the PDF. */
export interface FiledVersion extends VersionToExport {
  file: string
  pdf: string | null
}

export interface AssetToExport {
  sha256: string
  mime: string
  width: number | null
  height: number | null
  createdAt: Date
}

export const folderOfKind: Record<DocumentKind, string> = {
  invoice: 'invoices',
  quote: 'quotes',
  credit_note: 'credit-notes',
  receipt: 'receipts',
}

/** Where each version lies in the ZIP: no two alike, and no name leads out of its folder. */
export function filedVersions(versions: readonly VersionToExport[]): FiledVersion[] {
  const newest = versions.filter(each => each.isNewest)
  const pdfs = new Map<string, string>()
  const files = new Map<string, string>()
  for (const kind of documentKinds) {
    name(pdfs, newest, kind, 'documents', '.pdf', each => `${each.number} ${each.buyerName}`)
    name(files, versions, kind, 'versions', '.json', each => `${each.number} v${each.version}`)
  }
  return versions.map(each => ({
    ...each,
    file: files.get(each.snapshotId) ?? '',
    pdf: pdfs.get(each.snapshotId) ?? null,
  }))
}

/** Where a picture or font lies in the ZIP. */
export function assetFileOf({ sha256, mime }: Pick<AssetToExport, 'sha256' | 'mime'>): string {
  return `assets/${sha256}${endings[mime] ?? ''}`
}

/** A row as JSON: instants in UTC, whole amounts as text. */
export function jsonRow(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_name, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

export const paymentsCsvHead = [
  'received on',
  'client',
  'currency',
  'amount',
  'method',
  'reference',
  'invoices',
  'purpose',
  'note',
  'receipt',
  'reverses',
  'reason',
  'id',
]

interface PaymentToExport {
  id: string
  receivedOn: string
  client: string
  currency: string
  amountMinor: bigint
  method: string
  reference: string
  purpose: string
  note: string
  reverses: string | null
  reason: string
  receipt: string | null
  invoices: string
}

/** A payment under `paymentsCsvHead`; a reversal has a negative amount and names the payment it takes back. */
export function paymentCsvCells(payment: PaymentToExport) {
  return [
    payment.receivedOn,
    payment.client,
    payment.currency,
    { figure: decimalOf(payment.amountMinor, currencyOf(payment.currency)?.digits ?? 2) },
    payment.method,
    payment.reference,
    payment.invoices,
    payment.purpose,
    payment.note,
    payment.receipt,
    payment.reverses,
    payment.reason,
    payment.id,
  ]
}

/** What README.txt in an export says. */
export function readmeText(about: {
  companyName: string
  requesterName: string
  madeAt: Date
  hasActivity: boolean
}): string {
  const { companyName, requesterName, madeAt, hasActivity } = about
  return `Everything of ${oneLine(companyName)}
as of ${madeAt.toISOString()}, made for ${oneLine(requesterName)} by Pixel Crafte Billing.

export.json         All records. Ids name records of other lists; amounts are whole numbers of the smallest unit of
                    their currency. export-schema.json describes it (JSON Schema 2020-12).
csv/                Clients, documents of each kind, lines of issued documents, and payments, for spreadsheets
                    (UTF-8, commas). A text that a spreadsheet would run as a formula begins with an apostrophe.
documents/          The PDF of each issued document's newest version, byte for byte as it was first made.
versions/           What each issued version says, as canonical JSON (RFC 8785): the SHA-256 of such a file is the
                    fingerprint of the version, and is named in export.json under "versions".
assets/             Logo, photos, signatures and fonts, named by their SHA-256.
SHA256SUMS          Checksums of documents/, to be compared with: sha256sum -c SHA256SUMS

Left out: passwords, sign-ins, tokens of links and invitations, which are stored as hashes or not at all.
${hasActivity ? '' : 'Also left out: the activity (who did what and when). It is part of exports that owners and admins start.\n'}`
}

const endings: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'font/ttf': '.ttf',
  'font/woff2': '.woff2',
}

function name(
  names: Map<string, string>,
  versions: readonly VersionToExport[],
  kind: DocumentKind,
  folder: string,
  ending: string,
  titleOf: (each: VersionToExport) => string,
): void {
  const ofKind = versions.filter(each => each.kind === kind)
  const files = fileNamesOf(ofKind.map(titleOf), ending)
  for (const [index, each] of ofKind.entries())
    names.set(each.snapshotId, `${folder}/${folderOfKind[kind]}/${files[index] ?? ''}`)
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
}
