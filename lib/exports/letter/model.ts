import type { LetterProps } from '@/emails/letter-props'
import { cleanLine } from '@/lib/documents/text'
import {
  type BuiltLetter,
  type MailCompany,
  mailBrandOf,
  serviceName,
} from '@/lib/mails/letters/model'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { sizeOf } from '../model'

/** Tells whoever asked that everything of the company waits to be fetched; the file itself never travels by mail. */
export function exportReadyLetter(ready: {
  company: MailCompany
  requesterName: string
  url: string
  sizeBytes: number
  expiresAt: Date
}): BuiltLetter {
  const { company, requesterName, url, sizeBytes, expiresAt } = ready
  const name = cleanLine(company.name)
  const until = formatDate(localDateOf(expiresAt, company.timezone), 'en-GB')
  const props: LetterProps = {
    locale: 'en-GB',
    brand: mailBrandOf(company),
    preview: `Everything of ${name} in one file`,
    headline: 'Your export is ready',
    sub: `${name}, ${sizeOf(sizeBytes)}`,
    body: 'Hello {{name}},\n\neverything of {{company}} is in one file, as you asked. Sign in to download it.',
    values: { name: cleanLine(requesterName), company: name, link: url },
    button: { label: 'Open export', href: url },
    validity: `It can be downloaded until ${until}, and is removed then.`,
    spellOut: 'The button does not work? Copy this address:',
    facts: [],
    asides: [
      'The file holds personal details of clients and colleagues. Keep it where only those can read it who may.',
      'If you did not ask for it, tell an owner of the company.',
    ],
    sender: [`Sent by ${serviceName}, the service, for ${name}.`],
  }
  return { subject: `Your export of ${name} is ready`, props }
}
