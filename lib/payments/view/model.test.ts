import { describe, expect, test } from 'vitest'
import { offerWords } from '@/lib/messages/en/offers'
import type { Offer } from '@/lib/register/view/model'
import { noCorrespondence } from '@/tests/support/correspondence'
import { type ReceiptView, receiptOffersOf } from './model'

const owner = { userId: 'maya', role: 'owner', addressProved: true } as const
const user = { userId: 'tom', role: 'user', addressProved: true } as const
const invoice = { id: 'i1', number: 'PCF-2026-0042', amount: '10.00' }
const reversal = { reason: 'The bank returned it', at: new Date(0), byName: 'Maya' }

describe('what is offered for a receipt', () => {
  test.each([
    ['of one invoice', { invoices: [invoice] }, 'Send receipt', 'Open invoice'],
    ['of several', { invoices: [invoice, invoice] }, 'Send receipt', null],
    ['that was sent', { invoices: [invoice], sentAt: new Date(0) }, 'Download PDF', 'Open invoice'],
    ['reversed', { invoices: [invoice], reversal }, 'Open invoice', 'Download PDF'],
    ['reversed, of no invoice', { invoices: [], reversal }, null, 'Download PDF'],
  ])('%s', (_name, facts, primary, secondary) => {
    const offers = receiptOffersOf(receipt(facts), owner)
    expect(labelOf(offers.primary)).toBe(primary)
    expect(labelOf(offers.secondary)).toBe(secondary)
  })

  test('a payment is reversed once, and not by a user', () => {
    const { others } = receiptOffersOf(receipt({ invoices: [] }), user)
    expect(others.map(offer => [labelOf(offer), offer.reason])).toEqual([
      [
        'Reverse payment',
        'Only owners, admins and accountants can record and reverse payments. Ask one of them.',
      ],
    ])
    expect(receiptOffersOf(receipt({ invoices: [], reversal }), owner).others).toMatchObject([
      { action: 'send', reason: expect.stringContaining('was reversed') },
    ])
  })
})

interface Facts {
  invoices: ReceiptView['invoices']
  reversal?: typeof reversal
  sentAt?: Date
}

function receipt({ invoices, reversal: reversed, sentAt }: Facts): ReceiptView {
  return {
    kind: 'receipt',
    id: 'r1',
    companyId: 'company',
    number: 'PCR-2026-0001',
    status: reversed ? 'void' : sentAt ? 'sent' : 'issued',
    currency: 'USD',
    total: '10.00',
    locale: 'en-US',
    timezone: 'America/New_York',
    today: '2026-11-20',
    client: { id: 'c', name: 'Acme Design' },
    issuedOn: '2026-11-12',
    deletedAt: null,
    drafted: null,
    versions: [],
    activity: null,
    payment: {
      id: 'p1',
      amount: '10.00',
      total: '10.00',
      currency: 'USD',
      method: 'cheque',
      receivedOn: '2026-11-12',
      reference: '',
      note: '',
      receiptId: 'r1',
      receiptNumber: 'PCR-2026-0001',
      createdAt: new Date(0),
      createdByName: 'Maya',
      isEarly: false,
      reversal: reversed ?? null,
    },
    invoices,
    correspondence: { ...noCorrespondence, sentAt: sentAt ?? null },
    offers: { primary: null, secondary: null, tools: [], others: [] },
  }
}

function labelOf(offer: Offer | null): string | null {
  return offer && offerWords[offer.label]
}
