import type { CreditedQuantities } from '@/lib/credit-notes/model'
import type { Deduction, Draft } from '@/lib/drafts/model'
import type { Decimal } from '@/lib/money/model'
import type { OpenInvoice, PaymentView } from '@/lib/payments/model'
import {
  type CommonView,
  type DraftView,
  download,
  draftOffersOf,
  isMailed,
  linkOffer,
  type Offer,
  type Offers,
  offerOf,
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

type InvoiceFacts = Omit<InvoiceView, 'offers'>

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
    'duplicate',
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
    'issueCreditNote',
    viewer,
    'credit invoices',
    creditRefusal(view),
  )
  const voiding = offerOf('void', 'voidInvoice', viewer, 'credit invoices', voidRefusal(view))
  const others = [duplicate, credit, voiding]
  return view.status === 'paid'
    ? paidOffers(view, viewer, others)
    : waitingOffers(view, viewer, others)
}

/** First the client has to hear of it, then the money comes in. */
function waitingOffers(view: InvoiceFacts, viewer: Viewer, others: Offer[]): Offers {
  const send = sendOffer(view, viewer)
  const record = offerOf('record payment', 'recordPayment', viewer, 'record payments')
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
    label: 'viewReceipt',
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
