import { formatMoney } from '@/lib/money/format'
import type { Decimal } from '@/lib/money/model'
import { formatDate } from '@/lib/platform/calendar'
import {
  type CommonView,
  download,
  isMailed,
  linkOffer,
  type Offer,
  type Offers,
  type Sentence,
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

type CreditFacts = Omit<CreditView, 'sentence' | 'offers'>

/** What a credit note did. */
export function creditSentenceOf(view: CreditFacts): Sentence {
  const amount = formatMoney(view.total, view.currency, view.locale)
  const due = formatMoney(view.invoiceDue, view.currency, view.locale)
  return {
    what: `${amount} of ${view.invoice.number} credited on ${formatDate(view.issuedOn, 'en-GB')}.`,
    next: view.voids
      ? `Nothing is left of ${view.invoice.number}, which is void.`
      : `${due} of ${view.invoice.number} is open now.`,
  }
}

/** The client hears of it first; then nothing follows from a credit note but looking at it. */
export function creditOffersOf(view: CreditFacts, viewer: Viewer): Offers {
  const open: Offer = {
    action: 'open',
    label: 'Open invoice',
    reason: null,
    target: { kind: 'invoice', id: view.invoice.id },
  }
  const send = sendOffer(view, viewer)
  const link = linkOffer(viewer)
  if (view.status === 'issued' && !isMailed(view))
    return { primary: send, secondary: open, tools: [link, download], others: [] }
  return { primary: open, secondary: download, tools: [link], others: [send] }
}
