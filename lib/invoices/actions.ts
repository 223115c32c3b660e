'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { issueInput } from '@/lib/drafts/input'
import { issueInvoice } from './issue/commands'

export async function issueInvoiceAction(input: unknown) {
  return memberAction(issueInput, input, async (actor, wanted) => {
    const issued = await issueInvoice(actor, wanted)
    refresh()
    return issued
  })
}
