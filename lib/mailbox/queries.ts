import { can, type Role } from '@/lib/access/policy'
import { type CapturedLetter, listCaptured, readCaptured } from '@/lib/platform/mail/captured'
import type { LetterOpening } from '@/lib/platform/mail/letter'
import { mailTransport } from '@/lib/platform/mail/send'
import {
  type CapturedLetterView,
  type CapturedView,
  type MailWay,
  withInlinePictures,
} from './model'

/** Who looks: mail of their company, and mail about themselves. */
interface Reader {
  actor: { companyId: string; role: Role }
  email: string
}

/** So many letters are listed. */
const mostListed = 200

/** What becomes of mail: it leaves, it is kept in the mailbox, or, where nothing is set up in production, neither. */
export function mailWay(): MailWay {
  const transport = mailTransport()
  if (transport === 'captured') return 'kept'
  return transport === 'none' ? 'none' : 'sent'
}

/** Whether mail is kept here instead of sent: never in production. */
export function hasMailbox(): boolean {
  return mailWay() === 'kept'
}

/** The letters of somebody's company that they may see, and those to themselves, newest first; null without a mailbox. */
export async function listMailbox(reader: Reader): Promise<CapturedView[] | null> {
  if (!hasMailbox()) return null
  const mails = await listCaptured(ownerOf(reader))
  return mails
    .slice(0, mostListed)
    .map(({ id, at, to, subject }) => ({ id, at: new Date(at), to, subject }))
}

/** One of them; null for any that is somebody else's. */
export async function getMailboxLetter(
  reader: Reader,
  id: string,
): Promise<CapturedLetterView | null> {
  const letter = await readLetter(reader, id)
  if (!letter) return null
  const { at, to, from, replyTo, subject, html, text, files } = letter
  return {
    id,
    at: new Date(at),
    to,
    from,
    replyTo,
    subject,
    html: withInlinePictures(html, files),
    text,
    attachments: files.flatMap(({ contentId, fileName, bytes }, index) =>
      contentId === null ? [{ index, fileName, bytes: bytes.byteLength }] : [],
    ),
  }
}

/** A file of a letter by its place in it; null where there is none. */
export async function getMailboxFile(
  reader: Reader,
  id: string,
  index: number,
): Promise<CapturedLetter['files'][number] | null> {
  return (await readLetter(reader, id))?.files[index] ?? null
}

async function readLetter(reader: Reader, id: string): Promise<CapturedLetter | null> {
  return hasMailbox() ? readCaptured(id, ownerOf(reader)) : null
}

function ownerOf({ actor, email }: Reader) {
  return { companyId: actor.companyId, address: email, mayOpen: openingsFor(actor.role) }
}

/** An invitation's link makes a member of whoever follows it: it is for those who could invite just so. */
function openingsFor(role: Role): LetterOpening[] {
  return [
    'document',
    ...(can(role, 'invite members') ? (['membership'] as const) : []),
    ...(can(role, 'make owners') ? (['ownership'] as const) : []),
  ]
}
