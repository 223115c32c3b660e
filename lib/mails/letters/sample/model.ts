import type { ClientChoice } from '@/lib/clients/model'
import { type Company, numberPatternOf, printedNumber } from '@/lib/companies/model'
import type { DocumentContent, DocumentKind } from '@/lib/documents/model'
import { blocksOf } from '@/lib/documents/view-model'
import { contentOf } from '@/lib/drafts/content/model'
import { type DraftLine, emptyDraft, emptyLine } from '@/lib/drafts/model'
import { calculateDocument } from '@/lib/money/calculate'
import { addDays } from '@/lib/platform/calendar'
import { plainLook } from '@/lib/presets/model'
import type { MailTextKind } from '../../model'
import type { MailText } from '../../texts/defaults/model'
import { answeredLetter, invitationLetter, questionLetter } from '../members/model'
import { acceptedLetter, type BuiltLetter, documentLetter } from '../model'

interface Sample {
  kind: MailTextKind
  company: Company
  text: MailText
  senderName: string
  /** Where the button leads: a page that says it is a sample. */
  url: string
  /** ISO date of the company's calendar. */
  today: string
  now: Date
}

/** The exact mail of a kind about a made-up document of the company, to look at or to send to oneself. */
export function sampleLetter(sample: Sample): BuiltLetter | null {
  const { kind, company, text, url, now } = sample
  if (kind === 'invitation')
    return invitationLetter({
      company,
      text,
      inviterName: sample.senderName,
      role: 'accountant',
      url,
      expiresAt: daysAfter(now, 7),
    })
  const content = contentByKind(sample)
  if (!content) return null
  const shown = { content, blocks: blocksOf(content), company, text }
  const link = { url, createdAt: now, expiresAt: daysAfter(now, 180) }
  const answer = { name: client.contactName, note: 'We would like to begin in May.', at: now }
  switch (kind) {
    case 'quote_answered':
      return answeredLetter({ ...shown, url, answer: { ...answer, verb: 'accepted' } })
    case 'question':
      return questionLetter({
        ...shown,
        url,
        question: { name: client.contactName, text: 'Could the signs come first?', at: now },
      })
    case 'quote_accepted':
      return acceptedLetter({ ...shown, link, senderName: sample.senderName })
    default:
      return documentLetter({ ...shown, link, senderName: sample.senderName })
  }
}

const client: ClientChoice = {
  id: '',
  name: 'Acme Design',
  contactName: 'Dana Whitfield',
  email: 'billing@acme.example.com',
  currency: '',
  language: '',
  taxId: '',
  billing: {
    line1: '210 Alder Street',
    line2: '',
    city: 'Brooklyn',
    region: 'NY',
    postalCode: '11201',
    countryCode: 'US',
  },
}

function contentByKind({ kind, company, today }: Sample): DocumentContent | null {
  const invoice = draftContent('invoice', company, today)
  const quote = draftContent('quote', company, today)
  if (!invoice || !quote) return null
  switch (kind) {
    case 'quote':
    case 'quote_answered':
      return quote
    case 'quote_accepted':
      return accepted(quote, today, company)
    case 'credit_note':
      return credit(invoice, company, today)
    case 'receipt':
      return receipt(invoice, company, today)
    default:
      return invoice
  }
}

function draftContent(kind: 'invoice' | 'quote', company: Company, today: string) {
  const draft = {
    ...emptyDraft(kind, company, plainLook, null, today),
    lines: linesOf(kind),
  }
  const number = numberOf(company, kind, today)
  const font = { family: '', files: [] }
  return contentOf({ draft, company, client, font, look: plainLook, number, isDraft: false })
}

function accepted(quote: DocumentContent, today: string, company: Company): DocumentContent {
  const acceptance = {
    name: client.contactName,
    note: '',
    acceptedOn: today,
    time: '09:41',
    timezone: company.timezone,
    version: 1,
    sha256: '5d41c0a7e9b2f36488d1c3b5a7902e4f61d8b0c9e2a3f4756b8c9d0e1f2a3b4c',
    signature: null,
  }
  return { ...quote, kind: 'quote', replaces: null, acceptance }
}

function credit(invoice: DocumentContent, company: Company, today: string): DocumentContent | null {
  const total = invoice.calculation.result.payable
  const calculation = oneLine(invoice, total)
  return (
    calculation && {
      ...withoutKind(invoice),
      kind: 'credit_note',
      number: numberOf(company, 'credit_note', today),
      dueOn: today,
      calculation,
      outline: [],
      corrects: {
        number: invoice.number,
        issuedOn: today,
        dueOn: invoice.dueOn ?? today,
        dueBefore: total,
        dueAfter: '0',
      },
      reason: 'The order was cancelled',
    }
  )
}

function receipt(
  invoice: DocumentContent,
  company: Company,
  today: string,
): DocumentContent | null {
  const total = invoice.calculation.result.payable
  const calculation = oneLine(invoice, total)
  const allocation = {
    lineId: 'payment',
    invoiceNumber: invoice.number,
    invoiceIssuedOn: today,
    invoiceTotal: total,
    settledBefore: '0',
    amount: total,
    dueAfter: '0',
  }
  return (
    calculation && {
      ...withoutKind(invoice),
      kind: 'receipt',
      number: numberOf(company, 'receipt', today),
      dueOn: today,
      calculation,
      outline: [],
      received: { on: today, method: 'bank_transfer', reference: '' },
      allocations: [allocation],
    }
  )
}

/** What a payment or a credit of the whole amount computes to. */
function oneLine({ currency }: DocumentContent, amount: string) {
  const tax = { category: 'O' } as const
  const input = {
    currency: currency.code,
    lines: [{ id: 'payment', description: '', quantity: '1', unit_price: amount, tax }],
  }
  const result = calculateDocument(input)
  return 'error' in result ? null : { input, result }
}

function withoutKind(content: DocumentContent) {
  const { kind: _kind, ...common } = content
  return common
}

function numberOf(company: Company, kind: DocumentKind, today: string): string {
  return printedNumber(numberPatternOf(company, kind, today), 42)
}

function linesOf(kind: 'invoice' | 'quote'): DraftLine[] {
  const line = (id: string, description: string, quantity: string, unitPrice: string) => ({
    ...emptyLine(),
    id,
    description,
    quantity,
    unitPrice,
  })
  const section = (id: string, description: string): DraftLine => ({
    ...line(id, description, '', ''),
    kind: 'section',
  })
  const identity = line('identity', 'Brand identity', '1', '4200')
  const signs = line('signs', 'Signs, three sizes', '12', '95')
  const website = line('website', 'Website design', '18', '120')
  if (kind === 'invoice') return [identity, signs, website]
  const book = { ...line('book', 'Printed brand book', '50', '18.4'), optional: true }
  return [
    section('first', 'Identity'),
    identity,
    signs,
    section('second', 'Website'),
    website,
    section('third', 'Print'),
    book,
  ]
}

function daysAfter(instant: Date, days: number): Date {
  const day = addDays(instant.toISOString().slice(0, 10), days)
  return new Date(`${day}${instant.toISOString().slice(10)}`)
}
