import { z } from 'zod'
import { tokenField } from '../input'

export const confirmAddressInput = z.object({ token: tokenField })
export type ConfirmAddressInput = z.infer<typeof confirmAddressInput>

export const sendVerificationInput = z.object({})
