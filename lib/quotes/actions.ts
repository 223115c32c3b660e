'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { issueInput } from '@/lib/drafts/input'
import { acceptQuote, declineQuote } from './answer/commands'
import { acceptQuoteInput, declineQuoteInput, invoiceQuoteInput, quoteIdInput } from './input'
import { invoiceQuote } from './invoicing/commands'
import { discardRevision, issueQuote, reviseQuote } from './issue/commands'

export async function issueQuoteAction(input: unknown) {
  return memberAction(issueInput, input, async (actor, wanted) => {
    const issued = await issueQuote(actor, wanted)
    refresh()
    return issued
  })
}

export async function reviseQuoteAction(input: unknown) {
  return memberAction(quoteIdInput, input, reviseQuote)
}

export async function discardRevisionAction(input: unknown) {
  return memberAction(quoteIdInput, input, async (actor, wanted) => {
    const discarded = await discardRevision(actor, wanted)
    refresh()
    return discarded
  })
}

export async function acceptQuoteAction(input: unknown) {
  return memberAction(acceptQuoteInput, input, async (actor, answer) => {
    const accepted = await acceptQuote(actor, answer)
    refresh()
    return accepted
  })
}

export async function declineQuoteAction(input: unknown) {
  return memberAction(declineQuoteInput, input, async (actor, answer) => {
    const declined = await declineQuote(actor, answer)
    refresh()
    return declined
  })
}

export async function invoiceQuoteAction(input: unknown) {
  return memberAction(invoiceQuoteInput, input, invoiceQuote)
}
