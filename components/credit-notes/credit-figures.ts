import { type ChosenLine, type Credit, creditOf } from '@/lib/credit-notes/model'
import type { CreditSource } from '@/lib/invoices/view/model'
import type { creditNotes } from '@/lib/messages/en/credit-notes'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'

export type CreditFigures =
  | {
      credit: Credit
      /** Whether nothing of the invoice is left after it, as the command will say. */
      voids: boolean
    }
  | { refusal: string }

/** The credit note as it would be computed, or the sentence that the command would refuse it with. */
export function creditFiguresOf(
  source: CreditSource,
  number: string,
  chosen: readonly ChosenLine[] | null,
  t: typeof creditNotes.creditFigures,
): CreditFigures {
  if (chosen?.length === 0) return { refusal: t.chooseLeastOne }
  try {
    const credit = creditOf({ ...source, number, chosen, newLineId: newId })
    return { credit, voids: isVoidedBy(credit, source) }
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.message }
    throw error
  }
}

function isVoidedBy({ calculation }: Credit, { invoice, balance }: CreditSource): boolean {
  const digits = digitsOfCurrency(invoice.currency) ?? 2
  const credited = minorOf(calculation.result.payable, digits)
  return balance.creditedMinor + credited === balance.totalMinor
}
