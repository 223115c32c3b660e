import type { Decimal } from '@/lib/money/model'
import {
  type CommonView,
  download,
  isMailed,
  linkOffer,
  type Offer,
  type Offers,
  sendOffer,
  type Viewer,
} from '@/lib/register/view/model'

export interface CreditView extends CommonView {
  kind: 'credit_note'
  reason: string
  issuedAt: Date
  invoice: { id: string; number: string }
  /** Whether it left nothing of the invoice. */
  voids: boolean
  /** Left to pay on the invoice now. */
  invoiceDue: Decimal
}

type CreditFacts = Omit<CreditView, 'offers'>

/** The client hears of it first; then nothing follows from a credit note but looking at it. */
export function creditOffersOf(view: CreditFacts, viewer: Viewer): Offers {
  const open: Offer = {
    action: 'open',
    label: 'openInvoice',
    reason: null,
    target: { kind: 'invoice', id: view.invoice.id },
  }
  const send = sendOffer(view, viewer)
  const link = linkOffer(viewer)
  if (view.status === 'issued' && !isMailed(view))
    return { primary: send, secondary: open, tools: [link, download], others: [] }
  return { primary: open, secondary: download, tools: [link], others: [send] }
}
