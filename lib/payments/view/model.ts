import type { Decimal } from '@/lib/money/model'
import type { PaymentView } from '@/lib/payments/model'
import {
  type CommonView,
  download,
  isMailed,
  linkOffer,
  type Offer,
  type Offers,
  offerOf,
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

type ReceiptFacts = Omit<ReceiptView, 'offers'>

/** What can be done with a receipt: read it, or take its payment back. */
export function receiptOffersOf(view: ReceiptFacts, viewer: Viewer): Offers {
  const [invoice, ...more] = view.invoices
  const open: Offer | null =
    invoice && more.length === 0
      ? {
          action: 'open',
          label: 'openInvoice',
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
  const reverse = offerOf('reverse payment', 'reversePayment', viewer, 'record payments')
  const send = sendOffer(view, viewer)
  const link = linkOffer(viewer)
  if (view.status === 'issued' && !isMailed(view))
    return { primary: send, secondary: open, tools: [link, download], others: [reverse] }
  return { primary: download, secondary: open, tools: [link], others: [send, reverse] }
}
