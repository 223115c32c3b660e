import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { invoices, quoteAnswers, quoteInvoices, snapshots } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { AnswerEvidence, AnswerView, QuoteInvoiceView } from './model'

/** The invoices a quote became, in the order they were made; without deleted and void ones. */
export async function listQuoteInvoices(
  tx: CompanyTx,
  quoteId: string,
): Promise<QuoteInvoiceView[]> {
  return tx
    .select({
      purpose: quoteInvoices.purpose,
      invoiceId: quoteInvoices.invoiceId,
      number: invoices.number,
    })
    .from(quoteInvoices)
    .innerJoin(
      invoices,
      and(
        eq(invoices.companyId, quoteInvoices.companyId),
        eq(invoices.id, quoteInvoices.invoiceId),
      ),
    )
    .where(and(eq(quoteInvoices.quoteId, quoteId), isNull(quoteInvoices.endedAt)))
    .orderBy(quoteInvoices.createdAt)
}

/** The quote an invoice was made of; null for any other invoice. */
export async function getQuoteOfInvoice(
  tx: CompanyTx,
  invoiceId: string,
): Promise<{ quoteId: string } | null> {
  const [row] = await tx
    .select({ quoteId: quoteInvoices.quoteId })
    .from(quoteInvoices)
    .where(eq(quoteInvoices.invoiceId, invoiceId))
  return row ?? null
}

/** What the client answered so far, newest first. */
export async function listAnswers(tx: CompanyTx, quoteId: string): Promise<AnswerView[]> {
  return tx
    .select({
      id: quoteAnswers.id,
      answer: quoteAnswers.answer,
      name: quoteAnswers.name,
      note: quoteAnswers.note,
      version: snapshots.version,
      at: quoteAnswers.at,
    })
    .from(quoteAnswers)
    .innerJoin(
      snapshots,
      and(
        eq(snapshots.companyId, quoteAnswers.companyId),
        eq(snapshots.id, quoteAnswers.snapshotId),
      ),
    )
    .where(eq(quoteAnswers.quoteId, quoteId))
    .orderBy(desc(quoteAnswers.at))
}

/** What proves the answers that the client gave on their own page, newest first. */
export async function listAnswerEvidence(
  tx: CompanyTx,
  quoteId: string,
): Promise<AnswerEvidence[]> {
  const rows = await tx
    .select({
      id: quoteAnswers.id,
      answer: quoteAnswers.answer,
      name: quoteAnswers.name,
      at: quoteAnswers.at,
      version: snapshots.version,
      sha256: snapshots.sha256,
      address: quoteAnswers.address,
      userAgent: quoteAnswers.userAgent,
      signature: quoteAnswers.signature,
      pictureSha256: quoteAnswers.signatureSha256,
    })
    .from(quoteAnswers)
    .innerJoin(
      snapshots,
      and(
        eq(snapshots.companyId, quoteAnswers.companyId),
        eq(snapshots.id, quoteAnswers.snapshotId),
      ),
    )
    .where(and(eq(quoteAnswers.quoteId, quoteId), isNotNull(quoteAnswers.linkId)))
    .orderBy(desc(quoteAnswers.at))
  return rows.map(({ address, userAgent, ...row }) => ({
    ...row,
    address: address ?? '',
    userAgent: userAgent ?? '',
  }))
}
