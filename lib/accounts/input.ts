import { z } from 'zod'
import { isCurrency } from '@/lib/money/currencies'
import { isTimeZone } from '@/lib/platform/calendar'
import { emailField, idField, requiredLine } from '@/lib/platform/fields'

/** A password that is being chosen. */
export const newPasswordField = z
  .string()
  .min(10, 'Use at least 10 characters: a short sentence is easy to remember.')
  .max(200, 'Use at most 200 characters.')

export const signUpInput = z.object({
  name: requiredLine(120, 'your name'),
  email: emailField,
  password: newPasswordField,
  companyName: requiredLine(120, 'the name of your company'),
  currency: z.string().refine(isCurrency, 'Choose a currency from the list.'),
  timezone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
})
export type SignUpInput = z.infer<typeof signUpInput>

export const signInInput = z.object({
  email: emailField,
  password: z.string().min(1, 'Enter your password.').max(200),
  /** The office page that was asked for before signing in. */
  next: z.string().max(2000).default(''),
})
export type SignInInput = z.infer<typeof signInInput>

export const switchCompanyInput = z.object({ switchTo: idField })
