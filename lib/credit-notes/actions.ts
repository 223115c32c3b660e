'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { creditInvoice, voidInvoice } from './commands'
import { creditInvoiceInput, voidInvoiceInput } from './input'

export async function creditInvoiceAction(input: unknown) {
  return memberAction(creditInvoiceInput, input, async (actor, wanted) => {
    const issued = await creditInvoice(actor, wanted)
    refresh()
    return issued
  })
}

export async function voidInvoiceAction(input: unknown) {
  return memberAction(voidInvoiceInput, input, async (actor, wanted) => {
    const issued = await voidInvoice(actor, wanted)
    refresh()
    return issued
  })
}
