'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { tryMailAgain } from './commands'
import { mailIdInput } from './input'

export async function retryMailAction(input: unknown) {
  return memberAction(mailIdInput, input, async (actor, mail) => {
    const tried = await tryMailAgain(actor, mail)
    refresh()
    return tried
  })
}
