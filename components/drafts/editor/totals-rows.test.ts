import { expect, test } from 'vitest'
import { calculateDraft, type Deduction, type Draft } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { writtenDraft, writtenLine } from '@/tests/support/written-drafts'
import { optionsWords, shortTotalRowsOf, totalRowsOf } from './totals-rows'

const t = { ...editor.totalsRows, taxes: taxCategoryNames }

const deposit = (rate: string, amount: string): Deduction => ({
  invoiceId: 'deposit',
  number: 'PCF-0001',
  issuedOn: '2026-11-01',
  category: 'S',
  rate,
  amount,
})

function source(changes: Partial<Draft>) {
  const draft = writtenDraft({ lines: [writtenLine('a', { unitPrice: '1000' })], ...changes })
  const answer = calculateDraft(draft)
  const { currency, defaultTax, kind } = draft
  return {
    draft,
    calculation: 'error' in answer ? null : answer,
    setting: {
      companyId: 'c1',
      showsPhotos: true,
      photoCount: 0,
      kind,
      currency,
      locale: 'en-US',
      taxLabel: 'VAT',
      taxes: [],
      defaultTax,
    },
  } as const
}

const said = (changes: Partial<Draft>) =>
  totalRowsOf(source(changes), t).map(row => `${row.label} ${row.value}`)

test('a plain draft has its sum and its tax', () => {
  expect(said({})).toEqual(['Subtotal 1,000.00', 'VAT 19% 190.00'])
})

test('a deposit is one row, whatever its taxes, and no discount', () => {
  const lines = [
    writtenLine('a', { unitPrice: '1000' }),
    writtenLine('b', { tax: { category: 'S', rate: '7' } }),
  ]
  const deductions = [deposit('19', '300.00'), deposit('7', '30.00')]
  const discount = { kind: 'percent', value: '10' } as const
  expect(said({ lines, deductions, discount, rounding: '-0.01' })).toEqual([
    'Discount −110.00',
    'Less deposit PCF-0001 −330.00',
    'Subtotal 660.00',
    'VAT 19% 114.00',
    'VAT 7% 4.20',
    'Rounding −0.01',
  ])
  expect(said({ deductions: [deposit('19', '300.00')] })[0]).toBe('Less deposit PCF-0001 −300.00')
})

test('a bar has room for three of them', () => {
  const rows = shortTotalRowsOf(
    source({ deductions: [deposit('19', '300.00')], rounding: '0.01' }),
    t,
  )
  expect(rows.map(row => row.label)).toEqual(['Subtotal', 'VAT'])
})

test.each([
  [0, ''],
  [1, '1 option not counted'],
  [2, '2 options not counted'],
])('%i options that are not ticked: "%s"', (count, words) => {
  const lines = Array.from({ length: count }, (_, index) =>
    writtenLine(`${index}`, { optional: true, chosen: false }),
  )
  expect(optionsWords(writtenDraft({ lines: [...lines, writtenLine('a')] }), t)).toBe(words)
})
