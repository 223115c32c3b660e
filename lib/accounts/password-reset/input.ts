import { z } from 'zod'
import { emailField, tokenField } from '@/lib/platform/fields'
import { newPasswordField } from '../input'

export const forgotPasswordInput = z.object({ email: emailField })
export type ForgotPasswordInput = z.infer<typeof forgotPasswordInput>

export const resetPasswordInput = z.object({ token: tokenField, password: newPasswordField })
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>
