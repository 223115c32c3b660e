import { describe, expect, it } from 'vitest'
import { browsers } from '@/lib/messages/en/browsers'
import { distances } from '@/lib/messages/en/distances'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { register } from '@/lib/messages/en/register'
import type { PaymentView } from '@/lib/payments/model'
import type { ReceiptView } from '@/lib/payments/view/model'
import type { ActivityFact } from '@/lib/register/view/model'
import { mailThat, noCorrespondence } from '@/tests/support/correspondence'
import { timelineOf } from './document-timeline'

const t = {
  ...register,
  documentTimeline: { ...register.documentTimeline, distances, methods: paymentMethods },
  documentCorrespondence: { ...register.documentCorrespondence, browsers },
}

describe('the timeline of a document', () => {
  it('tells the facts to those who may not read the activity', () => {
    expect(wordsOf(receipt({ activity: null }))).toEqual([
      ['$500.00 received', 'Bank transfer, AD-1188, dated 10 Nov 2026 · by Maya'],
      ['Issued as PCR-2026-0031', 'By Maya, version 1\nFingerprint 9f2c 41e8 b07d'],
    ])
  })

  it('adds what else was done for those who may, and tells nothing twice', () => {
    const activity = [
      did('payment.reversed', '2026-11-14T10:00:00Z'),
      did('receipt.downloaded', '2026-11-13T10:00:00Z'),
      did('receipt.issued', '2026-11-12T10:00:00Z'),
    ]
    expect(wordsOf(receipt({ activity })).map(([title]) => title)).toEqual([
      'PDF downloaded',
      '$500.00 received',
      'Issued as PCR-2026-0031',
    ])
  })

  it('counts downloads in a row as one', () => {
    const at = ['2026-11-15T10:00:00Z', '2026-11-14T10:00:00Z', '2026-11-11T10:00:00Z']
    const activity = at.map(when => did('receipt.downloaded', when))
    const titles = wordsOf(receipt({ activity })).map(([title]) => title)
    expect(titles.filter(title => title === 'PDF downloaded')).toHaveLength(2)
  })

  it('keeps a payment beside its reversal, with the reason', () => {
    const reversal = { reason: 'Returned.', at: new Date('2026-11-16T10:00:00Z'), byName: 'Jonas' }
    const [first] = wordsOf(receipt({ payment: { ...payment, reversal } }))
    expect(first).toEqual(['$500.00 reversed', 'Returned. · by Jonas'])
  })

  it('tells what went to the client and what came back', () => {
    const when = (text: string) => new Date(`2026-11-${text}:00Z`)
    const link = {
      id: 'l1',
      address: 'ap@acme.test',
      audience: 'client' as const,
      createdAt: when('13T10:00'),
      byName: 'Maya',
      expiresAt: when('30T10:00'),
      revokedAt: null,
      views: 2,
      lastViewedAt: when('15T10:00'),
    }
    const viewed = (id: string, at: Date) => {
      return { id, linkId: 'l1', version: 1, at, address: null, userAgent: null }
    }
    const correspondence = {
      ...noCorrespondence,
      sentAt: when('13T10:00'),
      mails: [
        mailThat('bounced', { sentAt: when('13T10:00'), at: when('13T11:00'), reason: 'Full.' }),
        mailThat('waiting', { id: 'm2' }),
      ],
      links: [link],
      views: [viewed('v2', when('15T10:00')), viewed('v1', when('14T10:00'))],
      questions: [
        { id: 'q1', name: 'Dana', address: '', question: 'Is VAT included?', at: when('16T10:00') },
      ],
    }
    expect(wordsOf(receipt({ correspondence })).slice(0, 4)).toEqual([
      ['Dana asked', '“Is VAT included?”'],
      ['Viewed', 'ap@acme.test · 2 times until now'],
      ['Mail came back', 'ap@acme.test · Full.'],
      ['Sent', 'To ap@acme.test by Maya'],
    ])
  })

  it('begins with sending what nobody heard of', () => {
    const [first] = timelineOf(receipt({}), t)
    expect(first).toMatchObject({ title: 'Send to the client', planned: true })
    const mails = [mailThat('waiting')]
    const [sending] = timelineOf(receipt({ correspondence: { ...noCorrespondence, mails } }), t)
    expect(sending?.planned).toBeUndefined()
  })

  it('shows instants in the company’s time zone', () => {
    const entry = timelineOf(receipt({}), t).find(each => !each.planned)
    expect(entry?.at.shown.replaceAll('\u00a0', ' ')).toBe('12 Nov 2026, 05:00')
  })
})

const payment: PaymentView = {
  id: 'p',
  amount: '500.00',
  total: '500.00',
  currency: 'USD',
  method: 'bank_transfer',
  receivedOn: '2026-11-10',
  reference: 'AD-1188',
  note: '',
  receiptId: 'r',
  receiptNumber: 'PCR-2026-0031',
  createdAt: new Date('2026-11-12T10:00:00Z'),
  createdByName: 'Maya',
  isEarly: false,
  reversal: null,
}

function receipt(change: Partial<ReceiptView>): ReceiptView {
  return {
    kind: 'receipt',
    id: 'r',
    companyId: 'company',
    number: 'PCR-2026-0031',
    status: 'issued',
    currency: 'USD',
    total: '500.00',
    locale: 'en-US',
    timezone: 'America/New_York',
    today: '2026-11-20',
    client: null,
    issuedOn: '2026-11-12',
    deletedAt: null,
    drafted: null,
    versions: [
      {
        version: 1,
        reason: 'issued',
        sha256: '9f2c41e8b07d'.padEnd(64, '0'),
        createdAt: new Date('2026-11-12T09:59:59Z'),
        byName: 'Maya',
      },
    ],
    activity: null,
    payment,
    invoices: [],
    correspondence: noCorrespondence,
    offers: { primary: null, secondary: null, tools: [], others: [] },
    ...change,
  }
}

function did(verb: string, at: string): ActivityFact {
  return {
    id: `${verb} ${at}`,
    verb,
    actorKind: 'member',
    actorName: 'Maya',
    at: new Date(at),
    after: null,
  }
}

function wordsOf(view: ReceiptView) {
  const happened = timelineOf(view, t).filter(({ planned }) => !planned)
  return happened.map(({ title, reason }) => [
    title,
    typeof reason === 'string' ? reason.replaceAll('\u00a0', ' ') : reason,
  ])
}
