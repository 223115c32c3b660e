import type { LetterProps, MailBrand, MailValues } from '@/emails/letter-props'
import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import { isZero } from '@/lib/documents/decimals'
import type { DocumentContent, Picture } from '@/lib/documents/model'
import { leavesSomethingToPay } from '@/lib/documents/payment-block'
import { cleanLine, fill } from '@/lib/documents/text'
import { wordsOf } from '@/lib/documents/words'
import { formatMoney } from '@/lib/money/format'
import { noBreakSpace } from '@/lib/money/locale'
import type { Decimal } from '@/lib/money/model'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import type { MailText } from '../texts/defaults/model'
import { fillSubject } from '../texts/model'
import { factsOf } from './facts/model'
import { letterWordsOf } from './words/model'

export interface BuiltLetter {
  subject: string
  props: LetterProps
}

/** What mails show of the company; a new brand shows at once, whatever the document was issued with. */
export type MailCompany = Pick<Company, 'name' | 'email' | 'timezone' | 'brand'>

export interface MailLink {
  url: string
  createdAt: Date
  expiresAt: Date
}

/** A mail about a document, in the document's language; its figures are the finished ones of its snapshot. */
export interface DocumentMail {
  content: DocumentContent
  blocks: DocumentBlocks
  company: MailCompany
  /** As it was written, else the company's, else `defaultTextOf`. */
  text: MailText
  link: MailLink | null
  senderName: string
  /** Of an invoice, what is left to pay today; absent or null: as it was issued. */
  leftToPay?: Decimal | null
}

export const serviceName = 'Pixel Crafte Billing'

/** Of the company's logo inside the mail: the Content-ID of the file. */
export const logoContentId = 'company-logo'

/** A quote, invoice, credit note or receipt, sent to whom it is for. */
export function documentLetter(mail: DocumentMail): BuiltLetter {
  return letterOf(mail, headOf(mail), mail.text)
}

/** To the client who accepted: the accepted version, with its evidence in small print. */
export function acceptedLetter(mail: DocumentMail): BuiltLetter {
  const { content, blocks, text } = mail
  const { quoteAccepted } = letterWordsOf(content.locale)
  const sub = `${blocks.kind} ${blocks.number}, ${blocks.headline.amount}`
  const letter = letterOf(mail, { headline: quoteAccepted, sub }, text)
  const { record } = blocks
  const asides = record ? [`${cleanLine(record.text)} ${record.code}`] : []
  return { ...letter, props: { ...letter.props, asides } }
}

/** A new link in place of one that ended; it says no more of the document than its name. */
export function freshLinkLetter(mail: Omit<DocumentMail, 'text'>): BuiltLetter {
  const { content, blocks } = mail
  const { subject, headline, body } = letterWordsOf(content.locale).freshLink
  const sub = `${blocks.kind} ${blocks.number}`
  const letter = letterOf(
    { ...mail, text: { subject, body } },
    { headline, sub },
    { subject, body },
  )
  return { ...letter, props: { ...letter.props, facts: [] } }
}

/** What {{names}} stand for in a mail about a document; those that do not apply are empty. */
export function documentValues(
  mail: Pick<DocumentMail, 'content' | 'blocks' | 'company' | 'senderName' | 'leftToPay'> & {
    link?: MailLink | null
  },
): Record<string, string> {
  const { content, blocks, company, senderName, link } = mail
  const { locale, buyer, dueOn } = content
  const name = cleanLine(buyer.name)
  return {
    'client.name': name,
    'client.contact': cleanLine(buyer.contact) || name,
    'document.kind': blocks.kind,
    'document.number': blocks.number,
    'document.total': totalOf(blocks),
    'document.issuedOn': formatDate(content.issuedOn, locale),
    'document.due': leftOf(mail) ?? dueOf(content, blocks),
    'document.dueOn': dueOn ? formatDate(dueOn, locale) : '',
    'company.name': cleanLine(company.name),
    'sender.name': cleanLine(senderName),
    'invoice.number': invoiceNumbersOf(content),
    ...paymentValues(content),
    ...answerValues(content),
    link: link?.url ?? '',
  }
}

/** The company in its mails; its logo travels in the mail. */
export function mailBrandOf({ name, brand }: Pick<Company, 'name' | 'brand'>): MailBrand {
  const { primary, fontFamily, logo } = brand
  return { name: cleanLine(name), primary, fontFamily, logo: logo && fitted(logo) }
}

interface Head {
  headline: string
  sub: string
}

function letterOf(mail: DocumentMail, head: Head, text: MailText): BuiltLetter {
  const { content, blocks, company, link } = mail
  const words = letterWordsOf(content.locale)
  const values: MailValues = documentValues(mail)
  const left = leftOf(mail)
  const settled = mail.leftToPay ? isZero(mail.leftToPay) : false
  const props: LetterProps = {
    locale: content.locale,
    brand: mailBrandOf(company),
    preview: [head.headline, head.sub].join(', '),
    ...head,
    body: text.body,
    values,
    button: link && { label: buttonLabelOf(content), href: link.url },
    validity: link ? fill(words.validity, { date: endOf(link, company, content) }) : '',
    spellOut: '',
    facts: factsOf({ content, blocks, left, settled }),
    asides: [],
    sender: senderOf(mail),
  }
  return { subject: fillSubject(text.subject, values), props }
}

function headOf(mail: DocumentMail): Head {
  const { content, blocks } = mail
  const { headline } = blocks
  const words = letterWordsOf(content.locale)
  const name = `${blocks.kind} ${blocks.number}`
  switch (content.kind) {
    case 'invoice':
      return { headline: invoiceHeadline(mail), sub: name }
    case 'quote': {
      if (content.acceptance)
        return { headline: amountAndWhen(headline.amount, headline.when), sub: name }
      const amount = { amount: headline.amount }
      return { headline: fill(words.quote, amount), sub: `${name}, ${headline.when}` }
    }
    case 'credit_note':
      return { headline: amountAndWhen(headline.amount, headline.when), sub: name }
    case 'receipt': {
      const date = formatDate(content.received.on, content.locale)
      const sub = fill(words.receivedOn, { amount: headline.amount, date })
      return { headline: blocks.closing?.stamp ? words.paid : words.received, sub }
    }
  }
}

function invoiceHeadline(mail: DocumentMail): string {
  const { content, blocks, leftToPay } = mail
  const isOpen = leavesSomethingToPay(content) && !(leftToPay && isZero(leftToPay))
  if (!isOpen) return wordsOf(content.locale).sentence.settled
  return amountAndWhen(leftOf(mail) ?? blocks.headline.amount, blocks.headline.when)
}

/** On a phone the line breaks before "due", unless what follows is too wide for one. */
function amountAndWhen(amount: string, when: string): string {
  return `${amount} ${when.length <= 18 ? when.replaceAll(' ', noBreakSpace) : when}`
}

/** What is left of an invoice today, where that is another amount than its paper says. */
function leftOf({ content, leftToPay }: Pick<DocumentMail, 'content' | 'leftToPay'>) {
  if (content.kind !== 'invoice' || !leftToPay) return null
  const { currency, locale, calculation } = content
  const left = formatMoney(leftToPay, currency.code, locale)
  const issued = formatMoney(calculation.result.payable, currency.code, locale)
  return left === issued ? null : left
}

function totalOf({ totals, headline }: DocumentBlocks): string {
  return totals.find(({ tone }) => tone === 'total')?.value ?? headline.amount
}

function dueOf(content: DocumentContent, { totals, headline }: DocumentBlocks): string {
  if (content.kind !== 'receipt') return headline.amount
  return totals.length > 1 ? (totals.at(-1)?.value ?? '') : ''
}

function invoiceNumbersOf(content: DocumentContent): string {
  if (content.kind === 'credit_note') return cleanLine(content.corrects.number)
  if (content.kind !== 'receipt') return ''
  return content.allocations.map(({ invoiceNumber }) => cleanLine(invoiceNumber)).join(', ')
}

function paymentValues(content: DocumentContent): Record<string, string> {
  if (content.kind !== 'receipt') return {}
  const { method, on } = content.received
  return {
    'payment.method': wordsOf(content.locale).methods[method],
    'payment.receivedOn': formatDate(on, content.locale),
  }
}

function answerValues(content: DocumentContent): Record<string, string> {
  if (content.kind !== 'quote' || !content.acceptance) return {}
  const { name, note } = content.acceptance
  const written = note.trim()
  const quoted = written && fill(letterWordsOf(content.locale).quotation, { text: written })
  return { 'answer.name': cleanLine(name), 'answer.note': quoted }
}

function buttonLabelOf(content: DocumentContent): string {
  const words = letterWordsOf(content.locale)
  const isOpen = content.kind === 'quote' && !content.acceptance
  return isOpen ? words.viewAndAccept : words.view[content.kind]
}

const shortLifeMilliseconds = 48 * 3_600_000

/** When a link ends: the day, and for one that lives hours also the time. */
function endOf(link: MailLink, { timezone }: MailCompany, { locale }: DocumentContent): string {
  const { createdAt, expiresAt } = link
  const isShort = expiresAt.getTime() - createdAt.getTime() <= shortLifeMilliseconds
  return isShort
    ? formatInstant(expiresAt, timezone, locale)
    : formatDate(localDateOf(expiresAt, timezone), locale)
}

function senderOf({ content, blocks, company }: DocumentMail): string[] {
  const words = letterWordsOf(content.locale)
  const address = blocks.from.lines
    .map(({ text }) => cleanLine(text))
    .filter(text => text !== cleanLine(content.seller.email))
    .join(', ')
  const answers = company.email ? ` ${fill(words.answers, { address: company.email })}` : ''
  const issued = fill(words.issuedWith, { service: serviceName })
  return [address && `${address}.`, issued + answers].filter(line => line !== '')
}

const logoBox = { width: 180, height: 28 }

function fitted({ width, height }: Picture): MailBrand['logo'] {
  const scale = Math.min(logoBox.width / width, logoBox.height / height)
  return {
    contentId: logoContentId,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
