'use server'

import { refresh } from 'next/cache'
import { accountAction } from '@/lib/access/action'
import { placeOf } from '@/lib/access/credentials'
import { requestId } from '@/lib/access/session'
import { changePassword } from './commands'
import { changePasswordInput } from './input'

export async function changePasswordAction(input: unknown) {
  return accountAction(changePasswordInput, input, async (user, chosen) => {
    await changePassword(user, chosen, await placeOf(user.email), await requestId())
    refresh()
  })
}
