'use server'

import { refresh } from 'next/cache'
import { accountAction } from '@/lib/access/action'
import { requestId } from '@/lib/access/session'
import { changeName } from './commands'
import { changeNameInput } from './input'

export async function changeNameAction(input: unknown) {
  return accountAction(changeNameInput, input, async (user, chosen) => {
    await changeName(user, chosen, await requestId())
    refresh()
  })
}
