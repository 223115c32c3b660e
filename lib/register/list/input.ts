import { z } from 'zod'
import { documentKinds } from '@/lib/documents/model'
import { idField } from '@/lib/platform/fields'

const cursorField = z.string().max(200).optional().catch(undefined)

/** What the address of a client's documents may say; anything else counts as nothing. */
export const clientDocumentsInput = z.object({
  kind: z.enum(documentKinds).nullable().catch(null),
  open: idField.optional().catch(undefined),
  older: cursorField,
  newer: cursorField,
})
export type ClientDocumentsInput = z.infer<typeof clientDocumentsInput>
