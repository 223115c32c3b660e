import { z } from 'zod'
import { isCurrency } from '@/lib/money/currencies'
import { isTimeZone } from '@/lib/platform/calendar'
import { emailField, idField, requiredLine } from '@/lib/platform/fields'

/** A password that is being chosen. */
export const newPasswordField = z
  .string()
  .min(10, 'Use at least 10 characters: a short sentence is easy to remember.')
  .max(200, 'Use at most 200 characters.')

/** The password somebody has. */
export const passwordField = z.string().min(1, 'Enter your password.').max(200)

/** Of the second factor; empty until it is asked for. */
export const codeField = z.string().trim().max(100).default('')

/** Where signing up is by invitation; which codes are good is found out by the command. */
export const inviteCodeField = z.string().trim().max(100).default('')

export const signUpInput = z.object({
  name: requiredLine(120, 'your name'),
  email: emailField,
  password: newPasswordField,
  companyName: requiredLine(120, 'the name of your company'),
  currency: z.string().refine(isCurrency, 'Choose a currency from the list.'),
  timezone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
  inviteCode: inviteCodeField.optional(),
})
export type SignUpInput = z.infer<typeof signUpInput>

export const signInInput = z.object({
  email: emailField,
  password: passwordField,
  code: codeField,
  /** The office page that was asked for before signing in. */
  next: z.string().max(2000).default(''),
})
export type SignInInput = z.infer<typeof signInInput>

export const switchCompanyInput = z.object({ switchTo: idField })
