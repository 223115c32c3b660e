import { z } from 'zod'
import { idField, optionalEmail, requiredLine, textField, tokenField } from '@/lib/platform/fields'
import { signatureLimits } from './model'

export const visitInput = z.object({ token: tokenField })

const answerFields = {
  token: tokenField,
  /** The version that was shown: `quote.version` of the view. */
  version: z.int().min(1),
  name: requiredLine(120, 'your full name'),
  note: textField(2000),
}

const chosenField = z.array(idField).max(500)

const drawnSignature = z.object({
  kind: z.literal('drawn'),
  /** An opaque PNG, in base64. */
  png: z.base64().max(Math.ceil(signatureLimits.bytes / 3) * 4, 'Draw a smaller signature.'),
})

export const acceptInput = z.object({
  ...answerFields,
  /** Ids of the options that are taken. */
  chosen: chosenField,
  signature: z.discriminatedUnion('kind', [z.object({ kind: z.literal('typed') }), drawnSignature]),
})
export type AcceptInput = z.infer<typeof acceptInput>

export const declineInput = z.object(answerFields)
export type DeclineInput = z.infer<typeof declineInput>

export const questionInput = z.object({
  token: tokenField,
  /** Made with the form, so that asking twice asks once. */
  id: idField,
  name: requiredLine(120, 'your name'),
  /** Where the answer goes, for a link that was sent to nobody. */
  email: optionalEmail.optional(),
  question: textField(2000).refine(text => text !== '', 'Write your question.'),
})
export type QuestionInput = z.infer<typeof questionInput>

export const choiceInput = z.object({ token: tokenField, chosen: chosenField })
export type ChoiceInput = z.infer<typeof choiceInput>

/** What a page reports itself with. */
export const viewInput = z.object({ token: tokenField, nonce: tokenField })
