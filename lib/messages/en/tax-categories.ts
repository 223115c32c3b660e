/** EN 16931 tax categories in plain words, in the order one would look for them. */
export const taxCategoryNames = {
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
} as const
