import { formatMoney } from '@/lib/money/format'
import type { Decimal } from '@/lib/money/model'
import { formatDate } from '@/lib/platform/calendar'
import type { CommonView, Offers, Sentence } from '@/lib/register/view/model'

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

/** Nothing follows from a credit note but looking at it. */
export function creditOffersOf(view: CreditFacts): Offers {
  return {
    primary: {
      action: 'open',
      label: 'Open invoice',
      reason: null,
      target: { kind: 'invoice', id: view.invoice.id },
    },
    secondary: { action: 'download', label: 'Download PDF', reason: null },
    others: [],
  }
}
