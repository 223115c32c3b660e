import { formatMoney } from '@/lib/money/format'
import type { Decimal } from '@/lib/money/model'
import { type PaymentView, paymentMethodWords } from '@/lib/payments/model'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import {
  type CommonView,
  download,
  isMailed,
  linkOffer,
  type Offer,
  type Offers,
  offerOf,
  type Sentence,
  sendOffer,
  type Viewer,
} from '@/lib/register/view/model'

export interface SettledInvoice {
  id: string
  number: string
  amount: Decimal
}

export interface ReceiptView extends CommonView {
  kind: 'receipt'
  payment: PaymentView
  /** Empty for money that settles no invoice. */
  invoices: SettledInvoice[]
}

type ReceiptFacts = Omit<ReceiptView, 'sentence' | 'offers'>

/** What a receipt is about, and whether that still holds. */
export function receiptSentenceOf(view: ReceiptFacts): Sentence {
  const { payment, invoices } = view
  const { reversal } = payment
  if (reversal) {
    const on = formatDate(localDateOf(reversal.at, view.timezone), 'en-GB')
    return { what: `Reversed on ${on}.`, next: reversal.reason }
  }
  const amount = formatMoney(view.total, view.currency, view.locale)
  return {
    what: `${amount} came in on ${formatDate(payment.receivedOn, 'en-GB')}.`,
    next: `${paymentMethodWords[payment.method]}${settledWords(invoices)}.`,
  }
}

/** What can be done with a receipt: read it, or take its payment back. */
export function receiptOffersOf(view: ReceiptFacts, viewer: Viewer): Offers {
  const [invoice, ...more] = view.invoices
  const open: Offer | null =
    invoice && more.length === 0
      ? {
          action: 'open',
          label: 'Open invoice',
          reason: null,
          target: { kind: 'invoice', id: invoice.id },
        }
      : null
  // The paper does not tell that the money went back: nobody is led to send it.
  if (view.payment.reversal)
    return {
      primary: open,
      secondary: download,
      tools: [],
      others: [sendOffer(view, viewer)],
    }
  const reverse = offerOf('reverse payment', 'Reverse payment', viewer, 'record payments')
  const send = sendOffer(view, viewer)
  const link = linkOffer(viewer)
  if (view.status === 'issued' && !isMailed(view))
    return { primary: send, secondary: open, tools: [link, download], others: [reverse] }
  return { primary: download, secondary: open, tools: [link], others: [send, reverse] }
}

function settledWords(invoices: readonly SettledInvoice[]): string {
  const [first, ...more] = invoices.map(invoice => invoice.number)
  if (!first) return ', for no invoice'
  const last = more.pop()
  return last ? `, for ${[first, ...more].join(', ')} and ${last}` : `, for ${first}`
}
