import { z } from 'zod'
import { emailField, idField } from '@/lib/platform/fields'
import { invitedRoles } from './model'

export const inviteMemberInput = z.object({
  id: idField,
  email: emailField,
  role: z.enum(invitedRoles, 'Choose a role.'),
})
export type InviteMemberInput = z.infer<typeof inviteMemberInput>

export const invitationInput = z.object({ id: idField })
export type InvitationInput = z.infer<typeof invitationInput>
