import { describe, expect, it } from 'vitest'
import { sentenceOf } from '@/components/register/document-sentence'
import { distances } from '@/lib/messages/en/distances'
import { offerWords } from '@/lib/messages/en/offers'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { sentences } from '@/lib/messages/en/sentences'
import type { AnswerView, QuoteInvoiceView } from '@/lib/quotes/model'
import type { Offer } from '@/lib/register/view/model'
import { noCorrespondence } from '@/tests/support/correspondence'
import { type QuoteView, quoteOffersOf } from './model'

const texts = { sentences, distances, methods: paymentMethods }

const owner = { userId: 'maya', role: 'owner', addressProved: true } as const
const user = { userId: 'tom', role: 'user', addressProved: true } as const
const stored = { createdBy: 'maya' }
const sent: Partial<QuoteView> = {
  status: 'sent',
  correspondence: { ...noCorrespondence, sentAt: new Date('2026-11-04T15:00:00Z') },
}

const accepted: Partial<QuoteView> = { status: 'accepted', answers: [answer('accepted')] }
const deposit: QuoteInvoiceView = {
  purpose: 'deposit',
  invoiceId: 'd',
  number: 'PCF-2026-0050',
}
const rest: QuoteInvoiceView = { purpose: 'rest', invoiceId: 'r', number: null }

describe('the sentence of a quote', () => {
  const cases: [string, Partial<QuoteView>, string, string][] = [
    [
      'draft',
      { status: 'draft', draft: { version: 1, nextNumber: 'PCQ-2026-0001', problem: null } },
      'Not issued yet.',
      'It can still be changed. Issue the quote to give it its number.',
    ],
    ['issued', {}, 'Issued on 3 Nov 2026, but not sent.', 'Expires in 4 days.'],
    ['sent', { ...sent, validUntil: '2026-11-20' }, 'Sent on 4 Nov 2026.', 'Expires today.'],
    [
      'expired',
      { status: 'expired', validUntil: '2026-11-14' },
      'Expired 6 days ago.',
      'It was valid until 14 Nov 2026. Revise it with a new date, or record an answer that came late.',
    ],
    [
      'revising',
      { isRevising: true },
      'Version 2 is being written.',
      'Version 1 is in force until you issue it.',
    ],
    [
      'declined',
      { status: 'declined', answers: [{ ...answer('declined'), note: 'Over budget.' }] },
      'Declined by Jordan Reyes on 20 Nov 2026.',
      '“Over budget.” Revise it to make another offer.',
    ],
    ['accepted', accepted, 'Accepted by Jordan Reyes on 20 Nov 2026.', 'Next: create the invoice.'],
    [
      'deposit drafted',
      { ...accepted, invoices: [{ ...deposit, number: null }] },
      'Accepted by Jordan Reyes on 20 Nov 2026.',
      'Next: issue the deposit invoice, which is a draft.',
    ],
    [
      'deposit invoiced',
      { ...accepted, invoices: [deposit] },
      'Accepted by Jordan Reyes on 20 Nov 2026.',
      'The deposit was invoiced as PCF-2026-0050. Next: create the final invoice.',
    ],
    [
      'invoice drafted',
      { ...accepted, status: 'invoiced', invoices: [rest] },
      'Accepted by Jordan Reyes on 20 Nov 2026.',
      'Its invoice is a draft. Next: issue it.',
    ],
    [
      'invoiced',
      { ...accepted, status: 'invoiced', invoices: [{ ...rest, number: 'PCF-2026-0051' }] },
      'Invoiced as PCF-2026-0051.',
      'Accepted by Jordan Reyes on 20 Nov 2026.',
    ],
  ]
  it.each(cases)('%s', (_name, change, what, next) => {
    const sentence = sentenceOf(quote(change), texts)
    expect(plain(sentence.what)).toBe(what)
    expect(plain(sentence.next)).toBe(next)
  })
})

describe('the next sensible action of a quote', () => {
  const cases: [string, Partial<QuoteView>, string][] = [
    [
      'draft',
      { status: 'draft', draft: { version: 1, nextNumber: 'PCQ-2026-0001', problem: null } },
      'Issue quote',
    ],
    ['issued', {}, 'Send quote'],
    ['sent', sent, 'Record acceptance'],
    ['viewed', { ...sent, status: 'viewed' }, 'Record acceptance'],
    ['expired', { status: 'expired' }, 'Revise quote'],
    ['declined', { status: 'declined' }, 'Revise quote'],
    ['revising', { isRevising: true }, 'Continue revision'],
    ['accepted', accepted, 'Create invoice'],
    [
      'deposit drafted',
      { ...accepted, invoices: [{ ...deposit, number: null }] },
      'Open deposit invoice',
    ],
    ['deposit invoiced', { ...accepted, invoices: [deposit] }, 'Create final invoice'],
    ['invoiced', { ...accepted, status: 'invoiced', invoices: [deposit, rest] }, 'Open invoice'],
  ]
  it.each(cases)('%s', (_name, change, primary) => {
    expect(labelOf(quoteOffersOf(quote(change), stored, owner).primary)).toBe(primary)
  })

  it('is not sent while it is revised', () => {
    const { others } = quoteOffersOf(quote({ isRevising: true }), stored, owner)
    expect(others.find(offer => offer.action === 'send')?.reason).toBe(
      'PCQ-2026-0014 is being revised. Issue or discard the revision first.',
    )
  })

  it('lets a user invoice what is theirs, but neither answer nor revise', () => {
    const reasonOf = (change: Partial<QuoteView>, createdBy: string) =>
      quoteOffersOf(quote(change), { createdBy }, user).primary?.reason
    expect(reasonOf(accepted, 'tom')).toBeNull()
    expect(reasonOf(accepted, 'maya')).toMatch(/edit drafts of others/)
    expect(reasonOf({}, 'tom')).toMatch(/^Only owners/)
    expect(reasonOf({ status: 'expired' }, 'tom')).toMatch(/^Only owners/)
  })
})

function answer(given: AnswerView['answer']): AnswerView {
  return {
    id: 'a',
    answer: given,
    name: 'Jordan Reyes',
    note: '',
    version: 1,
    at: new Date('2026-11-20T15:00:00Z'),
  }
}

function quote(change: Partial<QuoteView>): QuoteView {
  return {
    kind: 'quote',
    id: 'q1',
    companyId: 'company',
    number: 'PCQ-2026-0014',
    status: 'issued',
    currency: 'USD',
    total: '10000.00',
    locale: 'en-US',
    timezone: 'America/New_York',
    today: '2026-11-20',
    client: { id: 'c', name: 'Acme Design' },
    issuedOn: '2026-11-03',
    validUntil: '2026-11-24',
    deletedAt: null,
    drafted: null,
    versions: [],
    activity: null,
    answers: [],
    evidence: [],
    invoices: [],
    isRevising: false,
    version: 1,
    content: null,
    draft: null,
    correspondence: noCorrespondence,
    offers: { primary: null, secondary: null, tools: [], others: [] },
    ...change,
  }
}

/** Dates hold no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function labelOf(offer: Offer | null): string | null {
  return offer && offerWords[offer.label]
}
