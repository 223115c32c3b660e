/** Mail that was kept instead of sent, to be read where this service is only tried. */

/** What becomes of mail: it is sent, kept in the mailbox, or there is no way to send it. */
export type MailWay = 'sent' | 'kept' | 'none'

/** A row of the mailbox. */
export interface CapturedView {
  id: string
  at: Date
  to: string
  subject: string
}

/** One of its letters. */
export interface CapturedLetterView extends CapturedView {
  from: string
  replyTo: string
  /** Its pictures are inside. */
  html: string
  text: string
  attachments: { index: number; fileName: string; bytes: number }[]
}

/** A picture that a mail brings along. */
interface MailPicture {
  contentId: string | null
  mime: string
  bytes: Uint8Array
}

/** The HTML of a mail with the pictures it brings along inside: a browser knows no `cid:`. */
export function withInlinePictures(html: string, pictures: readonly MailPicture[]): string {
  return pictures.reduce(
    (shown, { contentId, mime, bytes }) =>
      contentId === null
        ? shown
        : shown.replaceAll(`cid:${contentId}`, `data:${mime};base64,${base64Of(bytes)}`),
    html,
  )
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}
