'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { previewMailText, resetMailText, saveMailText, sendTestMail } from './commands'
import {
  previewMailTextInput,
  resetMailTextInput,
  saveMailTextInput,
  testMailTextInput,
} from './input'

export async function saveMailTextAction(input: unknown) {
  return memberAction(saveMailTextInput, input, async (actor, text) => {
    const saved = await saveMailText(actor, text)
    refresh()
    return saved
  })
}

export async function resetMailTextAction(input: unknown) {
  return memberAction(resetMailTextInput, input, async (actor, text) => {
    const reset = await resetMailText(actor, text)
    refresh()
    return reset
  })
}

export async function previewMailTextAction(input: unknown) {
  return memberAction(previewMailTextInput, input, previewMailText)
}

export async function sendTestMailAction(input: unknown) {
  return memberAction(testMailTextInput, input, sendTestMail)
}
