import { describe, expect, it } from 'vitest'
import type { DocumentContent } from '@/lib/documents/model'
import { blocksOf } from '@/lib/documents/view-model'
import {
  creditNoteContent,
  quoteContent,
  receiptContent,
  receiptWithoutInvoice,
  sampleAcceptance,
} from '@/tests/pdf/sample-kinds'
import { sampleContent } from '@/tests/pdf/samples'
import { paperCompany } from '@/tests/support/random-drafts'
import { defaultTextOf } from '../texts/defaults/model'
import { answeredLetter, questionLetter } from './members/model'
import { acceptedLetter, type DocumentMail, documentLetter, freshLinkLetter } from './model'

const at = new Date('2026-11-20T09:41:00Z')
const link = {
  url: 'https://billing.example/c/a.b.c',
  createdAt: at,
  expiresAt: new Date('2027-05-19T09:41:00Z'),
}

function mailOf(content: DocumentContent, changes: Partial<DocumentMail> = {}): DocumentMail {
  return {
    content,
    blocks: blocksOf(content),
    company: paperCompany,
    text: defaultTextOf(content.kind, content.locale),
    link,
    senderName: 'Maya Quinn',
    ...changes,
  }
}

function factsOf(mail: DocumentMail): string[] {
  return documentLetter(mail).props.facts.map(
    ({ label, value, tone }) => `${label}: ${value}${tone === 'due' ? '!' : ''}`,
  )
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

describe('the mail of an invoice', () => {
  it('says what is due when, and how to pay it', () => {
    const { subject, props } = documentLetter(mailOf(sampleContent()))
    expect(subject).toBe(`Invoice PCF-2025-0042 from ${paperCompany.name}`)
    expect(plain(props.headline)).toBe('$23,128.88 due 20 Dec 2026')
    expect(props.sub).toBe('Invoice PCF-2025-0042')
    expect(props.button).toEqual({ label: 'View invoice', href: link.url })
    expect(plain(props.validity)).toBe('The link is meant for you and works until 19 May 2027.')
    expect(factsOf(mailOf(sampleContent())).map(plain)).toEqual([
      'Amount due: $23,128.88!',
      'PO number: ACM-PO-7731',
      'IBAN: IE29 AIBK 9311 5212 3456 78',
      'Reference: PCF-2025-0042',
    ])
  })

  it('asks for what is left today, not for what the paper said', () => {
    const part = mailOf(sampleContent(), { leftToPay: '5000' })
    expect(plain(documentLetter(part).props.headline)).toBe('$5,000.00 due 20 Dec 2026')
    expect(documentLetter(part).props.values['document.due']).toBe('$5,000.00')
    expect(factsOf(part).slice(0, 2)).toEqual(['Total: $23,128.88', 'Left to pay: $5,000.00!'])
    const same = mailOf(sampleContent(), { leftToPay: '23128.88' })
    expect(factsOf(same)[0]).toBe('Amount due: $23,128.88!')
  })

  it('asks for nothing once it is settled, and shows no account then', () => {
    const settled = mailOf(sampleContent(), { leftToPay: '0.00' })
    expect(documentLetter(settled).props.headline).toBe('Nothing left to pay')
    expect(factsOf(settled).some(fact => fact.startsWith('IBAN'))).toBe(false)
  })

  it('says when a link for an hour ends', () => {
    const short = { ...link, expiresAt: new Date('2026-11-20T10:41:00Z') }
    const mail = mailOf(sampleContent(), {
      link: short,
      company: { ...paperCompany, timezone: 'Europe/Dublin' },
    })
    expect(plain(documentLetter(mail).props.validity)).toContain('20 Nov 2026, 10:41')
  })

  it('has no button without a link', () => {
    const { props } = documentLetter(mailOf(sampleContent(), { link: null }))
    expect([props.button, props.validity, props.values.link]).toEqual([null, '', ''])
  })
})

describe('the mails of other documents', () => {
  it('sums a quote up by its sections', () => {
    const mail = mailOf(quoteContent())
    const { props } = documentLetter(mail)
    expect(props.headline).toBe('Your quote: $25,184.21')
    expect(plain(props.sub)).toBe('Quote PCF-Q-2026-0018, valid until 20 Dec 2026')
    expect(props.button?.label).toBe('View and accept quote')
    expect(factsOf(mail)).toEqual([
      'Identity: 5,450.00',
      'Website: 12,987.50',
      'Print: 2,208.00',
      'VAT 23% on 18,437.50: 4,240.63',
      'VAT 13.5% on 2,208.00: 298.08',
      'Total with the options we suggest: $25,184.21!',
    ])
  })

  it('thanks for a payment, and says what it settled', () => {
    const { props } = documentLetter(mailOf(receiptContent()))
    expect(props.headline).toBe('Paid, thank you')
    expect(plain(props.sub)).toBe('We received $16,972.43 on 4 Dec 2026')
    expect(factsOf(mailOf(receiptContent()))).toEqual([
      'Receipt: PCF-R-2026-0031',
      'For invoice: PCF-2025-0042',
      'Method: Bank transfer',
      'Received: $16,972.43!',
      'Left to pay: $0.00',
    ])
    expect(documentLetter(mailOf(receiptWithoutInvoice())).props.headline).toBe(
      'Received, thank you',
    )
  })

  it('says what a credit note changes', () => {
    const mail = mailOf(creditNoteContent())
    expect(plain(documentLetter(mail).props.headline)).toBe('$932.17 credited 27 Nov 2026')
    expect(factsOf(mail).map(plain)).toEqual([
      'Corrects: Invoice PCF-2025-0042',
      'Reason: Billed twice; goods returned',
      'Amount due on PCF-2025-0042: 16,972.43',
      'This credit note: −932.17',
      'Left to pay by 20 Dec 2026: $16,040.26!',
    ])
  })

  it('gives who accepted a quote the evidence', () => {
    const content = quoteContent({ acceptance: sampleAcceptance })
    const mail = mailOf(content, { text: defaultTextOf('quote_accepted', 'de') })
    const { props } = acceptedLetter(mail)
    expect(props.headline).toBe('Accepted, thank you')
    expect(props.facts.map(({ label }) => label)).toEqual(['Total', 'Accepted by', 'Accepted on'])
    expect(props.values['answer.name']).toBe(sampleAcceptance.name)
    expect(props.asides.join()).toContain('with the fingerprint')
  })

  it('says nothing of a document but its name where a new link was asked for', () => {
    const { props } = freshLinkLetter(mailOf({ ...sampleContent(), locale: 'de' }))
    expect(props.headline).toBe('Ihr neuer Link')
    expect(props.facts).toEqual([])
    expect([props.headline, props.sub, props.body, props.preview].join()).not.toContain('23.128')
  })

  it('speaks the document’s language to clients and the app’s to members', () => {
    const german = quoteContent({ locale: 'de' })
    expect(documentLetter(mailOf(german)).props.button?.label).toBe('Angebot ansehen und annehmen')
    const notice = { ...mailOf(german), url: 'https://billing.example/quotes/1' }
    const answer = { name: 'Dana', verb: 'declined' as const, note: 'Too dear.', at }
    const text = defaultTextOf('quote_answered', 'de')
    const answered = answeredLetter({ ...notice, text, answer })
    expect(answered.subject).toBe('Quote PCF-Q-2026-0018: declined by Dana')
    expect(answered.props.locale).toBe('en-GB')
    expect(answered.props.values['answer.note']).toBe('“Too dear.”')
    const question = { name: 'Dana', text: 'When?', at }
    const asked = questionLetter({ ...notice, text: defaultTextOf('question', 'de'), question })
    expect(asked.props.headline).toBe('A question from Dana')
    expect(asked.props.values['document.kind']).toBe('quote')
    expect(asked.props.asides).toEqual([])
    const wording = { text: defaultTextOf('question', 'de'), question, reachesAsker: true }
    expect(questionLetter({ ...notice, ...wording }).props.asides).toEqual([
      'Answer this mail to reach them.',
    ])
  })
})
