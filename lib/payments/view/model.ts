import { formatMoney } from '@/lib/money/format'
import type { Decimal } from '@/lib/money/model'
import { type PaymentView, paymentMethodWords } from '@/lib/payments/model'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import {
  type CommonView,
  type Offer,
  type Offers,
  offerOf,
  type Sentence,
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
  const download: Offer = { action: 'download', label: 'Download PDF', reason: null }
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
  if (view.payment.reversal) return { primary: open, secondary: download, others: [] }
  const reverse = offerOf('reverse payment', 'Reverse payment', viewer, 'record payments')
  return { primary: download, secondary: open, others: [reverse] }
}

function settledWords(invoices: readonly SettledInvoice[]): string {
  const [first, ...more] = invoices.map(invoice => invoice.number)
  if (!first) return ', for no invoice'
  const last = more.pop()
  return last ? `, for ${[first, ...more].join(', ')} and ${last}` : `, for ${first}`
}
