import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

/** What the address of a document's page may say; anything else counts as nothing. */
export const documentPageInput = z.object({
  /** Of the snapshot; the newest one unless told. */
  version: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})

export const newReceiptInput = z.object({
  /** Who paid, where one comes from the client's page. */
  client: idField.optional().catch(undefined),
})
