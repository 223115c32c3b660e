import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { clients, invoiceLines, invoices, memberships } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import { isIsoDate } from '@/lib/platform/calendar'
import { fromCursor, pageOf, toCursor } from '@/lib/platform/cursor'
import type { InvoiceListInput } from './input'
import {
  type Discount,
  type DiscountKind,
  type DraftLine,
  type Invoice,
  type InvoiceDraft,
  type InvoicePage,
  type InvoiceRow,
  invoiceStatusOf,
} from './model'

export const invoicePageSize = 50

const rowColumns = {
  id: invoices.id,
  status: invoices.status,
  number: invoices.number,
  clientName: clients.name,
  currency: invoices.currency,
  totalMinor: invoices.totalMinor,
  payableMinor: invoices.payableMinor,
  issuedOn: invoices.issuedOn,
  dueOn: invoices.dueOn,
  // Instants keep microseconds in the database; a cursor must not lose them.
  listedAt: sql<string>`${invoices.listedAt}::text`,
  updatedAt: invoices.updatedAt,
}

interface Listed {
  id: string
  status: 'draft' | 'issued'
  number: string | null
  clientName: string | null
  currency: string
  totalMinor: bigint
  payableMinor: bigint
  issuedOn: string
  dueOn: string
  listedAt: string
  updatedAt: Date
}

/** A page of invoices, newest first; overdue ones by due date, the latest first. */
export async function listInvoices(
  tx: CompanyTx,
  input: InvoiceListInput,
  today: string,
  clientId?: string,
): Promise<InvoicePage> {
  const byDueDate = input.status === 'overdue'
  const cursor = fromCursor(input.newer ?? input.older, byDueDate ? isIsoDate : isInstant)
  const backwards = cursor !== null && input.newer !== undefined
  const sortColumn = byDueDate ? invoices.dueOn : invoices.listedAt
  const direction = backwards ? asc : desc
  const rows = await tx
    .select(rowColumns)
    .from(invoices)
    .leftJoin(
      clients,
      and(eq(clients.companyId, invoices.companyId), eq(clients.id, invoices.clientId)),
    )
    .where(
      and(
        isNull(invoices.deletedAt),
        clientId ? eq(invoices.clientId, clientId) : undefined,
        statusCondition(input.status, today),
        cursor ? beyond(cursor, byDueDate, backwards) : undefined,
      ),
    )
    .orderBy(direction(sortColumn), direction(invoices.id))
    .limit(invoicePageSize + 1)
  const page = pageOf(
    rows,
    invoicePageSize,
    { older: cursor && !backwards, newer: backwards },
    row => toCursor(byDueDate ? row.dueOn : row.listedAt, row.id),
  )
  return { ...page, rows: page.rows.map(row => toRow(row, today)) }
}

/** An invoice with its lines, deleted drafts included; null for any id of another company. */
export async function getInvoice(
  tx: CompanyTx,
  id: string,
  today: string,
): Promise<Invoice | null> {
  // Both queries start at once and travel together.
  const [[row], lines] = await Promise.all([
    tx.select().from(invoices).where(eq(invoices.id, id)),
    tx
      .select()
      .from(invoiceLines)
      .where(eq(invoiceLines.invoiceId, id))
      .orderBy(invoiceLines.position),
  ])
  if (!row) return null
  return {
    draft: toDraft(row, lines),
    status: invoiceStatusOf(row, today),
    number: row.number,
    version: row.version,
    payable: decimalOf(row.payableMinor, digitsOfCurrency(row.currency) ?? 2),
    createdBy: row.createdBy,
    updatedBy: row.updatedBy,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    issuedAt: row.issuedAt,
    deletedAt: row.deletedAt,
  }
}

/** The name of a member, for sentences such as "Jonas saved this at 09:44". */
export async function getMemberName(tx: CompanyTx, userId: string): Promise<string> {
  const [member] = await tx
    .select({ name: memberships.name })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  return member?.name ?? 'Somebody'
}

/** The same rule as `invoiceStatusOf`, for the database. */
function statusCondition(status: InvoiceListInput['status'], today: string): SQL | undefined {
  if (status === 'all') return undefined
  if (status === 'draft') return eq(invoices.status, 'draft')
  if (status === 'overdue')
    return sql`${invoices.status} = 'issued' and ${invoices.payableMinor} > 0 and ${invoices.dueOn} < ${today}`
  return sql`${invoices.status} = 'issued' and not (${invoices.payableMinor} > 0 and ${invoices.dueOn} < ${today})`
}

/** As the database prints one: 2026-11-20 09:41:12.123456+00. */
function isInstant(key: string): boolean {
  const shape =
    /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(\.\d{1,6})?([+-](?:0\d|1[0-4]))(:[0-5]\d)?$/.exec(key)
  return shape !== null && !Number.isNaN(Date.parse(`${shape[1]}Z`))
}

function beyond(cursor: string[], byDueDate: boolean, backwards: boolean): SQL {
  const operator = sql.raw(backwards ? '>' : '<')
  const [key, id] = cursor
  return byDueDate
    ? sql`(${invoices.dueOn}, ${invoices.id}) ${operator} (${key}::date, ${id}::uuid)`
    : sql`(${invoices.listedAt}, ${invoices.id}) ${operator} (${key}::timestamptz, ${id}::uuid)`
}

function toRow(row: Listed, today: string): InvoiceRow {
  const digits = digitsOfCurrency(row.currency) ?? 2
  return {
    id: row.id,
    status: invoiceStatusOf(row, today),
    number: row.number,
    clientName: row.clientName,
    currency: row.currency,
    total: decimalOf(row.totalMinor, digits),
    due: decimalOf(row.payableMinor, digits),
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    updatedAt: row.updatedAt,
  }
}

function toDraft(
  row: typeof invoices.$inferSelect,
  lines: (typeof invoiceLines.$inferSelect)[],
): InvoiceDraft {
  return {
    id: row.id,
    clientId: row.clientId,
    currency: row.currency,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    purchaseOrder: row.purchaseOrder,
    taxMode: row.taxMode,
    defaultTax: { category: row.defaultTaxCategory, rate: row.defaultTaxRate ?? '' },
    discount: toDiscount(row.discountKind, row.discountValue),
    lines: lines.map(toLine),
    notes: row.notes,
    terms: row.terms,
  }
}

function toLine(row: typeof invoiceLines.$inferSelect): DraftLine {
  return {
    id: row.id,
    description: row.description,
    quantity: row.quantity ?? '',
    unit: row.unit,
    unitPrice: row.unitPrice ?? '',
    discount: toDiscount(row.discountKind, row.discountValue),
    tax: row.taxCategory ? { category: row.taxCategory, rate: row.taxRate ?? '' } : null,
  }
}

function toDiscount(kind: DiscountKind | null, value: string | null): Discount | null {
  return kind && value !== null ? { kind, value } : null
}
