import { and, asc, count, desc, eq, gt, inArray, isNull, lt, notInArray } from 'drizzle-orm'
import {
  clients,
  clientWords,
  counters,
  importRows,
  imports,
  invoices,
  memberships,
  register,
} from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { searchKeyOf } from '@/lib/clients/model'
import type { KnownClient } from './clients/model'
import {
  type CheckedRow,
  type ImportView,
  importRowsPageSize,
  optionsOf,
  type RowOutcome,
} from './model'

/** An import of the company; null for any id of another. */
export async function getImport(tx: CompanyTx, id: string): Promise<ImportView | null> {
  const [row] = await viewsOf(tx).where(eq(imports.id, id))
  return row ? toView(row) : null
}

/** The company's imports, newest first, without those that nobody finished. */
export async function listImports(tx: CompanyTx): Promise<ImportView[]> {
  const rows = await viewsOf(tx)
    .where(notInArray(imports.status, ['reading', 'discarded']))
    .orderBy(desc(imports.createdAt))
    .limit(20)
  return rows.map(toView)
}

/** How many imports are neither over nor thrown away. */
export async function countOpenImports(tx: CompanyTx): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(imports)
    .where(notInArray(imports.status, ['done', 'failed', 'discarded']))
  return row?.count ?? 0
}

export interface CheckedPage {
  rows: CheckedRow[]
  /** The row number to go on from; null at the end. */
  next: number | null
  previous: number | null
}

/** What would become of rows, a page of them, all or those with one outcome. */
export async function listCheckedRows(
  tx: CompanyTx,
  id: string,
  { outcome, after, before }: { outcome: RowOutcome | null; after?: number; before?: number },
): Promise<CheckedPage> {
  const isBack = before !== undefined
  const found = await tx
    .select({
      row: importRows.row,
      outcome: importRows.outcome,
      label: importRows.label,
      remark: importRows.remark,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        outcome
          ? eq(importRows.outcome, outcome)
          : inArray(importRows.outcome, ['create', 'skip', 'problem']),
        isBack ? lt(importRows.row, before) : gt(importRows.row, after ?? 0),
      ),
    )
    .orderBy(isBack ? desc(importRows.row) : asc(importRows.row))
    .limit(importRowsPageSize + 1)
  const kept = found.slice(0, importRowsPageSize)
  if (isBack) kept.reverse()
  const rows = kept.flatMap(row => (row.outcome ? [{ ...row, outcome: row.outcome }] : []))
  const hasMore = found.length > importRowsPageSize
  return {
    rows,
    next: isBack || hasMore ? (rows.at(-1)?.row ?? null) : null,
    previous: (isBack ? hasMore : (after ?? 0) > 0) ? (rows[0]?.row ?? null) : null,
  }
}

/** The first rows of a file, as they stand in it. */
export async function listSampleRows(tx: CompanyTx, id: string): Promise<string[][]> {
  const rows = await listRowsAfter(tx, id, 0, 3)
  return rows.map(row => row.cells)
}

/** The next rows of a file. */
export async function listRowsAfter(
  tx: CompanyTx,
  id: string,
  after: number,
  limit: number,
): Promise<{ row: number; cells: string[] }[]> {
  return tx
    .select({ row: importRows.row, cells: importRows.cells })
    .from(importRows)
    .where(and(eq(importRows.importId, id), gt(importRows.row, after)))
    .orderBy(asc(importRows.row))
    .limit(limit)
}

/** Clients of the company that have one of the names or one of the addresses. */
export async function findKnownClients(
  tx: CompanyTx,
  names: readonly string[],
  emails: readonly string[],
): Promise<KnownClient[]> {
  const keys = [...new Set(names.map(searchKeyOf))]
  const words = [...new Set(emails.filter(email => email !== '').map(wordOf))]
  const columns = { id: clients.id, name: clients.name, email: clients.email }
  const [named, mailed] = await Promise.all([
    keys.length === 0
      ? []
      : tx
          .select(columns)
          .from(clients)
          .where(and(isNull(clients.deletedAt), inArray(clients.sortKey, keys))),
    words.length === 0
      ? []
      : tx
          .select(columns)
          .from(clientWords)
          .innerJoin(
            clients,
            and(eq(clients.companyId, clientWords.companyId), eq(clients.id, clientWords.clientId)),
          )
          .where(and(isNull(clients.deletedAt), inArray(clientWords.word, words))),
  ])
  return [...new Map([...named, ...mailed].map(client => [client.id, client])).values()]
}

/** A client's address as it stands among the words it is found by. */
function wordOf(email: string): string {
  return searchKeyOf(email).slice(0, 80)
}

export interface KnownInvoice {
  number: string
  issuedOn: string
  currency: string
  totalMinor: bigint
  isImported: boolean
}

/** Issued invoices with one of the numbers. */
export async function findKnownInvoices(
  tx: CompanyTx,
  numbers: readonly string[],
): Promise<KnownInvoice[]> {
  if (numbers.length === 0) return []
  const rows = await tx
    .select({
      number: invoices.number,
      issuedOn: invoices.issuedOn,
      currency: invoices.currency,
      totalMinor: invoices.payableMinor,
      importId: register.importId,
    })
    .from(invoices)
    .innerJoin(
      register,
      and(eq(register.companyId, invoices.companyId), eq(register.id, invoices.id)),
    )
    .where(inArray(invoices.number, [...new Set(numbers)]))
  return rows.flatMap(({ importId, number, ...row }) =>
    number ? [{ ...row, number, isImported: importId !== null }] : [],
  )
}

/** How far a series of our own has come. */
export async function getLastOfSeries(tx: CompanyTx, series: string): Promise<number> {
  const [row] = await tx
    .select({ last: counters.last })
    .from(counters)
    .where(eq(counters.series, series))
  return row?.last ?? 0
}

function viewsOf(tx: CompanyTx) {
  return tx
    .select({ row: imports, byName: memberships.name })
    .from(imports)
    .leftJoin(
      memberships,
      and(eq(memberships.companyId, imports.companyId), eq(memberships.userId, imports.createdBy)),
    )
    .$dynamic()
}

function toView({
  row,
  byName,
}: {
  row: typeof imports.$inferSelect
  byName: string | null
}): ImportView {
  const { options, companyId: _company, lockedUntil: _until, createdBy: _by, ...view } = row
  return {
    ...view,
    options: optionsOf(options, ''),
    newClientCount: Number(options.newClients ?? 0),
    nextNumber: options.nextNumber ? Number(options.nextNumber) : null,
    byName: byName ?? '',
  }
}
