import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

/** The lines of one document: of the newest version unless told. */
export const linesInput = z.object({
  /** The company the document was opened in. */
  companyId: z.uuid('Open the document, then export its lines there.').toLowerCase(),
  id: idField,
  version: z.coerce.number<string>().int().min(1).optional(),
})

/** What the address of an export says, in the shape of its input. */
export function linesAddress(params: URLSearchParams): unknown {
  return {
    companyId: params.get('company'),
    id: params.get('id'),
    version: params.get('version') ?? undefined,
  }
}
