'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '@/lib/access/action'
import { forgiveFailedSignIns } from '@/lib/access/credentials'
import { requestId, requestOrigin } from '@/lib/access/session'
import { askForPasswordReset, resetPassword } from './commands'
import { forgotPasswordInput, resetPasswordInput } from './input'

export async function forgotPasswordAction(input: unknown) {
  return visitorAction(forgotPasswordInput, input, async asked => {
    await askForPasswordReset(asked, await requestOrigin(), await requestId())
    redirect('/forgot-password/sent')
  })
}

export async function resetPasswordAction(input: unknown) {
  return visitorAction(resetPasswordInput, input, async chosen => {
    const { email } = await resetPassword(chosen, await requestId())
    await forgiveFailedSignIns(email)
    redirect('/sign-in?password=changed')
  })
}
