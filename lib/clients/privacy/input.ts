import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

export const eraseClientInput = z.object({
  id: idField,
  /** The client's name, typed by whoever means it. */
  name: z.string().max(400),
})
export type EraseClientInput = z.infer<typeof eraseClientInput>
