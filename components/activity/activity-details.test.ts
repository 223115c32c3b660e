import { expect, test } from 'vitest'
import type { ActivityRow } from '@/lib/activity/queries'
import { activity } from '@/lib/messages/en/activity'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { detailsOf } from './activity-details'

const t = { ...activity.details, taxes: taxCategoryNames, methods: paymentMethods }

const row: ActivityRow = {
  id: 'a1',
  verb: 'company.changed',
  actorKind: 'member',
  actorName: 'Maya',
  at: new Date(0),
  subjectKind: 'company',
  subjectId: 's1',
  subjectLabel: 'Pixel Crafte',
  before: null,
  after: null,
  requestId: 'r1',
  document: null,
  clientName: null,
}

test('a payment is told in amounts, methods and dates as people write them', () => {
  const after = {
    amount: '1500.00',
    currency: 'USD',
    method: 'bank_transfer',
    receivedOn: '2026-11-03',
    receiptId: 'd1',
    invoices: ['PCF-1', 'PCF-2'],
  }
  expect(linesOf({ subjectKind: 'payment', verb: 'payment.recorded', after })).toEqual([
    'Amount: $1,500.00',
    'Method: Bank transfer',
    'Received on: 3 Nov 2026',
    'Invoices: PCF-1, PCF-2',
  ])
})

test('a credit tells what was credited in all, in the currency of its invoice', () => {
  const document = { id: 'd1', kind: 'invoice' as const, number: 'PCF-1', currency: 'JPY' }
  const before = { creditedMinor: '0' }
  const after = { creditedMinor: '21753', creditNote: 'PCC-1', creditNoteId: 'c', reason: 'Late' }
  const changes = { verb: 'invoice.credited', subjectKind: 'invoice', document, before, after }
  expect(linesOf(changes)).toEqual(['Credited in all: ¥0 → ¥21,753', 'Reason: Late'])
})

test('ids and what the sentence says are left out; what can be opened is a link', () => {
  const after = { invoiceId: 'i1', purpose: 'deposit' }
  const invoiced = { ...row, verb: 'quote.invoiced', subjectKind: 'quote', after }
  expect(detailsOf(invoiced, 'en-US', t)).toEqual([
    { name: 'Invoice', before: null, after: 'Open', href: '/invoices/i1' },
  ])
  const issued = { number: 'PCF-1', version: 1 }
  expect(linesOf({ verb: 'invoice.issued', subjectKind: 'invoice', after: issued })).toEqual([])
  const accepted = { version: 3, shown: 2, name: 'Marcus', note: '' }
  expect(linesOf({ verb: 'quote.accepted', subjectKind: 'quote', after: accepted })).toEqual([
    'Version: 3',
    'Version shown: 2',
  ])
})

test('settings are told by their words, each before and after, and only where they differ', () => {
  const before = {
    paymentTermsDays: 30,
    taxInfo: '',
    yearlyReset: true,
    countryCode: 'DE',
    defaultTaxRate: '19',
    locale: 'en-US',
    defaultTaxCategory: 'S',
    timezone: 'Europe/Berlin',
    email: 'a@b.test',
  }
  const after = {
    paymentTermsDays: 1,
    taxInfo: 'EIN 1',
    yearlyReset: false,
    countryCode: 'FR',
    defaultTaxRate: null,
    locale: 'fr',
    defaultTaxCategory: 'O',
    timezone: 'America/New_York',
    email: 'a@b.test',
  }
  expect(linesOf({ before, after })).toEqual([
    'Payment terms: 30 days → 1 day',
    'Tax id: – → EIN 1',
    'Numbers begin anew each year: Yes → No',
    'Country: Germany → France',
    'Usual tax rate: 19% → –',
    'Language of documents: English (US) → French',
    'Usual tax: Standard rate → Not subject to tax',
    'Time zone: Europe/Berlin → America/New York',
  ])
  expect(linesOf({ before: { billingLine1: 'A' }, after: { billingLine1: 'B' } })).toEqual([
    'Billing line 1: A → B',
  ])
})

function linesOf(change: Partial<ActivityRow>): string[] {
  return detailsOf({ ...row, ...change }, 'en-US', t).map(({ name, before, after }) =>
    `${name}: ${before === null ? '' : `${before} → `}${after}`.replaceAll('\u00a0', ' '),
  )
}

test('a brand is told in its words, its picture by the beginning of its hash, its files not at all', () => {
  const before = { logo: null, fontFamily: 'Inter', fontFiles: [], usersIssueQuotes: false }
  const after = {
    logo: 'a1b2c3d4'.repeat(8),
    fontFamily: 'Mine',
    fontFiles: [{ weight: 400, sha256: 'f'.repeat(64) }],
    usersIssueQuotes: true,
  }
  expect(linesOf({ verb: 'company.brand_changed', before, after })).toEqual([
    'Logo: – → a1b2c3d4',
    'Typeface: Inter → Mine',
    'Users issue their own quotes: No → Yes',
  ])
})
