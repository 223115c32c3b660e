import { z } from 'zod'
import { documentLocales } from '@/lib/documents/model'
import { isCurrency } from '@/lib/money/currencies'
import { isTimeZone } from '@/lib/platform/calendar'
import {
  countryField,
  idField,
  lineField,
  optionalEmail,
  requiredLine,
  searchField,
  textField,
} from '@/lib/platform/fields'

const addressInput = z.object({
  line1: lineField(120),
  line2: lineField(120),
  city: lineField(80),
  region: lineField(80),
  postalCode: lineField(20),
  countryCode: countryField,
})

/** Only the name is required. */
export const clientInput = z.object({
  id: idField,
  name: requiredLine(160, 'the client’s name'),
  contactName: lineField(120),
  email: optionalEmail,
  phone: lineField(40),
  billing: addressInput,
  shipping: addressInput,
  taxId: lineField(40),
  currency: z
    .string()
    .refine(code => code === '' || isCurrency(code), 'Choose a currency from the list.'),
  language: z.union([z.literal(''), z.enum(documentLocales)]),
  timezone: z
    .string()
    .refine(zone => zone === '' || isTimeZone(zone), 'Choose a time zone from the list.'),
  notes: textField(4000),
})
export type ClientInput = z.infer<typeof clientInput>

export const editClientInput = clientInput.extend({ version: z.int().min(1) })
export type EditClientInput = z.infer<typeof editClientInput>

/** From inside the invoice editor: a name, and what is at hand. */
export const quickClientInput = z.object({
  id: idField,
  name: requiredLine(160, 'the client’s name'),
  contactName: lineField(120),
  email: optionalEmail,
})
export type QuickClientInput = z.infer<typeof quickClientInput>

export const clientIdInput = z.object({ id: idField })

export const findClientsInput = z.object({ search: searchField })

/** What the list's address may say; anything else counts as nothing. */
export const clientListInput = z.object({
  search: searchField.catch(''),
  older: z.string().max(400).optional().catch(undefined),
  newer: z.string().max(400).optional().catch(undefined),
})
export type ClientListInput = z.infer<typeof clientListInput>
