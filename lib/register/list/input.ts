import { z } from 'zod'
import { documentKinds } from '@/lib/documents/model'
import { listInput } from '../input'

/** What the address of a client's documents may say; anything else counts as nothing. */
export const clientDocumentsInput = z
  .object({ kind: z.enum(documentKinds).nullable().catch(null) })
  .and(listInput)
export type ClientDocumentsInput = z.output<typeof clientDocumentsInput>
