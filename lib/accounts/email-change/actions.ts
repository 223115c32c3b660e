'use server'

import { redirect } from 'next/navigation'
import { accountAction, visitorAction } from '@/lib/access/action'
import { forgiveFailedSignIns, placeOf } from '@/lib/access/credentials'
import { requestId } from '@/lib/access/session'
import { askForEmailChange, confirmEmailChange, returnEmail } from './commands'
import { askForEmailChangeInput, confirmEmailInput, returnEmailInput } from './input'

export async function askForEmailChangeAction(input: unknown) {
  return accountAction(askForEmailChangeInput, input, async (user, asked) =>
    askForEmailChange(user, asked, await placeOf(user.email), await requestId()),
  )
}

export async function confirmEmailAction(input: unknown) {
  return visitorAction(confirmEmailInput, input, async ({ token }) =>
    confirmEmailChange(token, await requestId()),
  )
}

export async function returnEmailAction(input: unknown) {
  return visitorAction(returnEmailInput, input, async chosen => {
    const { email } = await returnEmail(chosen, await requestId())
    await forgiveFailedSignIns(email)
    redirect('/sign-in?password=changed')
  })
}
