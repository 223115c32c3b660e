import { and, asc, desc, eq, getTableColumns, gt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import {
  activity,
  assets,
  clients,
  companies,
  creditNoteLines,
  creditNotes,
  invoiceLines,
  invoices,
  links,
  linkViews,
  mails,
  mailTexts,
  memberships,
  paymentAllocations,
  payments,
  presets,
  questions,
  quoteAnswers,
  quoteInvoices,
  quoteLines,
  quotes,
  receipts,
  register,
  snapshots,
  taxPresets,
} from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { SnapshotReason } from '@/lib/documents/model'
import type { VersionToExport } from './model'

/** How many rows are read at once. */
const chunk = 500
/** Snapshots are heavy. */
const snapshotChunk = 25

type Columns = Record<string, PgColumn>

interface Section {
  table: PgTable
  columns: Columns
  /** What tells the rows of a company apart, for reading on where the last page ended. */
  key: readonly PgColumn[]
}

/** What of the database goes into an export, under the name it has there. Tokens and hashes of secrets stand nowhere. */
export const sections = {
  taxPresets: section(taxPresets, [taxPresets.id], ['nameKey']),
  templates: section(presets, [presets.id], ['nameKey', 'version']),
  mailTexts: section(mailTexts, [mailTexts.kind], ['version']),
  clients: section(clients, [clients.id], ['sortKey', 'version']),
  quotes: section(quotes, [quotes.id], ['locked', 'version', 'editorId', 'metadata']),
  quoteLines: section(quoteLines, [quoteLines.quoteId, quoteLines.id], ['locked']),
  quoteAnswers: section(quoteAnswers, [quoteAnswers.id]),
  quoteInvoices: section(quoteInvoices, [quoteInvoices.quoteId, quoteInvoices.invoiceId]),
  invoices: section(invoices, [invoices.id], ['locked', 'version', 'editorId', 'metadata']),
  invoiceLines: section(invoiceLines, [invoiceLines.invoiceId, invoiceLines.id], ['locked']),
  creditNotes: section(creditNotes, [creditNotes.id]),
  creditNoteLines: section(creditNoteLines, [creditNoteLines.creditNoteId, creditNoteLines.id]),
  payments: section(payments, [payments.id]),
  paymentAllocations: section(paymentAllocations, [
    paymentAllocations.paymentId,
    paymentAllocations.invoiceId,
  ]),
  receipts: section(receipts, [receipts.id]),
  documents: section(register, [register.id], ['numberKey']),
  mails: section(mails, [mails.id]),
  links: section(links, [links.id]),
  views: section(linkViews, [linkViews.id], ['visitorHash']),
  questions: section(questions, [questions.id]),
  members: section(memberships, [memberships.userId]),
  activity: section(activity, [activity.id], ['requestId']),
} satisfies Record<string, Section>
export type SectionName = keyof typeof sections

/** The company's own row. */
export async function getCompanyToExport(
  tx: CompanyTx,
  companyId: string,
): Promise<Record<string, unknown> | null> {
  const { version: _version, ...columns } = getTableColumns(companies)
  const [row] = await tx.select(columns).from(companies).where(eq(companies.id, companyId))
  return row ?? null
}

/** All rows of a section, a page at a time, in the order of their keys. */
export async function* listSectionRows(
  tx: CompanyTx,
  name: SectionName,
): AsyncGenerator<Record<string, unknown>[]> {
  const { table, columns, key }: Section = sections[name]
  const keyed = Object.fromEntries(key.map((column, index) => [`${keyMark}${index}`, column]))
  const place = sql.join(
    key.map(column => sql`${column}`),
    sql`, `,
  )
  let after: SQL | undefined
  for (;;) {
    const rows: Record<string, unknown>[] = await tx
      .select({ ...columns, ...keyed })
      .from(table)
      .where(after)
      .orderBy(...key.map(column => asc(column)))
      .limit(chunk)
    yield rows.map(withoutKeys)
    const last = rows.at(-1)
    if (!last || rows.length < chunk) return
    const reached = key.map((_, index) => sql`${last[`${keyMark}${index}`]}`)
    after = sql`(${place}) > (${sql.join(reached, sql`, `)})`
  }
}

/** Every version that was issued, oldest document first, without what it says. */
export async function listVersionsToExport(tx: CompanyTx): Promise<VersionToExport[]> {
  const rows = await tx
    .select({
      snapshotId: snapshots.id,
      documentId: snapshots.documentId,
      kind: snapshots.kind,
      version: snapshots.version,
      reason: sql<SnapshotReason>`${snapshots.reason}`,
      sha256: snapshots.sha256,
      issuedAt: snapshots.createdAt,
      number: sql<string>`coalesce(${snapshots.data} #>> '{content,number}', '')`,
      buyerName: sql<string>`coalesce(${snapshots.data} #>> '{content,buyer,name}', '')`,
      newest: sql<number>`max(${snapshots.version}) over (partition by ${snapshots.documentId})`,
    })
    .from(snapshots)
    .orderBy(asc(snapshots.createdAt), asc(snapshots.id))
  return rows.map(({ newest, ...row }) => ({ ...row, isNewest: row.version === newest }))
}

/** What issued versions say, a few at a time. */
export async function listSnapshotData(
  tx: CompanyTx,
  after: string | null,
): Promise<{ id: string; data: unknown }[]> {
  return tx
    .select({ id: snapshots.id, data: snapshots.data })
    .from(snapshots)
    .where(after ? gt(snapshots.id, after) : undefined)
    .orderBy(asc(snapshots.id))
    .limit(snapshotChunk)
}

/** Pictures and fonts of the company without their bytes. */
export async function listAssetsToExport(tx: CompanyTx) {
  return tx
    .select({
      sha256: assets.sha256,
      mime: assets.mime,
      width: assets.width,
      height: assets.height,
      createdAt: assets.createdAt,
    })
    .from(assets)
    .orderBy(asc(assets.createdAt), asc(assets.sha256))
}

/** The bytes of one of them; null when it was removed meanwhile. */
export async function getAssetBytes(tx: CompanyTx, sha256: string): Promise<Uint8Array | null> {
  const [row] = await tx
    .select({ bytes: assets.bytes })
    .from(assets)
    .where(eq(assets.sha256, sha256))
  return row?.bytes ?? null
}

/** The payments with what a person knows them by, a page at a time. */
export async function listPaymentsToExport(tx: CompanyTx, after: string | null) {
  return tx
    .select({
      id: payments.id,
      receivedOn: payments.receivedOn,
      client: clients.name,
      currency: payments.currency,
      amountMinor: payments.amountMinor,
      method: payments.method,
      reference: payments.reference,
      purpose: payments.purpose,
      note: payments.note,
      reverses: payments.reverses,
      reason: payments.reason,
      receipt: receipts.number,
      invoices: sql<string>`coalesce((
        select string_agg(settled.number, ', ' order by settled.number)
        from ${paymentAllocations} as allocation
        join ${register} as settled
          on settled.company_id = allocation.company_id and settled.id = allocation.invoice_id
        where allocation.company_id = ${payments.companyId} and allocation.payment_id = ${payments.id}), '')`,
    })
    .from(payments)
    .innerJoin(
      clients,
      and(eq(clients.companyId, payments.companyId), eq(clients.id, payments.clientId)),
    )
    .leftJoin(
      receipts,
      and(eq(receipts.companyId, payments.companyId), eq(receipts.paymentId, payments.id)),
    )
    .where(after ? gt(payments.id, after) : undefined)
    .orderBy(asc(payments.id))
    .limit(chunk)
}

/** The role of whoever asked, as it is by now; null for somebody who is no member any more. */
export async function getRequester(tx: CompanyTx, userId: string) {
  const [row] = await tx
    .select({
      name: memberships.name,
      email: memberships.email,
      role: memberships.role,
      removedAt: memberships.removedAt,
    })
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .orderBy(desc(memberships.createdAt))
    .limit(1)
  return row && !row.removedAt ? row : null
}

/** No column of ours begins like this. */
const keyMark = '~'

function withoutKeys(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith(keyMark)))
}

/** A table with all its columns but the company's and those that only serve this service. */
function section(table: PgTable, key: PgColumn[], without: string[] = []): Section {
  const columns = Object.fromEntries(
    Object.entries(getTableColumns(table)).filter(
      ([name]) => name !== 'companyId' && !without.includes(name),
    ),
  )
  return { table, columns, key }
}
