import { z } from 'zod'

export const requestDeletionInput = z.object({
  /** Of the company, as whoever means it typed it. */
  name: z.string().max(200),
})
export type RequestDeletionInput = z.infer<typeof requestDeletionInput>

export const keepCompanyInput = z.object({})
