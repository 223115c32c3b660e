'use server'

import { redirect } from 'next/navigation'
import { memberAction } from '@/lib/access/action'
import { eraseClient } from './commands'
import { eraseClientInput } from './input'

export async function eraseClientAction(input: unknown) {
  return memberAction(eraseClientInput, input, async (actor, asked) => {
    const { id } = await eraseClient(actor, asked)
    redirect(`/clients/${id}`)
  })
}
