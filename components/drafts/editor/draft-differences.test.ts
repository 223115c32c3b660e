import { describe, expect, test } from 'vitest'
import type { Draft, DraftLine } from '@/lib/drafts/model'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { writtenDraft, writtenLine, writtenSection } from '@/tests/support/written-drafts'
import { draftDifferences } from './draft-differences'

const t = {
  ...editor.draftDifferences,
  option: editor.lineProps,
  kinds: drafts.kinds,
  taxes: taxCategoryNames,
}

const line = (id: string, fields: Partial<DraftLine> = {}) =>
  writtenLine(id, {
    description: `Work ${id}\nin detail`,
    quantity: '12',
    unitPrice: '140',
    ...fields,
  })

const draft = (fields: Partial<Draft> = {}) =>
  writtenDraft({
    clientId: 'acme',
    defaultTax: { category: 'O', rate: '' },
    lines: [line('a'), line('b')],
    ...fields,
  })

const photo = { sha256: 'a'.repeat(64), width: 4, height: 3 }

const reading = {
  locale: 'en-GB',
  taxLabel: 'VAT',
  clientName: (id: string) => (id === 'acme' ? 'Acme Design' : 'Another client'),
  presetName: (id: string | null) => (id === null ? 'Studio' : 'Compact'),
} as const

const rows = (fields: Partial<Draft>) =>
  draftDifferences(draft(), draft(fields), reading, t).map(row =>
    [row.label, row.mine, row.theirs].join(' | ').replaceAll('\u00a0', ' '),
  )

test('two versions that say the same have no differences', () => {
  expect(rows({})).toEqual([])
})

test.each<[string, Partial<Draft>, string]>([
  ['dates', { dueOn: '2027-01-04' }, 'Due date | 20 Dec 2026 | 4 Jan 2027'],
  ['clients', { clientId: 'other' }, 'Client | Acme Design | Another client'],
  ['notes', { notes: 'Thanks' }, 'Notes | None | Thanks'],
  ['looks', { presetId: 'another' }, 'Template | Studio | Compact'],
  [
    'photos',
    { lines: [line('a', { photo }), line('b')] },
    'Work a | 12 × 140.00 | 12 × 140.00, photo',
  ],
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

test('two photos of a line are not the same one', () => {
  const mine = draft({ lines: [line('a', { photo })] })
  const theirs = draft({ lines: [line('a', { photo: { ...photo, sha256: 'b'.repeat(64) } })] })
  expect(draftDifferences(mine, theirs, reading, t)).toMatchObject([
    { mine: expect.stringMatching(/, photo$/), theirs: expect.stringMatching(/, another photo$/) },
  ])
})

test('the amount due comes last', () => {
  expect(rows({ lines: [line('a')] }).at(-1)).toBe('Amount due | $3,360.00 | $1,680.00')
})

describe('of a quote', () => {
  const quote = (fields: Partial<Draft> = {}) => draft({ kind: 'quote', ...fields })
  const rowsOf = (mine: Partial<Draft>, theirs: Partial<Draft>) =>
    draftDifferences(quote(mine), quote(theirs), reading, t).map(row =>
      [row.label, row.mine, row.theirs].join(' | ').replaceAll('\u00a0', ' '),
    )

  test('the words are its own', () => {
    expect(rowsOf({}, { dueOn: '2027-01-04', lines: [line('a')] })).toEqual([
      'Valid until | 20 Dec 2026 | 4 Jan 2027',
      'Work b | 12 × 140.00 | Not there',
      'Total | $3,360.00 | $1,680.00',
    ])
  })

  test('a heading that was added or named anew is told', () => {
    const kitchen = { lines: [writtenSection('K', 'Kitchen'), line('a')] }
    expect(rowsOf(kitchen, { lines: [line('a')] })).toEqual([
      'Section Kitchen | Kitchen | Not there',
    ])
    expect(rowsOf(kitchen, { lines: [writtenSection('K', 'Bath'), line('a')] })).toEqual([
      'Section Kitchen | Kitchen | Bath',
    ])
  })

  test('a line that became an option is told', () => {
    const chosen = { lines: [line('a', { optional: true })] }
    const left = { lines: [line('a', { optional: true, chosen: false })] }
    expect(rowsOf(chosen, left)).toEqual([
      'Work a | 12 × 140.00, optional, counted | 12 × 140.00, optional, not counted',
      'Total | $1,680.00 | $0.00',
    ])
  })
})
