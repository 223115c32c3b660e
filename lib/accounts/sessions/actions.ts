'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { accountAction } from '@/lib/access/action'
import { signOutNow } from '@/lib/access/credentials'
import { requestId } from '@/lib/access/session'
import { endSession, endSessions } from './commands'
import { endSessionInput, endSessionsInput } from './input'

export async function endSessionAction(input: unknown) {
  return accountAction(endSessionInput, input, async (user, session) => {
    await endSession(user, session, await requestId())
    refresh()
  })
}

export async function endSessionsAction(input: unknown) {
  return accountAction(endSessionsInput, input, async (user, { here }) => {
    await endSessions(user, { here }, await requestId())
    if (!here) return refresh()
    await signOutNow()
    redirect('/sign-in')
  })
}
