import type { Company } from '@/lib/companies/model'
import type { DocumentKind, Snapshot } from '@/lib/documents/model'
import type { Decimal } from '@/lib/money/model'
import { localDateOf } from '@/lib/platform/calendar'
import type { LetterFile } from '@/lib/platform/mail/letter'
import type { QuoteAnswer } from '@/lib/quotes/model'
import { answeredLetter, questionLetter } from '../letters/members/model'
import {
  acceptedLetter,
  type BuiltLetter,
  documentLetter,
  documentValues,
  freshLinkLetter,
  logoContentId,
  type MailLink,
} from '../letters/model'
import { sampleLetter } from '../letters/sample/model'
import { type MailKind, type MailRecipient, type MailTextKind, mailTextKinds } from '../model'
import { defaultTextOf, type MailText } from '../texts/defaults/model'
import { fillBodyForEditing, fillSubject } from '../texts/model'

/** What every mail about a document is written from. */
export interface DocumentMaterial {
  documentId: string
  snapshot: Snapshot
  company: Company
  /** Of an invoice: what is left to pay when the mail is asked for. */
  leftToPay: Decimal | null
  senderName: string
  /** How the company words this kind; null: as it comes along. */
  ownText: MailText | null
}

/** The answer or the question that a notice tells of. */
export type NoticedFact =
  | { kind: 'answer'; verb: QuoteAnswer; name: string; note: string; at: Date }
  | { kind: 'question'; name: string; text: string; at: Date }

/** A mail of the outbox with everything that it says. */
export interface MailMaterial {
  kind: MailKind
  recipient: MailRecipient
  address: string
  subject: string
  body: string
  attachPdf: boolean
  createdAt: Date
  snapshotId: string | null
  company: Company
  senderName: string
  senderAddress: string
  /** Null for a test. */
  document: (DocumentMaterial & { isVoid: boolean; isReplaced: boolean }) | null
  link: (MailLink & { id: string; revokedAt: Date | null }) | null
  about: NoticedFact | null
  /** Who asked or answered, as far as an address of theirs is known. */
  answersTo: string
}

/**
 * Why there is nothing to send any more, or null: its link was revoked or has expired, the document is void, which asks
 * for nothing, or another version of it was issued. A fresh link leads to whatever is in force, and a confirmation
 * tells of what was.
 */
export function whyPointless(mail: MailMaterial, now: Date): string | null {
  const { kind, link, document, recipient } = mail
  if (link?.revokedAt) return 'The link in this mail was revoked. Send the document anew instead.'
  if (link && link.expiresAt <= now)
    return 'The link in this mail has expired. Send the document anew instead.'
  if (recipient === 'company' || !document) return null
  if (document.isVoid) return 'The document of this mail is void, so that there is nothing to send.'
  return document.isReplaced && kind === document.snapshot.content.kind
    ? 'A newer version was issued since. Send that one instead.'
    : null
}

/** What a mail says; the same material, the same letter. `base` is the address of this service. */
export function letterOf(mail: MailMaterial, base: string): BuiltLetter | null {
  const { document, company, senderName, createdAt } = mail
  const today = localDateOf(createdAt, company.timezone)
  const kind = textKindOf(mail.kind)
  if (mail.recipient === 'test')
    return (
      kind &&
      sampleLetter({
        ...{ kind, company, senderName, today },
        text: { subject: mail.subject, body: mail.body },
        url: base,
        now: createdAt,
      })
    )
  if (!document) return null
  const written = mail.subject === '' ? null : { subject: mail.subject, body: mail.body }
  return mail.recipient === 'company'
    ? noticeOf(mail, document, base)
    : clientLetterOf(mail.kind, document, mail.link, written)
}

/** A mail to the client, or the member's copy of it. */
export function clientLetterOf(
  kind: MailKind,
  document: DocumentMaterial,
  link: MailLink | null,
  written: MailText | null,
): BuiltLetter {
  const { content, blocks } = document.snapshot
  const { company, senderName, leftToPay } = document
  const mail = { content, blocks, company, link, senderName, leftToPay }
  if (kind === 'fresh_link') return freshLinkLetter(mail)
  const text = written ?? textOf(kind === 'quote_accepted' ? kind : content.kind, document)
  return kind === 'quote_accepted'
    ? acceptedLetter({ ...mail, text })
    : documentLetter({ ...mail, text })
}

/** What the form of a document begins with: its words with everything filled in but the link. */
export function wordsToBeginWith(document: DocumentMaterial): MailText {
  const { content, blocks } = document.snapshot
  const { subject, body } = textOf(content.kind, document)
  const values = documentValues({ ...document, content, blocks })
  return { subject: fillSubject(subject, values), body: fillBodyForEditing(body, values) }
}

/** The logo as it travels inside a mail; nothing where there is none. */
export function logoFilesOf(logo: { mime: string; bytes: Uint8Array } | null): LetterFile[] {
  if (!logo) return []
  const { mime, bytes } = logo
  return [{ fileName: `logo.${endings[mime] ?? 'png'}`, mime, bytes, contentId: logoContentId }]
}

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg' }

/** The text a mail of a kind is written with; a fresh link has words of its own. */
export function textKindOf(kind: MailKind): MailTextKind | null {
  return mailTextKinds.find(each => each === kind) ?? null
}

function textOf(kind: MailTextKind, { ownText, snapshot }: DocumentMaterial): MailText {
  return ownText ?? defaultTextOf(kind, snapshot.content.locale)
}

function noticeOf(
  { about, company, answersTo }: MailMaterial,
  document: DocumentMaterial,
  base: string,
): BuiltLetter | null {
  if (!about) return null
  const { content, blocks } = document.snapshot
  const url = `${base}${rooms[content.kind]}/${document.documentId}`
  const notice = { content, blocks, company, url }
  return about.kind === 'answer'
    ? answeredLetter({ ...notice, text: textOf('quote_answered', document), answer: about })
    : questionLetter({
        ...notice,
        text: textOf('question', document),
        question: about,
        reachesAsker: answersTo !== '',
      })
}

const rooms: Record<DocumentKind, string> = {
  invoice: '/invoices',
  quote: '/quotes',
  credit_note: '/credit-notes',
  receipt: '/receipts',
}
