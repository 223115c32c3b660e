import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

export const endSessionInput = z.object({ id: idField })
export const endSessionsInput = z.object({
  /** Whether this browser is signed out too. */
  here: z.boolean(),
})
