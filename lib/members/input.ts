import { z } from 'zod'
import { idField } from '@/lib/platform/fields'
import { givenRoles } from './model'

export const memberInput = z.object({ userId: idField })
export type MemberInput = z.infer<typeof memberInput>

export const changeRoleInput = z.object({
  userId: idField,
  role: z.enum(givenRoles, 'Choose a role.'),
})
export type ChangeRoleInput = z.infer<typeof changeRoleInput>

export const makeOwnerInput = z.object({
  userId: idField,
  /** Whether whoever makes them an owner is an admin from then on. */
  stepDown: z.boolean(),
})
export type MakeOwnerInput = z.infer<typeof makeOwnerInput>

export const leaveInput = z.object({})

export const quoteRuleInput = z.object({ allowed: z.boolean() })
export type QuoteRuleInput = z.infer<typeof quoteRuleInput>
