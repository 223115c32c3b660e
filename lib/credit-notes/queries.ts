import { desc, eq, sql } from 'drizzle-orm'
import { creditNoteLines, creditNotes } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { CreditedQuantities } from './model'

/** A credit note as its invoice shows it. The amount is a decimal in its currency. */
export interface CreditNoteView {
  id: string
  number: string
  amount: string
  currency: string
  reason: string
  issuedOn: string
  issuedAt: Date
  invoiceId: string
}

/** The credit notes of an invoice, newest first. */
export async function listCreditNotesOf(
  tx: CompanyTx,
  invoiceId: string,
): Promise<CreditNoteView[]> {
  const rows = await tx
    .select()
    .from(creditNotes)
    .where(eq(creditNotes.invoiceId, invoiceId))
    .orderBy(desc(creditNotes.issuedAt))
  return rows.map(toView)
}

/** A credit note; null for any id of another company. */
export async function getCreditNote(tx: CompanyTx, id: string): Promise<CreditNoteView | null> {
  const [row] = await tx.select().from(creditNotes).where(eq(creditNotes.id, id))
  return row ? toView(row) : null
}

/** How much of each line of an invoice was credited so far. */
export async function getCreditedQuantities(
  tx: CompanyTx,
  invoiceId: string,
): Promise<CreditedQuantities> {
  const rows = await tx
    .select({
      lineId: creditNoteLines.invoiceLineId,
      quantity: sql<string>`sum(${creditNoteLines.quantity})`,
    })
    .from(creditNoteLines)
    .where(eq(creditNoteLines.invoiceId, invoiceId))
    .groupBy(creditNoteLines.invoiceLineId)
  return new Map(rows.map(row => [row.lineId, row.quantity]))
}

function toView(row: typeof creditNotes.$inferSelect): CreditNoteView {
  const { id, number, currency, reason, issuedOn, issuedAt, invoiceId } = row
  const amount = decimalOf(row.payableMinor, digitsOfCurrency(currency) ?? 2)
  return { id, number, amount, currency, reason, issuedOn, issuedAt, invoiceId }
}
