import type { DocumentKind } from '@/lib/documents/model'
import type { OutboxState } from '@/lib/outbox/model'

/** Mails about documents: what they say, to whom, and what became of them. */

/** What a company can word for itself; one text per kind. */
export const mailTextKinds = [
  'invoice',
  'quote',
  'credit_note',
  'receipt',
  'quote_accepted',
  'quote_answered',
  'question',
  'invitation',
] as const
export type MailTextKind = (typeof mailTextKinds)[number]

/**
 * Kinds of mail about a document: the document itself by its kind, a fresh link to it, `quote_accepted` to the client
 * who accepted, `quote_answered` and `question` to the company; `invitation` only as a test of its words.
 */
export const mailKinds = [
  'invoice',
  'quote',
  'credit_note',
  'receipt',
  'fresh_link',
  'quote_accepted',
  'quote_answered',
  'question',
  'invitation',
] as const satisfies readonly (DocumentKind | string)[]
export type MailKind = (typeof mailKinds)[number]

/** `client`: whom the document is for; `copy`: the member who sent it; `company`: a notice; `test`: a member who tries the words. */
export const mailRecipients = ['client', 'copy', 'company', 'test'] as const
export type MailRecipient = (typeof mailRecipients)[number]

/** A mail as the page of its document lists it. */
export interface MailView {
  id: string
  kind: MailKind
  recipient: MailRecipient
  address: string
  state: OutboxState
  /** Why it came back or could not be sent; while it waits, why the last try came to nothing. Empty otherwise. */
  reason: string
  /** Whether it may have arrived although nobody confirmed it. */
  isUncertain: boolean
  /** The version it is about. */
  version: number
  createdAt: Date
  /** Null where no member asked for it. */
  createdByName: string | null
  sentAt: Date | null
  /** When its state came about. */
  at: Date
}
