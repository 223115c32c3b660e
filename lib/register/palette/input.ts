import { z } from 'zod'

export const findInput = z.object({ query: z.string().trim().max(100) })
