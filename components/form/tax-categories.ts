import type { TaxCategory } from '@/lib/money/model'

/** EN 16931 tax categories in plain words, in the order one would look for them. */
export const taxCategoryNames: Readonly<Record<TaxCategory, string>> = {
  S: 'Standard rate',
  O: 'Not subject to tax',
  Z: 'Zero rate',
  E: 'Exempt',
  AE: 'Reverse charge',
  K: 'Supply within the EU',
  G: 'Export',
  L: 'Canary Islands (IGIC)',
  M: 'Ceuta and Melilla (IPSI)',
  B: 'Split payment (Italy)',
}

export const taxCategoryOptions = Object.entries(taxCategoryNames).map(([value, label]) => ({
  value,
  label,
}))
