import type { TaxCategory } from '@/lib/money/model'

/** EN 16931 tax categories in plain words, in the order one would look for them. */
export const taxCategoryWords: Record<TaxCategory, string> = {
  S: 'Standard',
  O: 'No tax',
  Z: 'Zero rated',
  E: 'Exempt',
  AE: 'Reverse charge',
  K: 'Intra-community supply',
  G: 'Export',
  L: 'Canary Islands (IGIC)',
  M: 'Ceuta and Melilla (IPSI)',
  B: 'Split payment',
}

export const taxCategoryOptions = Object.entries(taxCategoryWords).map(([value, label]) => ({
  value,
  label,
}))
