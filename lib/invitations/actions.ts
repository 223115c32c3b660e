'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { inviteMember, resendInvitation, revokeInvitation } from './commands'
import { invitationInput, inviteMemberInput } from './input'

export async function inviteMemberAction(input: unknown) {
  return memberAction(inviteMemberInput, input, async (actor, invited) => {
    await inviteMember(actor, invited)
    refresh()
  })
}

export async function resendInvitationAction(input: unknown) {
  return memberAction(invitationInput, input, async (actor, invitation) => {
    await resendInvitation(actor, invitation)
    refresh()
  })
}

export async function revokeInvitationAction(input: unknown) {
  return memberAction(invitationInput, input, async (actor, invitation) => {
    await revokeInvitation(actor, invitation)
    refresh()
  })
}
