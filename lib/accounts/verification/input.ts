import { z } from 'zod'
import { emailField, tokenField } from '@/lib/platform/fields'
import { inviteCodeField } from '../input'

export const confirmAddressInput = z.object({ token: tokenField, inviteCode: inviteCodeField })
export type ConfirmAddressInput = z.infer<typeof confirmAddressInput>

export const sendVerificationInput = z.object({})

export const askForVerificationInput = z.object({ email: emailField })
