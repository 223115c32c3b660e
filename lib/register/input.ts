import { z } from 'zod'
import { idField, isoDateField, searchField } from '@/lib/platform/fields'
import { listFilters, listSorts } from './model'

const cursorField = z.string().max(200).optional().catch(undefined)
const dateField = isoDateField.optional().catch(undefined)

/** What a list's address may say; anything else counts as nothing. */
export const listInput = z
  .object({
    status: z.enum(listFilters).catch('all'),
    q: searchField.catch(''),
    from: dateField,
    to: dateField,
    creator: z.literal('me').optional().catch(undefined),
    sort: z.enum(listSorts).optional().catch(undefined),
    /** The document in the side sheet. */
    open: idField.optional().catch(undefined),
    older: cursorField,
    newer: cursorField,
  })
  .transform(({ q, creator, ...rest }) => ({ ...rest, search: q, mine: creator === 'me' }))
export type ListInput = z.output<typeof listInput>

export const downloadPdfInput = z.object({
  id: idField,
  version: z.int().min(1).optional(),
})

/** What the route of PDFs answers. */
export const preparedPdfInput = z.object({ url: z.string().startsWith('/api/pdf/') })

/** One ZIP: every document or none. */
export const bulkInput = z.object(
  {
    ids: z
      .array(idField, 'Choose the documents in a list.')
      .min(1, 'Choose at least one document.')
      .max(100, 'Choose at most 100 documents at once.')
      .transform(ids => [...new Set(ids)]),
  },
  'Choose the documents in a list.',
)
export type BulkInput = z.infer<typeof bulkInput>
