import { and, eq, isNull } from 'drizzle-orm'
import { invoices, quoteInvoices, register } from '@/db/schema/all'
import type { CompanyTx } from '@/lib/access/doors'
import { changeEntry, lockEntry } from '@/lib/documents/register'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'

/** What binds a quote to the invoices it became; kept by the commands that delete, restore, credit and void those. */

/**
 * Locks the quote an invoice was made of, before the invoice: whoever invoices the quote locks its deposit last, so
 * that neither waits for the other.
 */
export async function lockQuoteOf(tx: CompanyTx, invoiceId: string): Promise<void> {
  const link = await linkOf(tx, invoiceId)
  if (link) await lockEntry(tx, link.quoteId, 'quote')
}

/** The draft was deleted or the invoice voided: the quote can be invoiced again. */
export async function endQuoteLink(tx: CompanyTx, invoiceId: string): Promise<void> {
  const link = await linkOf(tx, invoiceId)
  if (!link || link.endedAt) return
  await lockEntry(tx, link.quoteId, 'quote')
  await tx
    .update(quoteInvoices)
    .set({ endedAt: now() })
    .where(eq(quoteInvoices.invoiceId, invoiceId))
  if (link.purpose === 'rest') await changeEntry(tx, link.quoteId, { invoicedAt: null })
}

/** A deleted draft comes back: refused when the quote was invoiced in another way meanwhile. */
export async function restoreQuoteLink(tx: CompanyTx, invoiceId: string): Promise<void> {
  const link = await linkOf(tx, invoiceId)
  if (!link?.endedAt) return
  const quote = await lockEntry(tx, link.quoteId, 'quote')
  const live = await tx
    .select({ purpose: quoteInvoices.purpose, invoiceId: quoteInvoices.invoiceId })
    .from(quoteInvoices)
    .where(and(eq(quoteInvoices.quoteId, link.quoteId), isNull(quoteInvoices.endedAt)))
  const taken = await deductedBy(tx, invoiceId)
  // A final invoice stands beside a deposit only where it takes that one off.
  if (live.some(one => one.purpose !== 'deposit' || !taken.includes(one.invoiceId)))
    throw new DomainError(
      'conflict',
      `${quote.number} was invoiced again meanwhile. Go on with that invoice instead.`,
    )
  await tx
    .update(quoteInvoices)
    .set({ endedAt: null })
    .where(eq(quoteInvoices.invoiceId, invoiceId))
  if (link.purpose === 'rest') await changeEntry(tx, link.quoteId, { invoicedAt: now() })
}

/** Refuses to credit a deposit that an issued final invoice has taken off already. */
export async function assertDepositIsFree(tx: CompanyTx, invoiceId: string): Promise<void> {
  const link = await linkOf(tx, invoiceId)
  if (link?.purpose !== 'deposit' || link.endedAt) return
  const [final] = await tx
    .select({ number: register.number })
    .from(quoteInvoices)
    .innerJoin(
      register,
      and(
        eq(register.companyId, quoteInvoices.companyId),
        eq(register.id, quoteInvoices.invoiceId),
      ),
    )
    .where(
      and(
        eq(quoteInvoices.quoteId, link.quoteId),
        eq(quoteInvoices.purpose, 'rest'),
        isNull(quoteInvoices.endedAt),
      ),
    )
  if (final?.number)
    throw new DomainError(
      'wrong_state',
      `The final invoice ${final.number} takes this deposit off. Void or credit that one instead.`,
    )
}

async function deductedBy(tx: CompanyTx, invoiceId: string): Promise<string[]> {
  const [row] = await tx
    .select({ deductions: invoices.deductions })
    .from(invoices)
    .where(eq(invoices.id, invoiceId))
  return row?.deductions.map(deduction => deduction.invoiceId) ?? []
}

async function linkOf(tx: CompanyTx, invoiceId: string) {
  const [link] = await tx.select().from(quoteInvoices).where(eq(quoteInvoices.invoiceId, invoiceId))
  return link
}
