import { sampleCreditNotes } from '@/db/sample/credit-notes'
import { sampleHistory } from '@/db/sample/history'
import { type SampleInvoice, sampleInvoices } from '@/db/sample/invoices'
import { type SamplePayment, samplePayments } from '@/db/sample/payments'
import { type SampleQuote, type SampleQuoteInvoice, sampleQuotes } from '@/db/sample/quotes'
import type { MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { creditInvoice } from '@/lib/credit-notes/commands'
import { getEntry } from '@/lib/documents/register'
import { saveDraft } from '@/lib/drafts/commands'
import { getStoredDraft } from '@/lib/drafts/queries'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf, minorOf } from '@/lib/money/minor'
import { recordPayment } from '@/lib/payments/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { addDays } from '@/lib/platform/calendar'
import { acceptQuote, declineQuote } from '@/lib/quotes/answer/commands'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import {
  clientIdOf,
  currencyOfClient,
  idOf,
  invoiceDraftOf,
  invoiceLineIdOf,
  type KeptPhotos,
  quoteDraftOf,
  quoteLineIdOf,
} from './drafts'

interface SampleEvent {
  daysAgo: number
  happen: () => Promise<unknown>
}

interface Telling {
  /** The member at a place among the sample's members. */
  actorOf: (member: number) => MemberActor
  /** ISO date of the company's calendar. */
  today: string
  photos: KeptPhotos
}

const accountant = 2

/** Everything that happened at the sample company, oldest first. */
export function sampleStory(telling: Telling): SampleEvent[] {
  const invoices = [...sampleInvoices, ...sampleHistory]
  const paid = invoices.flatMap((invoice, index) => paymentOf(invoice, index + 1))
  const paidQuotes = sampleQuotes.flatMap(quote =>
    (quote.invoices ?? []).flatMap(made =>
      paymentOf({ ...made, clientKey: quote.clientKey }, made.number),
    ),
  )
  const events = [
    ...sampleQuotes.flatMap((quote, index) => quoteEvents(telling, quote, index + 1)),
    ...invoices.map((invoice, index) => invoiceEvent(telling, invoice, index + 1)),
    ...creditEvents(telling),
    ...[...samplePayments, ...paid, ...paidQuotes].flatMap((payment, index) =>
      paymentEvents(telling, payment, index + 1),
    ),
  ]
  return events.toSorted((one, other) => other.daysAgo - one.daysAgo)
}

function invoiceEvent(telling: Telling, invoice: SampleInvoice, number: number): SampleEvent {
  const { actorOf, today } = telling
  const actor = actorOf(invoice.by ?? (number - 1) % 2)
  const draft = invoiceDraftOf(invoice, number, today)
  return {
    daysAgo: invoice.daysAgo,
    happen: async () => {
      await saveDraft(actor, { draft, version: 0, editorId: draft.id })
      if (!invoice.draft) await issueInvoice(actor, { id: draft.id })
    },
  }
}

function quoteEvents(telling: Telling, quote: SampleQuote, number: number): SampleEvent[] {
  const actor = telling.actorOf(quote.by ?? number % 2)
  const id = idOf('quote', number)
  const draft = quoteDraftOf(quote, quote.rows, number, telling)
  const written: SampleEvent = {
    daysAgo: quote.daysAgo,
    happen: async () => {
      await saveDraft(actor, { draft, version: 0, editorId: id })
      if (!quote.draft) await issueQuote(actor, { id })
    },
  }
  return [
    written,
    ...revisionEvents(telling, quote, number, actor),
    ...answerEvents(quote, number, actor),
    ...(quote.invoices ?? []).map(made => quoteInvoiceEvent(actor, id, made)),
  ]
}

function revisionEvents(
  telling: Telling,
  quote: SampleQuote,
  number: number,
  actor: MemberActor,
): SampleEvent[] {
  const { revision } = quote
  if (!revision) return []
  const { daysAgo, rows, issued } = revision
  const draft = quoteDraftOf({ ...quote, daysAgo }, rows, number, telling)
  const happen = async () => {
    await reviseQuote(actor, { id: draft.id })
    const stored = await readAs(actor, tx => getStoredDraft(tx, 'quote', draft.id))
    await saveDraft(actor, { draft, version: stored?.version ?? 0, editorId: draft.id })
    if (issued) await issueQuote(actor, { id: draft.id })
  }
  return [{ daysAgo, happen }]
}

function answerEvents(quote: SampleQuote, number: number, actor: MemberActor): SampleEvent[] {
  const { accepted, declined } = quote
  const id = idOf('quote', number)
  const version = quote.revision?.issued ? 2 : 1
  if (accepted) {
    const { daysAgo, name, note = '' } = accepted
    const chosen = accepted.chosen.map(place => quoteLineIdOf(number, place))
    return [{ daysAgo, happen: () => acceptQuote(actor, { id, version, name, note, chosen }) }]
  }
  if (!declined) return []
  const { daysAgo, name, note = '' } = declined
  return [{ daysAgo, happen: () => declineQuote(actor, { id, version, name, note }) }]
}

function quoteInvoiceEvent(
  actor: MemberActor,
  quoteId: string,
  { number, daysAgo, depositPercent, draft }: SampleQuoteInvoice,
): SampleEvent {
  const invoiceId = idOf('invoice', number)
  const deposit = depositPercent ? ({ kind: 'percent', value: depositPercent } as const) : null
  return {
    daysAgo,
    happen: async () => {
      await invoiceQuote(actor, { id: quoteId, invoiceId, deposit })
      if (!draft) await issueInvoice(actor, { id: invoiceId })
    },
  }
}

function creditEvents({ actorOf }: Telling): SampleEvent[] {
  return sampleCreditNotes.map(({ invoice, daysAgo, reason, lines }, index) => ({
    daysAgo,
    happen: () =>
      creditInvoice(actorOf(accountant), {
        id: idOf('creditNote', index + 1),
        invoiceId: idOf('invoice', invoice),
        reason,
        lines:
          lines?.map(({ place, quantity }) => ({
            lineId: invoiceLineIdOf(invoice, place),
            quantity,
          })) ?? null,
      }),
  }))
}

function paymentOf(
  invoice: Pick<SampleInvoice, 'clientKey' | 'daysAgo' | 'paidAfterDays'>,
  number: number,
): SamplePayment[] {
  const { clientKey, daysAgo, paidAfterDays } = invoice
  if (paidAfterDays === undefined) return []
  const settles = [{ invoice: number }]
  return [{ clientKey, daysAgo: daysAgo - paidAfterDays, method: 'bank_transfer', settles }]
}

function paymentEvents(telling: Telling, payment: SamplePayment, number: number): SampleEvent[] {
  const actor = telling.actorOf(accountant)
  const id = idOf('payment', number)
  const recorded = { daysAgo: payment.daysAgo, happen: () => record(telling, payment, number) }
  if (!payment.reversed) return [recorded]
  const { daysAgo, reason } = payment.reversed
  const reversal = { id, reversalId: idOf('reversal', number), reason }
  return [recorded, { daysAgo, happen: () => reversePayment(actor, reversal) }]
}

async function record(telling: Telling, payment: SamplePayment, number: number): Promise<void> {
  const actor = telling.actorOf(accountant)
  const currency = currencyOfClient(payment.clientKey)
  const digits = digitsOfCurrency(currency) ?? 2
  const allocations = []
  for (const { invoice, amount } of payment.settles ?? []) {
    const invoiceId = idOf('invoice', invoice)
    allocations.push({ invoiceId, amount: amount ?? (await amountDue(actor, invoiceId)) })
  }
  const sum = allocations.reduce((total, one) => total + minorOf(one.amount, digits), 0n)
  await recordPayment(actor, {
    id: idOf('payment', number),
    receiptId: idOf('receipt', number),
    clientId: clientIdOf(payment.clientKey),
    currency,
    amount: payment.amount ?? decimalOf(sum, digits),
    method: payment.method,
    receivedOn: addDays(telling.today, -payment.daysAgo),
    reference: payment.reference ?? '',
    note: payment.note ?? '',
    purpose: payment.purpose ?? '',
    allocations,
  })
}

async function amountDue(actor: MemberActor, invoiceId: string): Promise<string> {
  const entry = await readAs(actor, tx => getEntry(tx, invoiceId))
  return decimalOf(entry?.openMinor ?? 0n, digitsOfCurrency(entry?.currency ?? '') ?? 2)
}
