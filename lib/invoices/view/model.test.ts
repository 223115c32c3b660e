import { describe, expect, it } from 'vitest'
import { sentenceOf } from '@/components/register/document-sentence'
import { addressNotProved } from '@/lib/access/policy'
import { emptyLine } from '@/lib/drafts/model'
import { distances } from '@/lib/messages/en/distances'
import { offerWords } from '@/lib/messages/en/offers'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { sentences } from '@/lib/messages/en/sentences'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { PaymentView } from '@/lib/payments/model'
import type { Offer } from '@/lib/register/view/model'
import { mailThat, noCorrespondence } from '@/tests/support/correspondence'
import { type InvoiceView, invoiceOffersOf } from './model'

const texts = { sentences, distances, methods: paymentMethods }

const owner = { userId: 'maya', role: 'owner', addressProved: true } as const
const user = { userId: 'tom', role: 'user', addressProved: true } as const
const at = new Date('2026-11-04T15:00:00Z')

describe('the sentence of an invoice', () => {
  const cases: [string, Partial<InvoiceView>, string, string][] = [
    [
      'complete draft',
      { status: 'draft', draft: draft(null) },
      'Not issued yet.',
      'It can still be changed. Issue the invoice to give it its number.',
    ],
    [
      'incomplete draft',
      { status: 'draft', draft: draft('Choose a client.') },
      'Not complete yet.',
      'Choose a client.',
    ],
    [
      'deleted draft',
      { status: 'draft', draft: draft(null), deletedAt: new Date() },
      'Deleted.',
      'It can be restored for 30 days after that.',
    ],
    ['issued', {}, 'Issued on 3 Nov 2026, but not sent.', 'It is due in 13 days.'],
    [
      'issued, due today',
      { dueOn: '2026-11-20' },
      'Issued on 3 Nov 2026, but not sent.',
      'It is due today.',
    ],
    [
      'being sent',
      { correspondence: { ...noCorrespondence, mails: [mailThat('waiting')] } },
      'Issued on 3 Nov 2026, and being sent.',
      'It is due in 13 days.',
    ],
    [
      'sent',
      { status: 'sent', correspondence: { ...noCorrespondence, sentAt: at } },
      'Sent on 4 Nov 2026.',
      'It is due in 13 days.',
    ],
    [
      'viewed',
      { status: 'viewed', correspondence: { ...noCorrespondence, sentAt: at, viewedAt: at } },
      'Seen by the client on 4 Nov 2026.',
      'It is due in 13 days.',
    ],
    [
      'partly paid',
      { status: 'partly_paid', ...paid('5000.00') },
      '$5,000.00 came in on 12 Nov 2026.',
      'The rest is due in 13 days.',
    ],
    [
      'partly paid twice',
      { status: 'partly_paid', ...paid('3000.00', '2000.00') },
      '$5,000.00 came in, last on 12 Nov 2026.',
      'The rest is due in 13 days.',
    ],
    [
      'partly credited',
      { due: '9000.00', credited: '1000.00', creditNotes: [credit('1000.00')] },
      '$1,000.00 was credited by PCC-2026-0001.',
      'The rest is due in 13 days.',
    ],
    [
      'partly paid and credited',
      { status: 'partly_paid', ...paid('5000.00'), credited: '217.53' },
      '$5,000.00 came in on 12 Nov 2026. $217.53 was credited.',
      'The rest is due in 13 days.',
    ],
    [
      'overdue and credited in part',
      {
        status: 'overdue',
        dueOn: '2026-11-14',
        credited: '217.53',
        creditNotes: [credit('217.53')],
      },
      '6 days late.',
      '$217.53 was credited by PCC-2026-0001. It was due on 14 Nov 2026.',
    ],
    [
      'overdue',
      { status: 'overdue', dueOn: '2026-11-14' },
      '6 days late.',
      'It was due on 14 Nov 2026.',
    ],
    [
      'overdue by a day',
      { status: 'overdue', dueOn: '2026-11-19' },
      '1 day late.',
      'It was due on 19 Nov 2026.',
    ],
    [
      'overdue in part',
      { status: 'overdue', dueOn: '2026-11-14', ...paid('5000.00') },
      '6 days late.',
      '$5,000.00 came in on 12 Nov 2026. It was due on 14 Nov 2026.',
    ],
    [
      'paid',
      { status: 'paid', ...paid('10000.00') },
      'Paid on 12 Nov 2026.',
      'Nothing is left to pay.',
    ],
    [
      'paid and credited',
      { status: 'paid', ...paid('9000.00'), credited: '1000.00' },
      'Paid on 12 Nov 2026.',
      '$9,000.00 came in, $1,000.00 was credited.',
    ],
    [
      'nothing due',
      { status: 'paid', total: '0.00', due: '0.00' },
      'Nothing was due.',
      'It counts as paid.',
    ],
    [
      'void',
      {
        status: 'void',
        voidedAt: new Date('2026-11-18T10:00:00Z'),
        creditNotes: [credit('10000.00')],
      },
      'Void since 18 Nov 2026, by credit note PCC-2026-0001.',
      'Wrong client. Nothing is due.',
    ],
  ]
  it.each(cases)('%s', (_name, change, what, next) => {
    const sentence = sentenceOf(invoice(change), texts)
    expect(plain(sentence.what)).toBe(what)
    expect(plain(sentence.next)).toBe(next)
  })

  it('leaves out a payment that was taken back', () => {
    const { payments } = paid('5000.00')
    const reversal = { reason: 'Returned', at: new Date(), byName: null }
    const view = invoice({ payments: payments.map(one => ({ ...one, reversal })) })
    expect(plain(sentenceOf(view, texts).what)).toBe('Issued on 3 Nov 2026, but not sent.')
  })
})

describe('the next sensible action of an invoice', () => {
  const cases: [string, Partial<InvoiceView>, string, string | null][] = [
    ['complete draft', { status: 'draft', draft: draft(null) }, 'Issue invoice', 'Edit draft'],
    [
      'incomplete draft',
      { status: 'draft', draft: draft('Choose a client.') },
      'Edit draft',
      'Issue invoice',
    ],
    [
      'deleted draft',
      { status: 'draft', draft: draft(null), deletedAt: new Date() },
      'Restore draft',
      null,
    ],
    ['issued', {}, 'Send invoice', 'Record payment'],
    [
      'being sent',
      { correspondence: { ...noCorrespondence, mails: [mailThat('waiting')] } },
      'Record payment',
      'Send again',
    ],
    [
      'not to be sent as it was addressed',
      { correspondence: { ...noCorrespondence, mails: [mailThat('dead')] } },
      'Send invoice',
      'Record payment',
    ],
    [
      'sent',
      { status: 'sent', correspondence: { ...noCorrespondence, sentAt: at } },
      'Record payment',
      'Send again',
    ],
    ['viewed by a copied link', { status: 'viewed' }, 'Record payment', 'Send invoice'],
    ['partly paid', { status: 'partly_paid', ...paid('5.00') }, 'Record payment', 'Send invoice'],
    ['overdue', { status: 'overdue' }, 'Record payment', 'Send invoice'],
    ['paid', { status: 'paid', ...paid('10000.00') }, 'View receipt', 'Download PDF'],
    ['nothing due', { status: 'paid' }, 'Download PDF', null],
    ['void', { status: 'void' }, 'Download PDF', 'Duplicate'],
  ]
  it.each(cases)('%s', (_name, change, primary, secondary) => {
    const offers = invoiceOffersOf(invoice(change), 'maya', owner)
    expect(labelOf(offers.primary)).toBe(primary)
    expect(labelOf(offers.secondary)).toBe(secondary)
    expect(offers.primary?.reason).toBeNull()
  })

  it('says why a user can neither send nor record a payment', () => {
    const { primary, secondary, tools } = invoiceOffersOf(invoice({}), 'maya', user)
    const who = 'Only owners, admins and accountants can'
    expect(primary?.reason).toContain(`${who} send documents`)
    expect(secondary?.reason).toContain(`${who} record and reverse payments`)
    expect(tools.map(offer => [labelOf(offer), offer.reason === null])).toEqual([
      ['Copy link', false],
      ['Download PDF', true],
    ])
  })

  it('says that an address must be confirmed before anything is sent, and still gives links', () => {
    const unproved = { ...owner, addressProved: false }
    const { primary, secondary, tools } = invoiceOffersOf(invoice({}), 'maya', unproved)
    expect(primary).toMatchObject({ action: 'send', reason: addressNotProved })
    expect([secondary, ...tools].map(offer => offer?.reason)).toEqual([null, null, null])
    const { others } = invoiceOffersOf(invoice({ status: 'void' }), 'maya', unproved)
    expect(others[0]?.reason).toContain('is void')
  })

  it('does not send what is void, and says what to send instead', () => {
    const { others } = invoiceOffersOf(invoice({ status: 'void' }), 'maya', owner)
    expect(others).toMatchObject([
      { action: 'send', reason: 'PCF-2026-0042 is void. Send its credit note instead.' },
    ])
  })

  it('says why an incomplete draft cannot be issued', () => {
    const view = invoice({ status: 'draft', draft: draft('Choose a client.') })
    expect(invoiceOffersOf(view, 'maya', owner).secondary?.reason).toBe('Choose a client.')
  })

  it('refuses to void what was paid, and offers lines to credit', () => {
    const view = invoice({ status: 'partly_paid', ...paid('5.00') })
    const { others } = invoiceOffersOf({ ...view, credit: creditSource() }, 'maya', owner)
    expect(others.find(offer => offer.action === 'void')?.reason).toMatch(/Reverse them first/)
    expect(others.find(offer => offer.action === 'credit')?.reason).toBeNull()
  })

  it('keeps users from drafts of others, and from deleting their own', () => {
    const view = invoice({ status: 'draft', draft: draft(null) })
    const others = invoiceOffersOf(view, 'maya', user)
    expect(others.secondary?.reason).toMatch(/edit drafts of others/)
    const own = invoiceOffersOf(view, 'tom', user)
    expect(own.secondary?.reason).toBeNull()
    expect(own.others.find(offer => offer.action === 'delete')?.reason).toMatch(/delete drafts/)
  })
})

function draft(problem: string | null) {
  return { version: 1, nextNumber: 'PCF-2026-0042', problem }
}

function credit(amount: string) {
  return {
    id: 'c1',
    number: 'PCC-2026-0001',
    amount,
    reason: 'Wrong client',
    issuedOn: '2026-11-18',
    issuedAt: new Date('2026-11-18T10:00:00Z'),
  }
}

function creditSource(): NonNullable<InvoiceView['credit']> {
  const line = { ...emptyLine(), description: 'Poster', unitPrice: '10' }
  return {
    invoice: {
      kind: 'invoice',
      id: 'i1',
      clientId: 'c',
      presetId: null,
      currency: 'USD',
      issuedOn: '2026-11-03',
      dueOn: '2026-12-03',
      purchaseOrder: '',
      taxMode: 'exclusive',
      defaultTax: { category: 'O', rate: '' },
      discount: null,
      lines: [line],
      notes: '',
      terms: '',
      deductions: [],
      rounding: '',
    },
    credited: new Map(),
    balance: { totalMinor: 1000n, paidMinor: 500n, creditedMinor: 0n },
  }
}

/** Newest first, of 12 November. */
function paid(...amounts: string[]) {
  const payments = amounts.map(
    (amount, index): PaymentView => ({
      id: `p${index}`,
      amount,
      total: amount,
      currency: 'USD',
      method: 'bank_transfer',
      receivedOn: '2026-11-12',
      reference: '',
      note: '',
      receiptId: `r${index}`,
      receiptNumber: `PCR-2026-000${index + 1}`,
      createdAt: new Date('2026-11-12T10:00:00Z'),
      createdByName: 'Maya',
      isEarly: false,
      reversal: null,
    }),
  )
  const sum = amounts.reduce((total, amount) => total + minorOf(amount, 2), 0n)
  return { payments, paid: decimalOf(sum, 2), due: decimalOf(1_000_000n - sum, 2) }
}

function invoice(change: Partial<InvoiceView>): InvoiceView {
  return {
    kind: 'invoice',
    id: 'i1',
    companyId: 'company',
    number: 'PCF-2026-0042',
    status: 'issued',
    currency: 'USD',
    total: '10000.00',
    locale: 'en-US',
    timezone: 'America/New_York',
    today: '2026-11-20',
    client: { id: 'c', name: 'Acme Design' },
    issuedOn: '2026-11-03',
    dueOn: '2026-12-03',
    deletedAt: null,
    drafted: null,
    versions: [],
    activity: null,
    due: '10000.00',
    paid: '0.00',
    credited: '0.00',
    issuedAt: new Date('2026-11-03T10:00:00Z'),
    voidedAt: null,
    payments: [],
    reversalRefusal: null,
    creditNotes: [],
    fromQuote: null,
    deductions: [],
    otherOpen: [],
    credit: null,
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
