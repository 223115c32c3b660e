import { z } from 'zod'
import { idField, lineField, textField } from '@/lib/platform/fields'
import { mailTextKinds } from '../model'
import { longestBody, longestSubject, refusalOfText } from './model'

const words = {
  kind: z.enum(mailTextKinds),
  subject: lineField(longestSubject),
  body: textField(longestBody),
}

/** What the form of a text holds: each field is refused by itself, so that its own sentence stands under it. */
export const mailTextInput = z.object(words).superRefine(({ kind, subject, body }, context) => {
  const problems = {
    subject: refusalOfText(kind, { subject, body: 'A text' }),
    body: refusalOfText(kind, { subject: 'A subject', body }),
  }
  for (const field of ['subject', 'body'] as const) {
    const message = problems[field]
    if (message) context.addIssue({ code: 'custom', path: [field], message })
  }
})

/** `seen` is the text the form was opened with, or saved last. */
const seenField = z.string().max(40)

export const saveMailTextInput = mailTextInput.safeExtend({ seen: seenField })
export type SaveMailTextInput = z.infer<typeof saveMailTextInput>

export const resetMailTextInput = z.object({ kind: words.kind, seen: seenField })
export type ResetMailTextInput = z.infer<typeof resetMailTextInput>

/** While somebody writes, a text is shown whether or not it could be saved. */
export const previewMailTextInput = z.object(words)
export type PreviewMailTextInput = z.infer<typeof previewMailTextInput>

export const testMailTextInput = mailTextInput.safeExtend({
  /** Made with each press of the button, so that one press sends one mail. */
  sendId: idField,
})
export type TestMailTextInput = z.infer<typeof testMailTextInput>
