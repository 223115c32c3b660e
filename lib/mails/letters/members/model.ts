import type { LetterProps, MailFact } from '@/emails/letter-props'
import type { Role } from '@/lib/access/policy'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { DocumentContent } from '@/lib/documents/model'
import { cleanLine, fill } from '@/lib/documents/text'
import { wordsOf } from '@/lib/documents/words'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import type { QuoteAnswer } from '@/lib/quotes/model'
import type { MailText } from '../../texts/defaults/model'
import { fillSubject } from '../../texts/model'
import {
  type BuiltLetter,
  documentValues,
  type MailCompany,
  mailBrandOf,
  serviceName,
} from '../model'
import { letterWordsOf } from '../words/model'

/** Mails to members, in the language of the app. */

interface Notice {
  content: DocumentContent
  blocks: DocumentBlocks
  company: MailCompany
  /** The company's, else `defaultTextOf`. */
  text: MailText
  /** Of the document in the app. */
  url: string
}

/** Tells the company that a client accepted or declined. */
export function answeredLetter(
  notice: Notice & { answer: { name: string; verb: QuoteAnswer; note: string; at: Date } },
): BuiltLetter {
  const { blocks, answer } = notice
  const name = cleanLine(answer.name)
  const values = {
    'answer.name': name,
    'answer.verb': answer.verb,
    'answer.note': quoted(answer.note),
  }
  const verb = answer.verb === 'accepted' ? 'Accepted' : 'Declined'
  return noticeOf(notice, values, `${verb}: ${blocks.headline.amount}`, [
    text(`${verb} by`, name),
    text(`${verb} on`, momentOf(answer.at, notice)),
  ])
}

/** Tells the company what a client asked on a document's page. */
export function questionLetter(
  notice: Notice & {
    question: { name: string; text: string; at: Date }
    /** The answer to this mail goes to whoever asked. */
    reachesAsker?: boolean
  },
): BuiltLetter {
  const { question } = notice
  const name = cleanLine(question.name)
  const values = { 'question.name': name, 'question.text': quoted(question.text) }
  const letter = noticeOf(notice, values, `A question from ${name}`, [
    text('Asked on', momentOf(question.at, notice)),
  ])
  const asides = notice.reachesAsker ? ['Answer this mail to reach them.'] : []
  return { ...letter, props: { ...letter.props, asides } }
}

/** Asks somebody to become a member. */
export function invitationLetter(invitation: {
  company: MailCompany
  text: MailText
  inviterName: string
  role: Role
  url: string
  expiresAt: Date
}): BuiltLetter {
  const { company, inviterName, role, url, expiresAt } = invitation
  const name = cleanLine(company.name)
  const inviter = cleanLine(inviterName)
  const until = formatDate(localDateOf(expiresAt, company.timezone), 'en-GB')
  const values = {
    'inviter.name': inviter,
    'invitation.role': roleNames[role],
    'company.name': name,
    link: url,
  }
  const props: LetterProps = {
    ...plainLetter(company, url),
    preview: `${inviter} invites you to work with ${name}`,
    headline: `Join ${name}`,
    sub: `As ${roleNames[role]}`,
    body: invitation.text.body,
    values,
    button: { label: 'Accept invitation', href: url },
    validity: `The link is meant for you and works until ${until}.`,
    spellOut: 'The button does not work? Copy this address:',
    asides: ['If you did not expect this, do nothing: nobody becomes a member without accepting.'],
  }
  return { subject: fillSubject(invitation.text.subject, values), props }
}

const roleNames: Record<Role, string> = {
  owner: 'an owner',
  admin: 'an admin',
  accountant: 'an accountant',
  user: 'a user',
}

function noticeOf(
  notice: Notice,
  values: Record<string, string>,
  headline: string,
  happened: MailFact[],
): BuiltLetter {
  const { content, blocks, company, text: written, url } = notice
  const words = wordsOf('en-GB')
  const kind = words.kinds[content.kind]
  const client = cleanLine(content.buyer.name)
  const all = {
    ...documentValues({ content, blocks, company, senderName: '' }),
    ...values,
    'document.kind': kind.toLowerCase(),
    link: url,
  }
  const sub = [`${kind} ${blocks.number}`, client].filter(part => part !== '').join(', ')
  const facts = [
    text('Client', client),
    { label: words.totals.total, value: blocks.headline.amount, tone: 'amount' as const },
    ...happened,
  ]
  const props: LetterProps = {
    ...plainLetter(company, url),
    preview: sub,
    headline,
    sub,
    body: written.body,
    values: all,
    button: { label: `Open ${kind.toLowerCase()}`, href: url },
    facts: facts.filter(({ value }) => value !== ''),
  }
  return { subject: fillSubject(written.subject, all), props }
}

function plainLetter(company: MailCompany, link: string): LetterProps {
  return {
    locale: 'en-GB',
    brand: mailBrandOf(company),
    preview: '',
    headline: '',
    sub: '',
    body: '',
    values: { link },
    button: null,
    validity: '',
    spellOut: '',
    facts: [],
    asides: [],
    sender: [`Sent by ${serviceName}, the service, for ${cleanLine(company.name)}.`],
  }
}

function momentOf(at: Date, { company: { timezone } }: Notice): string {
  return formatInstant(at, timezone, 'en-GB')
}

function quoted(written: string): string {
  const clean = written.trim()
  return clean && fill(letterWordsOf('en-GB').quotation, { text: clean })
}

function text(label: string, value: string): MailFact {
  return { label, value, tone: 'text' }
}
