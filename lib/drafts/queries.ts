import { and, eq } from 'drizzle-orm'
import { assets, invoiceLines, invoices, memberships, quoteLines, quotes } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { Discount, DiscountKind, Draft, DraftKind, DraftLine, StoredDraft } from './model'

/** A quote or an invoice with its lines, deleted drafts included; null for any id of another company. */
export async function getStoredDraft(
  tx: CompanyTx,
  kind: DraftKind,
  id: string,
): Promise<StoredDraft | null> {
  return kind === 'invoice' ? getInvoiceDraft(tx, id) : getQuoteDraft(tx, id)
}

/** The name of a member, for sentences such as "Jonas saved this at 09:44". */
export async function getMemberName(tx: CompanyTx, userId: string): Promise<string | null> {
  const [member] = await tx
    .select({ name: memberships.name })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  return member?.name ?? null
}

type InvoiceHead = typeof invoices.$inferSelect
type QuoteHead = typeof quotes.$inferSelect
interface LineRow {
  line: typeof invoiceLines.$inferSelect | typeof quoteLines.$inferSelect
  /** The size of its photo. */
  size: { width: number | null; height: number | null } | null
}

const pictureSize = { width: assets.width, height: assets.height }

async function getInvoiceDraft(tx: CompanyTx, id: string): Promise<StoredDraft | null> {
  // Both queries start at once and travel together.
  const [[head], lines] = await Promise.all([
    tx.select().from(invoices).where(eq(invoices.id, id)),
    tx
      .select({ line: invoiceLines, size: pictureSize })
      .from(invoiceLines)
      .leftJoin(
        assets,
        and(
          eq(assets.companyId, invoiceLines.companyId),
          eq(assets.sha256, invoiceLines.photoSha256),
        ),
      )
      .where(eq(invoiceLines.invoiceId, id))
      .orderBy(invoiceLines.position),
  ])
  if (!head) return null
  const { deductions, rounding } = head
  return stored(head, {
    ...toDraft('invoice', head, lines),
    deductions,
    rounding: rounding ?? '',
  })
}

async function getQuoteDraft(tx: CompanyTx, id: string): Promise<StoredDraft | null> {
  const [[head], lines] = await Promise.all([
    tx.select().from(quotes).where(eq(quotes.id, id)),
    tx
      .select({ line: quoteLines, size: pictureSize })
      .from(quoteLines)
      .leftJoin(
        assets,
        and(eq(assets.companyId, quoteLines.companyId), eq(assets.sha256, quoteLines.photoSha256)),
      )
      .where(eq(quoteLines.quoteId, id))
      .orderBy(quoteLines.position),
  ])
  return head ? stored(head, toDraft('quote', head, lines)) : null
}

function stored(head: InvoiceHead | QuoteHead, draft: Draft): StoredDraft {
  return {
    draft,
    status: head.status,
    number: head.number,
    version: head.version,
    editorId: head.editorId,
    snapshotId: head.snapshotId,
    snapshotVersion: 'snapshotVersion' in head ? head.snapshotVersion : head.snapshotId ? 1 : 0,
    createdBy: head.createdBy,
    updatedBy: head.updatedBy,
    createdAt: head.createdAt,
    updatedAt: head.updatedAt,
    issuedAt: head.issuedAt,
    deletedAt: head.deletedAt,
  }
}

function toDraft(kind: DraftKind, head: InvoiceHead | QuoteHead, lines: LineRow[]): Draft {
  return {
    kind,
    id: head.id,
    clientId: head.clientId,
    presetId: head.presetId,
    currency: head.currency,
    issuedOn: head.issuedOn,
    dueOn: head.dueOn,
    purchaseOrder: head.purchaseOrder,
    taxMode: head.taxMode,
    defaultTax: { category: head.defaultTaxCategory, rate: head.defaultTaxRate ?? '' },
    discount: toDiscount(head.discountKind, head.discountValue),
    lines: lines.map(toLine),
    notes: head.notes,
    terms: head.terms,
    deductions: [],
    rounding: '',
  }
}

function toLine({ line: row, size }: LineRow): DraftLine {
  return {
    id: row.id,
    kind: row.kind,
    description: row.description,
    quantity: row.quantity ?? '',
    unit: row.unit,
    unitPrice: row.unitPrice ?? '',
    discount: toDiscount(row.discountKind, row.discountValue),
    tax: row.taxCategory ? { category: row.taxCategory, rate: row.taxRate ?? '' } : null,
    photo:
      row.photoSha256 && size?.width && size.height
        ? { sha256: row.photoSha256, width: size.width, height: size.height }
        : null,
    optional: 'optional' in row && row.optional,
    chosen: !('chosen' in row) || row.chosen,
  }
}

function toDiscount(kind: DiscountKind | null, value: string | null): Discount | null {
  return kind && value !== null ? { kind, value } : null
}
