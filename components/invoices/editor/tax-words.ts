import { categoriesWithRate, type DraftTax } from '@/lib/invoices/model'
import { formatPercent } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import type { TaxCategory } from '@/lib/money/model'

/** What the tax categories are called where one chooses them. */
export const taxCategoryNames: Readonly<Record<TaxCategory, string>> = {
  S: 'Standard rate',
  Z: 'Zero rate',
  E: 'Exempt',
  AE: 'Reverse charge',
  K: 'Supply within the EU',
  G: 'Export',
  O: 'Not subject to tax',
  L: 'Canary Islands (IGIC)',
  M: 'Ceuta and Melilla (IPSI)',
  B: 'Split payment (Italy)',
}

/** "VAT 19%", or the name of a category without a rate. */
export function taxWords(
  tax: Pick<DraftTax, 'category'> & { rate: string | null },
  taxLabel: string,
  locale: FormatLocale,
): string {
  if (!categoriesWithRate.includes(tax.category)) return taxCategoryNames[tax.category]
  return tax.rate ? `${taxLabel} ${formatPercent(tax.rate, locale)}` : taxLabel
}
