import { type ChosenLine, type Credit, creditOf } from '@/lib/credit-notes/model'
import type { CreditSource } from '@/lib/invoices/view/model'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'

export type CreditFigures = { credit: Credit } | { refusal: string }

/** The credit note as it would be computed, or the sentence that the command would refuse it with. */
export function creditFiguresOf(
  source: CreditSource,
  number: string,
  chosen: readonly ChosenLine[] | null,
): CreditFigures {
  if (chosen?.length === 0) return { refusal: 'Choose at least one line to credit.' }
  try {
    return { credit: creditOf({ ...source, number, chosen, newLineId: newId }) }
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.message }
    throw error
  }
}
