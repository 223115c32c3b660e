import { z } from 'zod'
import { isCurrency } from '@/lib/money/currencies'
import { idField, lineField } from '@/lib/platform/fields'
import { dateFormats, decimalSigns, importKinds, rowOutcomes, taxRules } from './model'

/** What is said with a file beside its bytes. */
export const uploadInput = z.object({
  kind: z.enum(importKinds, 'Choose what to import: clients or invoices.'),
  /** As the browser calls it; shown, never opened. */
  fileName: z
    .string()
    .transform(name => name.replaceAll(/[\p{C}\p{Bidi_Control}]+/gu, ' ').slice(-200))
    .pipe(lineField(200)),
})
export type UploadInput = z.infer<typeof uploadInput>

export const importIdInput = z.object({ id: idField })

export const importStepInput = importIdInput.extend({
  /** The version the person saw. */
  version: z.int().min(1),
})
export type ImportStepInput = z.infer<typeof importStepInput>

export const mappingInput = importStepInput.extend({
  mapping: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(40)),
  dateFormat: z.union([z.literal(''), z.enum(dateFormats)]),
  decimalSign: z.enum(decimalSigns),
  currency: z.string().refine(isCurrency, 'Choose a currency from the list.'),
  taxRule: z.enum(taxRules),
})
export type MappingInput = z.infer<typeof mappingInput>

/** What the address of an import's page says; anything else counts as nothing. */
export const rowsAddressInput = z.object({
  show: z.enum(rowOutcomes).nullable().catch(null).default(null),
  after: z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined),
  before: z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined),
})
