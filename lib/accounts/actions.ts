'use server'

import { redirect } from 'next/navigation'
import { memberAction, visitorAction } from '@/lib/access/action'
import { officePathOf } from '@/lib/access/auth.config'
import { signInWith, signOutNow } from '@/lib/access/credentials'
import { currentSessionId, requestId, requestOrigin } from '@/lib/access/session'
import { admitSignUp, signUp, switchCompany } from './commands'
import { signInInput, signUpInput, switchCompanyInput } from './input'

export async function signUpAction(input: unknown) {
  return visitorAction(signUpInput, input, async account => {
    await admitSignUp((await requestOrigin()).address)
    const { maySignIn } = await signUp(account, await requestId())
    if (maySignIn) await signInWith(account)
    redirect(maySignIn ? '/welcome' : '/sign-up/sent')
  })
}

export async function signInAction(input: unknown) {
  return visitorAction(signInInput, input, async credentials => {
    await signInWith(credentials)
    redirect(officePathOf(credentials.next))
  })
}

export async function signOutAction() {
  await signOutNow()
  redirect('/')
}

export async function switchCompanyAction(input: unknown) {
  return memberAction(switchCompanyInput, input, async (actor, { switchTo }) => {
    await switchCompany(actor, await currentSessionId(), switchTo)
    redirect('/dashboard')
  })
}
