'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { keepCompany, requestDeletion } from './commands'
import { keepCompanyInput, requestDeletionInput } from './input'

export async function requestDeletionAction(input: unknown) {
  return memberAction(requestDeletionInput, input, async (actor, typed) => {
    await requestDeletion(actor, typed)
    refresh()
  })
}

export async function keepCompanyAction(input: unknown) {
  return memberAction(keepCompanyInput, input, async actor => {
    await keepCompany(actor)
    refresh()
  })
}
