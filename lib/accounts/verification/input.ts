import { z } from 'zod'
import { tokenField } from '@/lib/platform/fields'

export const confirmAddressInput = z.object({ token: tokenField })
export type ConfirmAddressInput = z.infer<typeof confirmAddressInput>

export const sendVerificationInput = z.object({})
