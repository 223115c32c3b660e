/** Clients as a spreadsheet reads them: docs/import-export.md names the columns, and an import takes them back. */

export const clientCsvHead = [
  'name',
  'contact name',
  'e-mail',
  'phone',
  'billing line 1',
  'billing line 2',
  'billing city',
  'billing region',
  'billing postal code',
  'billing country',
  'shipping line 1',
  'shipping line 2',
  'shipping city',
  'shipping region',
  'shipping postal code',
  'shipping country',
  'tax id',
  'currency',
  'language',
  'time zone',
  'notes',
  'created on',
] as const

/** The texts of a client's row, and when it was added. */
export interface ClientToExport {
  id: string
  name: string
  contactName: string
  email: string
  phone: string
  billingLine1: string
  billingLine2: string
  billingCity: string
  billingRegion: string
  billingPostalCode: string
  billingCountryCode: string
  shippingLine1: string
  shippingLine2: string
  shippingCity: string
  shippingRegion: string
  shippingPostalCode: string
  shippingCountryCode: string
  taxId: string
  currency: string
  language: string
  timezone: string
  notes: string
  /** ISO date in the company's calendar. */
  createdOn: string
}

/** A row under `clientCsvHead`. */
export function clientCsvCells(client: ClientToExport): string[] {
  return [
    client.name,
    client.contactName,
    client.email,
    client.phone,
    client.billingLine1,
    client.billingLine2,
    client.billingCity,
    client.billingRegion,
    client.billingPostalCode,
    client.billingCountryCode,
    client.shippingLine1,
    client.shippingLine2,
    client.shippingCity,
    client.shippingRegion,
    client.shippingPostalCode,
    client.shippingCountryCode,
    client.taxId,
    client.currency,
    client.language,
    client.timezone,
    client.notes,
    client.createdOn,
  ]
}
