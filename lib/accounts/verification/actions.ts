'use server'

import { memberAction, visitorAction } from '@/lib/access/action'
import { requestId, requestOrigin } from '@/lib/access/session'
import { askForVerification, confirmAddress, sendVerification } from './commands'
import { askForVerificationInput, confirmAddressInput, sendVerificationInput } from './input'

export async function confirmAddressAction(input: unknown) {
  return visitorAction(confirmAddressInput, input, async ({ token, inviteCode }) => {
    const { address } = await requestOrigin()
    await confirmAddress(token, await requestId(), { inviteCode, address })
  })
}

export async function sendVerificationAction(input: unknown) {
  return memberAction(sendVerificationInput, input, actor =>
    sendVerification(actor.userId, actor.requestId),
  )
}

export async function askForVerificationAction(input: unknown) {
  return visitorAction(askForVerificationInput, input, async asked => {
    const { address } = await requestOrigin()
    await askForVerification(asked, address, await requestId())
  })
}
