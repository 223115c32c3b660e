'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { recordPayment } from './commands'
import { recordPaymentInput, reversePaymentInput } from './input'
import { reversePayment } from './reversal/commands'

export async function recordPaymentAction(input: unknown) {
  return memberAction(recordPaymentInput, input, async (actor, payment) => {
    const recorded = await recordPayment(actor, payment)
    refresh()
    return recorded
  })
}

export async function reversePaymentAction(input: unknown) {
  return memberAction(reversePaymentInput, input, async (actor, wanted) => {
    const reversed = await reversePayment(actor, wanted)
    refresh()
    return reversed
  })
}
