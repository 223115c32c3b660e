import type { CreditedQuantities } from '@/lib/credit-notes/model'
import type { Deduction, Draft } from '@/lib/drafts/model'
import { formatMoney } from '@/lib/money/format'
import type { Decimal } from '@/lib/money/model'
import type { OpenInvoice, PaymentView } from '@/lib/payments/model'
import { daysBetween, formatDate, localDateOf } from '@/lib/platform/calendar'
import {
  type CommonView,
  type DraftView,
  daysWords,
  deliveryWords,
  distanceOf,
  download,
  draftOffersOf,
  draftSentenceOf,
  isMailed,
  linkOffer,
  type Offer,
  type Offers,
  offerOf,
  type Sentence,
  sendOffer,
  type Viewer,
} from '@/lib/register/view/model'

/** A credit note as its invoice lists it. */
export interface InvoiceCreditNote {
  id: string
  number: string
  amount: Decimal
  reason: string
  issuedOn: string
  issuedAt: Date
}

/** What a credit note is computed from, in the browser as in the command. */
export interface CreditSource {
  invoice: Draft
  credited: CreditedQuantities
  balance: { totalMinor: bigint; paidMinor: bigint; creditedMinor: bigint }
}

export interface InvoiceView extends CommonView {
  kind: 'invoice'
  dueOn: string
  /** Left to pay. */
  due: Decimal
  paid: Decimal
  credited: Decimal
  issuedAt: Date | null
  voidedAt: Date | null
  /** Newest first; reversed ones say so. */
  payments: PaymentView[]
  /** Why this person cannot take a payment back; null when they can. */
  reversalRefusal: string | null
  /** Newest first. */
  creditNotes: InvoiceCreditNote[]
  fromQuote: { id: string; number: string } | null
  deductions: Deduction[]
  /** The client's other invoices in the same currency that wait for money. */
  otherOpen: OpenInvoice[]
  /** Null where nothing is left to credit. */
  credit: CreditSource | null
  draft: DraftView | null
}

type InvoiceFacts = Omit<InvoiceView, 'sentence' | 'offers'>

/** Why an invoice is in its state. */
export function invoiceSentenceOf(view: InvoiceFacts): Sentence {
  if (view.draft)
    return draftSentenceOf('invoice', { deletedAt: view.deletedAt, problem: view.draft.problem })
  if (view.status === 'void') return voidSentence(view)
  if (view.status === 'paid') return paidSentence(view)
  if (view.status === 'overdue') return overdueSentence(view)
  return { what: lastEventOf(view), next: dueWords(view) }
}

/** What can be done with an invoice, the next sensible action first. */
export function invoiceOffersOf(view: InvoiceFacts, createdBy: string, viewer: Viewer): Offers {
  if (view.draft)
    return draftOffersOf(
      'invoice',
      { createdBy, deletedAt: view.deletedAt, problem: view.draft.problem },
      viewer,
    )
  const duplicate = offerOf(
    'duplicate',
    'Duplicate',
    viewer,
    'draft documents',
    view.deductions.length > 0 ? 'It takes a deposit off, so there cannot be two of it.' : null,
  )
  if (view.status === 'void')
    return {
      primary: download,
      secondary: duplicate,
      tools: [],
      others: [sendOffer(view, viewer)],
    }
  const credit = offerOf(
    'credit',
    'Issue credit note',
    viewer,
    'credit invoices',
    creditRefusal(view),
  )
  const voiding = offerOf('void', 'Void invoice', viewer, 'credit invoices', voidRefusal(view))
  const others = [duplicate, credit, voiding]
  return view.status === 'paid'
    ? paidOffers(view, viewer, others)
    : waitingOffers(view, viewer, others)
}

/** First the client has to hear of it, then the money comes in. */
function waitingOffers(view: InvoiceFacts, viewer: Viewer, others: Offer[]): Offers {
  const send = sendOffer(view, viewer)
  const record = offerOf('record payment', 'Record payment', viewer, 'record payments')
  const isNext = view.status === 'issued' && !isMailed(view)
  return {
    primary: isNext ? send : record,
    secondary: isNext ? record : send,
    tools: [linkOffer(viewer), download],
    others,
  }
}

function paidOffers(view: InvoiceFacts, viewer: Viewer, others: Offer[]): Offers {
  const receipt = receiptOffer(view)
  return {
    primary: receipt ?? download,
    secondary: receipt ? download : null,
    tools: [linkOffer(viewer)],
    others: [sendOffer(view, viewer), ...others],
  }
}

/** Payments that were not taken back, newest first. */
export function standingPaymentsOf(view: Pick<InvoiceView, 'payments'>): PaymentView[] {
  return view.payments.filter(payment => !payment.reversal)
}

function receiptOffer(view: InvoiceFacts): Offer | null {
  const [last] = standingPaymentsOf(view)
  if (!last?.receiptId) return null
  return {
    action: 'open',
    label: 'View receipt',
    reason: null,
    target: { kind: 'receipt', id: last.receiptId },
  }
}

function creditRefusal(view: InvoiceFacts): string | null {
  return view.credit
    ? null
    : `Nothing is open on ${view.number}. Reverse a payment first, then credit it.`
}

function voidRefusal(view: InvoiceFacts): string | null {
  if (standingPaymentsOf(view).length > 0)
    return `Payments of ${view.number} were recorded. Reverse them first, or issue a credit note over single lines.`
  return creditRefusal(view)
}

function voidSentence(view: InvoiceFacts): Sentence {
  const [last] = view.creditNotes
  const since = view.voidedAt
    ? `Void since ${formatDate(localDateOf(view.voidedAt, view.timezone), 'en-GB')}`
    : 'Void'
  return {
    what: last ? `${since}, by credit note ${last.number}.` : `${since}.`,
    next: last ? `${asSentence(last.reason)} Nothing is due.` : 'Nothing is due.',
  }
}

function paidSentence(view: InvoiceFacts): Sentence {
  const [last] = standingPaymentsOf(view)
  if (!last) return { what: 'Nothing was due.', next: 'It counts as paid.' }
  return {
    what: `Paid on ${formatDate(last.receivedOn, 'en-GB')}.`,
    next: isSome(view.credited)
      ? `${money(view, view.paid)} came in, ${money(view, view.credited)} was credited.`
      : 'Nothing is left to pay.',
  }
}

function overdueSentence(view: InvoiceFacts): Sentence {
  const late = daysWords(daysBetween(view.dueOn, view.today))
  const came = isSome(view.paid) || isSome(view.credited) ? `${lastEventOf(view)} ` : ''
  return {
    what: `${late} late.`,
    next: `${came}It was due on ${formatDate(view.dueOn, 'en-GB')}.`,
  }
}

function dueWords(view: InvoiceFacts): string {
  const isPart = view.due !== view.total
  return `${isPart ? 'The rest is' : 'It is'} due ${distanceOf(view.dueOn, view.today)}.`
}

function lastEventOf(view: InvoiceFacts): string {
  const payments = standingPaymentsOf(view)
  const [last] = payments
  if (last) {
    const on = formatDate(last.receivedOn, 'en-GB')
    const came =
      payments.length === 1
        ? `${money(view, last.amount)} came in on ${on}.`
        : `${money(view, view.paid)} came in, last on ${on}.`
    return isSome(view.credited) ? `${came} ${money(view, view.credited)} was credited.` : came
  }
  const [credit] = view.creditNotes
  if (credit) return `${money(view, view.credited)} was credited by ${credit.number}.`
  return deliveryWords(view)
}

function isSome(amount: Decimal): boolean {
  return /[1-9]/.test(amount)
}

function money(view: InvoiceFacts, amount: Decimal): string {
  return formatMoney(amount, view.currency, view.locale)
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
