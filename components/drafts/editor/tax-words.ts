import type { TaxCategoryNames } from '@/components/form/tax-categories'
import { categoriesWithRate, type DraftTax } from '@/lib/drafts/model'
import { formatPercent } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'

/** "VAT 19%", or the name of a category without a rate. */
export function taxWords(
  tax: Pick<DraftTax, 'category'> & { rate: string | null },
  taxLabel: string,
  locale: FormatLocale,
  names: TaxCategoryNames,
): string {
  if (!categoriesWithRate.includes(tax.category)) return names[tax.category]
  return tax.rate ? `${taxLabel} ${formatPercent(tax.rate, locale)}` : taxLabel
}
