/** People's decisions are stored; what was paid and credited since stands in the register. */
export const storedInvoiceStatuses = ['draft', 'issued'] as const
export type StoredInvoiceStatus = (typeof storedInvoiceStatuses)[number]
