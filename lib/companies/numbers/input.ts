import { z } from 'zod'
import { documentKinds } from '@/lib/documents/model'
import { highestNext } from './model'

/** With which number a series begins; the series is named, so that a pattern changed meanwhile is noticed. */
export const nextNumberInput = z.object({
  kind: z.enum(documentKinds),
  series: z.string().max(200),
  next: z.coerce
    .number<string | number>('Enter a whole number, such as 42.')
    .int('Enter a whole number, such as 42.')
    .min(1, 'Enter 1 or more.')
    .max(highestNext, `Enter at most ${highestNext}.`),
})
export type NextNumberInput = z.infer<typeof nextNumberInput>
