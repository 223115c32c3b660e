import { z } from 'zod'
import { emailField, tokenField } from '@/lib/platform/fields'
import { codeField, newPasswordField, passwordField } from '../input'

export const askForEmailChangeInput = z.object({
  email: emailField,
  password: passwordField,
  code: codeField,
})
export type AskForEmailChangeInput = z.infer<typeof askForEmailChangeInput>

export const confirmEmailInput = z.object({ token: tokenField })

export const returnEmailInput = z.object({ token: tokenField, password: newPasswordField })
export type ReturnEmailInput = z.infer<typeof returnEmailInput>
