'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { previewMail } from '../preview/commands'
import { prepareSending, sendDocument } from './commands'
import { documentIdInput, previewMailInput, sendDocumentInput } from './input'

/** What the form begins with, or why the document cannot be sent. */
export async function prepareSendingAction(input: unknown) {
  return memberAction(documentIdInput, input, prepareSending)
}

export async function previewMailAction(input: unknown) {
  return memberAction(previewMailInput, input, previewMail)
}

export async function sendDocumentAction(input: unknown) {
  return memberAction(sendDocumentInput, input, async (actor, mail) => {
    const sent = await sendDocument(actor, mail)
    refresh()
    return sent
  })
}
