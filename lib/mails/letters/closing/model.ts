import type { ClosingNotice } from '@/lib/companies/closing/model'
import { cleanLine } from '@/lib/documents/text'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { type BuiltLetter, type MailCompany, mailBrandOf, serviceName } from '../model'

interface ClosingMail {
  company: MailCompany
  notice: ClosingNotice
  closesAt: Date
  /** Of the owner it goes to. */
  name: string
  /** Who wanted it; empty where nobody knows. */
  byName: string
  /** Where it can be taken back, and everything taken along. */
  url: string
  retentionYears: number
}

/** To the owners of a company that is to be deleted, in the language of the app. */
export function closingLetter(mail: ClosingMail): BuiltLetter {
  const { company, closesAt, url } = mail
  const values = {
    name: cleanLine(mail.name),
    company: cleanLine(company.name),
    by: cleanLine(mail.byName) || 'Somebody',
    date: formatDate(localDateOf(closesAt, company.timezone), 'en-GB'),
    years: String(mail.retentionYears),
    link: url,
  }
  const { headline, body, button } = wordsOf[mail.notice](values)
  return {
    subject: headline,
    props: {
      locale: 'en-GB',
      brand: mailBrandOf(company),
      preview: headline,
      headline,
      sub: '',
      body,
      values,
      button: { label: button, href: url },
      validity: '',
      spellOut: 'The button does not work? Copy this address:',
      facts: [],
      asides: [],
      sender: [`Sent by ${serviceName}, the service, to every owner of ${values.company}.`],
    },
  }
}

interface Words {
  headline: string
  /** Markdown with {{values}}. */
  body: string
  button: string
}

type Values = Record<'company' | 'date', string>

const whatHappens =
  'Until then everything works as before, and any owner can keep the company. Then its links stop working, drafts go, and members lose access; what was issued is kept for {{years}} years, as the law asks, and nothing of it can be reached here.'

const wordsOf: Record<ClosingNotice, (values: Values) => Words> = {
  requested: ({ company, date }) => ({
    headline: `${company} closes on ${date}`,
    body: `Hello {{name}},\n\n{{by}} asked to delete {{company}}. It is closed on {{date}}.\n\n${whatHappens}\n\nTake an export of everything along before that.`,
    button: 'See what happens',
  }),
  soon: ({ company, date }) => ({
    headline: `${company} closes on ${date}`,
    body: `Hello {{name}},\n\nThis is the last reminder: {{company}} is closed on {{date}}.\n\n${whatHappens}\n\nTake an export of everything along before that.`,
    button: 'See what happens',
  }),
  kept: ({ company }) => ({
    headline: `${company} is not deleted`,
    body: 'Hello {{name}},\n\n{{company}} was to be closed on {{date}}. An owner decided to keep it: everything goes on as before.',
    button: 'Open settings',
  }),
}
