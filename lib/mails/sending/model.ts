import type { DocumentKind } from '@/lib/documents/model'
import { DomainError } from '@/lib/platform/errors'
import { refusalOfText } from '../texts/model'

/** What is asked of a document before it is sent. */
export interface Sendable {
  kind: DocumentKind
  number: string | null
  isDraft: boolean
  isVoid: boolean
  /** Of a quote: a new version is being written. */
  isRevising: boolean
}

/** Why a document is not sent as it stands, on the screen as in the command; null when it is. */
export function sendingRefusal({ kind, number, ...document }: Sendable): string | null {
  if (document.isDraft) return `This ${kind.replace('_', ' ')} is still a draft. Issue it first.`
  if (document.isRevising) return `${number} is being revised. Issue or discard the revision first.`
  if (!document.isVoid) return null
  return kind === 'receipt'
    ? `The payment of ${number} was reversed, and the receipt itself does not tell it.`
    : `${number} is void. Send its credit note instead.`
}

/** @throws DomainError `invalid` that names the field and what is wrong with it */
export function assertWords(
  kind: DocumentKind,
  { subject, body }: { subject: string; body: string },
): void {
  const wrongSubject = refusalOfText(kind, { subject, body: '-' })
  if (wrongSubject) throw new DomainError('invalid', wrongSubject, { field: 'subject' })
  const wrongBody = refusalOfText(kind, { subject: '-', body })
  if (wrongBody) throw new DomainError('invalid', wrongBody, { field: 'body' })
}

/** What the form begins with. */
export interface SendDefaults {
  kind: DocumentKind
  number: string
  /** The client's address; none where it has none. */
  recipients: string[]
  /** Markdown with {{variables}}. */
  subject: string
  body: string
  /** Where the copy goes. */
  ownAddress: string
  /** Mail is kept in the mailbox of this service instead of sent. */
  isKept: boolean
}

/** A mail as it will arrive. */
export interface MailPreview {
  from: string
  subject: string
  /** Its pictures are inside. */
  html: string
}
