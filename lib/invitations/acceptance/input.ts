import { z } from 'zod'
import { codeField, newPasswordField, passwordField } from '@/lib/accounts/input'
import { requiredLine, tokenField } from '@/lib/platform/fields'

export const joinInput = z.object({ token: tokenField })
export type JoinInput = z.infer<typeof joinInput>

export const joinAsNewInput = joinInput.extend({
  name: requiredLine(120, 'your name'),
  password: newPasswordField,
})
export type JoinAsNewInput = z.infer<typeof joinAsNewInput>

export const signInToJoinInput = joinInput.extend({
  password: passwordField,
  code: codeField,
})
