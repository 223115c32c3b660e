import type { ShownStatus } from '@/components/shell/status'
import type { MailView } from '@/lib/mails/model'
import type { sendingTexts } from '@/lib/messages/en/mails'
import type { OutboxState } from '@/lib/outbox/model'
import { formatInstant } from '@/lib/platform/calendar'

/** The shape that is drawn beside what became of a mail. */
export const mailStatuses: Record<OutboxState, ShownStatus> = {
  waiting: 'draft',
  sending: 'draft',
  sent: 'sent',
  delivered: 'accepted',
  bounced: 'declined',
  complained: 'declined',
  dead: 'overdue',
  dropped: 'void',
}

/** What a mail is, when it came to where it stands, and who asked for it. */
export function mailFacts(
  mail: MailView,
  timezone: string,
  hasVersions: boolean,
  t: typeof sendingTexts.mailWords,
): string {
  const facts = [
    mail.recipient === 'copy' ? t.copyForTheSender : t.kinds[mail.kind],
    hasVersions ? t.version(mail.version) : '',
    formatInstant(mail.at, timezone, 'en-GB'),
    mail.createdByName ? t.by(mail.createdByName) : '',
  ]
  return facts.filter(text => text !== '').join(' · ')
}

/** What to be warned of: a mail to the client that came back, was reported or could not be sent. */
export function warningOf(mail: MailView, t: typeof sendingTexts.mailWords): string | null {
  if (mail.recipient !== 'client') return null
  const why = mail.reason ? ` ${asSentence(mail.reason)}` : ''
  if (mail.state === 'bounced') return t.mailCameBack(mail.address, why)
  if (mail.state === 'complained') return t.reportedMailUnwanted(mail.address)
  if (mail.state !== 'dead') return null
  return mail.isUncertain
    ? t.notCertainWhether(mail.address, why)
    : t.mailCouldNot(mail.address, why)
}

/** The newest mail to each address is the one that counts: what was sent again since needs no warning. */
export function warnedMails(
  mails: readonly MailView[],
  t: typeof sendingTexts.mailWords,
): MailView[] {
  const toClient = mails.filter(mail => mail.recipient === 'client')
  return toClient.filter(
    (mail, index) =>
      warningOf(mail, t) !== null &&
      toClient.findIndex(({ address }) => address === mail.address) === index,
  )
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
