import { z } from 'zod'
import { newPasswordField, passwordField } from '../input'

export const changePasswordInput = z.object({
  password: passwordField,
  newPassword: newPasswordField,
})
export type ChangePasswordInput = z.infer<typeof changePasswordInput>
