import { z } from 'zod'
import { longestBody, longestSubject } from '@/lib/mails/texts/model'
import { emailField, idField, requiredLine, textField } from '@/lib/platform/fields'

export const mostRecipients = 10

/** What a mail says, as the form holds it. */
const wordsOfMail = {
  /** Of the document. */
  id: idField,
  subject: requiredLine(longestSubject, 'a subject'),
  body: textField(longestBody).refine(text => text !== '', 'Write what the mail says.'),
}

export const sendDocumentInput = z.object({
  ...wordsOfMail,
  /** Made with the form, so that asking twice sends once. */
  sendId: idField,
  recipients: z
    .array(emailField)
    .min(1, 'Enter a recipient.')
    .max(mostRecipients, `Send to at most ${mostRecipients} recipients at once.`)
    .transform(addresses => [...new Set(addresses)]),
  /** To the member who sends it, too. */
  copyToMe: z.boolean(),
  attachPdf: z.boolean(),
})
export type SendDocumentInput = z.infer<typeof sendDocumentInput>

export const previewMailInput = z.object(wordsOfMail)
export type PreviewMailInput = z.infer<typeof previewMailInput>

export const documentIdInput = z.object({ id: idField })
