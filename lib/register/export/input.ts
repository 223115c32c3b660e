import { z } from 'zod'
import { documentKinds } from '@/lib/documents/model'
import { idField } from '@/lib/platform/fields'
import { listInput } from '../input'

/** A list to export as its address says it, or rows that were chosen: every one of them or none. */
export const csvInput = z.object({
  /** The company the list was opened in. */
  companyId: z.uuid('Open the list, then export it from its menu.').toLowerCase(),
  kind: z.enum(documentKinds, 'Choose invoices, quotes, receipts or credit notes.').nullable(),
  clientId: idField.nullable(),
  ids: z
    .array(idField)
    .max(100, 'Choose at most 100 documents at once.')
    .transform(ids => [...new Set(ids)]),
  list: listInput,
})
export type CsvInput = z.infer<typeof csvInput>

/** What the address of an export says, in the shape of its input. */
export function csvAddress(params: URLSearchParams): unknown {
  return {
    companyId: params.get('company'),
    kind: params.get('kind'),
    clientId: params.get('client'),
    ids: params.getAll('id'),
    list: Object.fromEntries(params),
  }
}
