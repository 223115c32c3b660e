import { expect, test } from 'vitest'
import type { DraftLine, InvoiceDraft } from '@/lib/invoices/model'
import { draftDifferences } from './draft-differences'

const line = (id: string, fields: Partial<DraftLine> = {}): DraftLine => ({
  id,
  description: `Work ${id}\nin detail`,
  quantity: '12',
  unit: '',
  unitPrice: '140',
  discount: null,
  tax: null,
  ...fields,
})

const draft = (fields: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  id: 'invoice',
  clientId: 'acme',
  currency: 'USD',
  issuedOn: '2026-11-20',
  dueOn: '2026-12-20',
  purchaseOrder: '',
  taxMode: 'exclusive',
  defaultTax: { category: 'O', rate: '' },
  discount: null,
  lines: [line('a'), line('b')],
  notes: '',
  terms: '',
  ...fields,
})

const reading = {
  locale: 'en-GB',
  taxLabel: 'VAT',
  clientName: (id: string) => (id === 'acme' ? 'Acme Design' : 'Another client'),
} as const

const rows = (fields: Partial<InvoiceDraft>) =>
  draftDifferences(draft(), draft(fields), reading).map(row =>
    [row.label, row.mine, row.theirs].join(' | ').replaceAll('\u00a0', ' '),
  )

test('two versions that say the same have no differences', () => {
  expect(rows({})).toEqual([])
})

test.each<[string, Partial<InvoiceDraft>, string]>([
  ['dates', { dueOn: '2027-01-04' }, 'Due date | 20 Dec 2026 | 4 Jan 2027'],
  ['clients', { clientId: 'other' }, 'Client | Acme Design | Another client'],
  ['notes', { notes: 'Thanks' }, 'Notes | None | Thanks'],
  ['a discount', { discount: { kind: 'percent', value: '5' } }, 'Discount | None | −5%'],
  [
    'a line’s quantity',
    { lines: [line('a', { quantity: '10' }), line('b')] },
    'Work a | 12 × 140.00 | 10 × 140.00',
  ],
  ['a line only here', { lines: [line('a')] }, 'Work b | 12 × 140.00 | Not there'],
  [
    'a line only there',
    { lines: [line('a'), line('b'), line('c')] },
    'Work c | Not there | 12 × 140.00',
  ],
  [
    'a detail of a description',
    { lines: [line('a', { description: 'Work a' }), line('b')] },
    'Work a | Work a\nin detail, 12 × 140.00 | Work a, 12 × 140.00',
  ],
  [
    'the order of lines',
    { lines: [line('b'), line('a')] },
    'Order of lines | First: Work a | First: Work b',
  ],
])('%s are told side by side', (_what, theirs, row) => {
  expect(rows(theirs)).toContain(row)
})

test('the amount due comes last', () => {
  expect(rows({ lines: [line('a')] }).at(-1)).toBe('Amount due | $3,360.00 | $1,680.00')
})
