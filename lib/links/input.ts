import { z } from 'zod'
import { idField } from '@/lib/platform/fields'
import { linkLifetimes } from './model'

export const linkIdInput = z.object({ id: idField })

export const createLinkInput = z.object({
  /** Made with the form, so that asking twice makes one. */
  id: idField,
  documentId: idField,
  lifetime: z.enum(linkLifetimes),
})
export type CreateLinkInput = z.infer<typeof createLinkInput>

export const renewLinkInput = z.object({
  /** Of the link that ends. */
  id: idField,
  /** Of the one that takes its place, made with the form. */
  newId: idField,
})
export type RenewLinkInput = z.infer<typeof renewLinkInput>
