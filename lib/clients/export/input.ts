import { z } from 'zod'
import { searchField } from '@/lib/platform/fields'

/** The list as its address says it. */
export const clientsCsvInput = z.object({
  /** The company the list was opened in. */
  companyId: z.uuid('Open the list, then export it there.').toLowerCase(),
  search: searchField.catch(''),
})
