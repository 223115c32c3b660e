import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { creditInvoice } from '@/lib/credit-notes/commands'
import type { CreditInvoiceInput } from '@/lib/credit-notes/input'
import { listVersions } from '@/lib/documents/store-snapshot'
import { saveDraft as saveDraftCommand } from '@/lib/drafts/commands'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { recordPayment } from '@/lib/payments/commands'
import type { RecordPaymentInput } from '@/lib/payments/input'
import { reversePayment } from '@/lib/payments/reversal/commands'
import type { RefusalCode } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { acceptQuote } from '@/lib/quotes/answer/commands'
import type { AcceptQuoteInput, DepositInput } from '@/lib/quotes/input'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { type IssuedQuote, issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { listQuoteInvoices } from '@/lib/quotes/queries'
import type { TestCompany } from '@/tests/support/actors'
import {
  issueWholeInvoice,
  lineOf,
  readSent,
  readStored,
  type SentDraft,
  saveWholeDraft,
  today,
} from '@/tests/support/drafts'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

/** Saves and issues a whole quote. */
export async function issueWholeQuote(
  company: TestCompany,
  changes: Partial<SentDraft> = {},
): Promise<IssuedQuote> {
  const { id } = await saveWholeDraft(company, { kind: 'quote', ...changes })
  return issueQuote(company.owner, { id })
}

export function answerOf(
  quote: { id: string; version: number },
  changes: Partial<AcceptQuoteInput> = {},
): AcceptQuoteInput {
  return {
    id: quote.id,
    version: quote.version,
    name: 'Nina Yes',
    note: '',
    chosen: [],
    ...changes,
  }
}

/** Issues a quote that the client accepted at once. */
export async function acceptWholeQuote(
  company: TestCompany,
  changes: Partial<SentDraft> = {},
): Promise<IssuedQuote> {
  const issued = await issueWholeQuote(company, changes)
  return acceptQuote(company.owner, answerOf(issued))
}

/** Makes and issues an invoice of an accepted quote. */
export async function invoiceWholeQuote(
  company: TestCompany,
  quoteId: string,
  deposit: DepositInput | null,
): Promise<{ id: string; number: string }> {
  const { id } = await invoiceQuote(company.owner, { id: quoteId, invoiceId: newId(), deposit })
  return issueInvoice(company.owner, { id })
}

export function quoteInvoicesOf(company: TestCompany, quoteId: string) {
  return readAs(company.owner, tx => listQuoteInvoices(tx, quoteId))
}

/** What a form sends for a payment of one invoice. */
export function paymentOf(
  of: { clientId: string; invoiceId?: string },
  amount: string,
  changes: Partial<RecordPaymentInput> = {},
): RecordPaymentInput {
  const { clientId, invoiceId } = of
  return {
    id: newId(),
    receiptId: newId(),
    clientId,
    currency: 'EUR',
    amount,
    method: 'bank_transfer',
    receivedOn: today(),
    reference: '',
    note: '',
    purpose: invoiceId ? '' : 'Workshop',
    allocations: invoiceId ? [{ invoiceId, amount }] : [],
    ...changes,
  }
}

export interface Billed {
  clientId: string
  invoiceId: string
  number: string
}

/** An issued invoice and its client, as payments want them. */
export async function bill(
  company: TestCompany,
  changes: Partial<SentDraft> = {},
): Promise<Billed> {
  const { id, number } = await issueWholeInvoice(company, changes)
  const [row] = await asOwner(
    sql => sql<{ client_id: string }[]>`select client_id from invoices where id = ${id}`,
  )
  return { clientId: row?.client_id ?? '', invoiceId: id, number }
}

/** Two invoices of one client, 340.94 each. */
export async function billTwice(company: TestCompany): Promise<[Billed, Billed]> {
  const one = await bill(company)
  return [one, await bill(company, { clientId: one.clientId })]
}

/** Records a payment of one invoice. */
export function pay(company: TestCompany, of: Billed, amount: string) {
  return recordPayment(company.owner, paymentOf(of, amount))
}

/** What a form sends for a credit note: chosen lines, or all that is left. */
export function creditOf(
  invoiceId: string,
  lines: CreditInvoiceInput['lines'] = null,
  changes: Partial<CreditInvoiceInput> = {},
): CreditInvoiceInput {
  return { invoiceId, id: newId(), reason: 'Delivered late', lines, ...changes }
}

/** Issues a credit note. */
export function credit(
  company: TestCompany,
  invoiceId: string,
  lines: CreditInvoiceInput['lines'] = null,
) {
  return creditInvoice(company.owner, creditOf(invoiceId, lines))
}

/** Every figure of a company's days, one row per day and currency. */
export function daysOf(company: TestCompany) {
  return asOwner(
    sql => sql`
      select day::text, currency, invoiced_minor, credited_minor, received_minor, received_count
      from daily_figures where company_id = ${company.id} order by day, currency`,
  )
}

/** What a company has written, by table: a refusal must leave it as it was. */
export async function written(company: TestCompany): Promise<Record<string, number>> {
  const tables = [
    'quotes',
    'invoices',
    'credit_notes',
    'payments',
    'payment_allocations',
    'receipts',
    'quote_answers',
    'quote_invoices',
    'register',
    'snapshots',
    'activity',
    'daily_figures',
  ]
  const rows = await asOwner(sql =>
    sql.unsafe<{ place: string; count: number }[]>(
      tables
        .map(
          table =>
            `select '${table}' as place, count(*)::int as count from ${table} where company_id = $1`,
        )
        .join(' union all '),
      [company.id],
    ),
  )
  return Object.fromEntries(rows.map(row => [row.place, row.count]))
}

/** A refusal with this code and these words, after which everything is as it was. */
export async function refusedAndUnwritten(
  company: TestCompany,
  attempt: () => Promise<unknown>,
  code: RefusalCode,
  words: string,
): Promise<void> {
  const before = await written(company)
  const refusal = await refusalOf(attempt())
  expect([refusal.code, refusal.message]).toEqual([code, expect.stringContaining(words)])
  expect(await written(company)).toEqual(before)
}

/** 100.00, an option of 10.00 that is ticked and one of 1.00 that is not. */
export function optionLines() {
  return [
    lineOf({ quantity: '1', unitPrice: '100' }),
    lineOf({ quantity: '1', unitPrice: '10', optional: true }),
    lineOf({ quantity: '1', unitPrice: '1', optional: true, chosen: false }),
  ]
}

export function versionsOf(company: TestCompany, id: string) {
  return readAs(company.user, tx => listVersions(tx, id))
}

/** Opens a revision and writes other notes on it. */
export function reviseTo(company: TestCompany, id: string, notes: string): Promise<void> {
  return reviseWith(company, id, { notes })
}

/** Opens a revision and changes it. */
export async function reviseWith(
  company: TestCompany,
  id: string,
  changes: Partial<SentDraft>,
): Promise<void> {
  await reviseQuote(company.owner, { id })
  const stored = await readStored(company.owner, 'quote', id)
  const draft = { ...(await readSent(company.owner, 'quote', id)), ...changes }
  await saveDraftCommand(company.owner, { draft, version: stored.version, editorId: newId() })
}

/** A quote in each state, a credit note, a payment and one that was reversed. */
export async function happenEverything(company: TestCompany) {
  const quote = await issueWholeQuote(company)
  const accepted = await acceptWholeQuote(company)
  await invoiceWholeQuote(company, accepted.id, null)
  const revising = await issueWholeQuote(company)
  await reviseQuote(company.owner, { id: revising.id })
  const quoteDraft = await saveWholeDraft(company, { kind: 'quote' })
  const one = await bill(company)
  await pay(company, one, '100')
  const { id } = await pay(company, one, '1')
  await reversePayment(company.owner, { id, reversalId: newId(), reason: 'Returned' })
  await credit(company, (await bill(company)).invoiceId)
  return {
    quoteId: quote.id,
    acceptedId: accepted.id,
    revisingId: revising.id,
    quoteDraftId: quoteDraft.id,
  }
}
