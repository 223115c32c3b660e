import type { ShownStatus } from '@/components/shell/status'
import type { MailKind, MailView } from '@/lib/mails/model'
import type { OutboxState } from '@/lib/outbox/model'
import { formatInstant } from '@/lib/platform/calendar'

/** What became of a mail: its word, and the shape that is drawn beside it. */
export const mailStateWords: Record<OutboxState, { word: string; status: ShownStatus }> = {
  waiting: { word: 'Waiting', status: 'draft' },
  sending: { word: 'Waiting', status: 'draft' },
  sent: { word: 'Sent', status: 'sent' },
  delivered: { word: 'Delivered', status: 'accepted' },
  bounced: { word: 'Came back', status: 'declined' },
  complained: { word: 'Reported as unwanted', status: 'declined' },
  dead: { word: 'Not sent', status: 'overdue' },
  dropped: { word: 'Not needed any more', status: 'void' },
}

const kindWords: Record<MailKind, string> = {
  invoice: 'Invoice',
  quote: 'Quote',
  credit_note: 'Credit note',
  receipt: 'Receipt',
  fresh_link: 'Fresh link',
  quote_accepted: 'Confirmation',
  quote_answered: 'Notice of the answer',
  question: 'Notice of a question',
  invitation: 'Invitation',
}

/** What a mail is, when it came to where it stands, and who asked for it. */
export function mailFacts(mail: MailView, timezone: string, hasVersions: boolean): string {
  const facts = [
    mail.recipient === 'copy' ? 'Copy for the sender' : kindWords[mail.kind],
    hasVersions ? `version ${mail.version}` : '',
    formatInstant(mail.at, timezone, 'en-GB'),
    mail.createdByName ? `by ${mail.createdByName}` : '',
  ]
  return facts.filter(text => text !== '').join(' · ')
}

/** What to be warned of: a mail to the client that came back, was reported or could not be sent. */
export function warningOf(mail: MailView): string | null {
  if (mail.recipient !== 'client') return null
  const why = mail.reason ? ` ${asSentence(mail.reason)}` : ''
  if (mail.state === 'bounced')
    return `The mail to ${mail.address} came back.${why} Check the address, then send it again.`
  if (mail.state === 'complained')
    return `${mail.address} reported the mail as unwanted. Ask them in another way before you write again.`
  if (mail.state !== 'dead') return null
  return mail.isUncertain
    ? `It is not certain whether the mail to ${mail.address} arrived.${why}`
    : `The mail to ${mail.address} could not be sent.${why}`
}

/** The newest mail to each address is the one that counts: what was sent again since needs no warning. */
export function warnedMails(mails: readonly MailView[]): MailView[] {
  const toClient = mails.filter(mail => mail.recipient === 'client')
  return toClient.filter(
    (mail, index) =>
      warningOf(mail) !== null &&
      toClient.findIndex(({ address }) => address === mail.address) === index,
  )
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
