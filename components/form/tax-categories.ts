import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaxCategory } from '@/lib/money/model'

export type TaxCategoryNames = Readonly<Record<TaxCategory, string>>

/** Tax categories to choose from. */
export function useTaxCategoryOptions(): { value: string; label: string }[] {
  const names: TaxCategoryNames = useMessages(taxCategoryNames)
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
