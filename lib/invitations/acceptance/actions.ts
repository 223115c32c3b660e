'use server'

import { redirect } from 'next/navigation'
import { visitorAction } from '@/lib/access/action'
import { signInWith, signOutNow } from '@/lib/access/credentials'
import { currentUser, requestId } from '@/lib/access/session'
import { acceptAsNewUser, acceptInvitation } from './commands'
import { joinAsNewInput, joinInput, signInToJoinInput } from './input'
import { openInvitation } from './queries'

export async function joinAction(input: unknown) {
  return visitorAction(joinInput, input, async ({ token }) => {
    const user = await currentUser()
    if (!user) redirect(`/invitation/${token}`)
    await acceptInvitation(user, token, await requestId())
    redirect('/dashboard')
  })
}

export async function joinAsNewAction(input: unknown) {
  return visitorAction(joinAsNewInput, input, async guest => {
    const { email } = await acceptAsNewUser(guest, await requestId())
    await signInWith({ email, password: guest.password })
    redirect('/dashboard')
  })
}

export async function signInToJoinAction(input: unknown) {
  return visitorAction(signInToJoinInput, input, async ({ token, password, code }) => {
    const { email } = (await openInvitation(token)) ?? redirect(`/invitation/${token}`)
    await signInWith({ email, password, code })
    redirect(`/invitation/${token}`)
  })
}

export async function signOutToJoinAction(input: unknown) {
  return visitorAction(joinInput, input, async ({ token }) => {
    await signOutNow()
    redirect(`/invitation/${token}`)
  })
}
