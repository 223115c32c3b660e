'use server'

import { memberAction, visitorAction } from '@/lib/access/action'
import { requestId } from '@/lib/access/session'
import { confirmAddress, sendVerification } from './commands'
import { confirmAddressInput, sendVerificationInput } from './input'

export async function confirmAddressAction(input: unknown) {
  return visitorAction(confirmAddressInput, input, async ({ token }) =>
    confirmAddress(token, await requestId()),
  )
}

export async function sendVerificationAction(input: unknown) {
  return memberAction(sendVerificationInput, input, actor =>
    sendVerification(actor.userId, actor.requestId),
  )
}
