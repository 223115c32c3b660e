import { describe, expect, it } from 'vitest'
import type { CalculationLine } from '@/lib/money/model'
import {
  offeredLines,
  type QuoteContent,
  quoteContent,
  quoteLines,
  quoteOutline,
  sampleAcceptance,
} from '@/tests/pdf/sample-kinds'
import { baseContent, computed, sampleSnapshot } from '@/tests/pdf/samples'
import { changesBetween } from './changes'
import type { OutlineEntry } from './model'

interface Parts {
  lines?: CalculationLine[]
  offered?: CalculationLine[]
}

const before = sampleSnapshot(quoteContent())

/** "mark label / aspect: before → after" of each change to the sample quote. */
function changed(changes: Partial<QuoteContent>, parts: Parts = {}): string[] {
  const after = sampleSnapshot({ ...quoteContent(changes, parts), ...pick(changes) })
  return changesBetween(before, after).map(({ mark, label, aspect, before: from, after: to }) =>
    [mark, aspect === '' ? label : `${label} / ${aspect}`, ':', from, '→', to]
      .join(' ')
      .replaceAll('\u00a0', ' '),
  )
}

function pick({ calculation }: Partial<QuoteContent>): Partial<QuoteContent> {
  return calculation ? { calculation } : {}
}

function withLine(id: string, changes: Partial<CalculationLine>): CalculationLine[] {
  // The spread of a price into a price of the same kind stays one.
  return quoteLines.map(line => (line.id === id ? Object.assign({ ...line }, changes) : line))
}

it('nothing has changed between a version and itself', () => {
  expect(changesBetween(before, before)).toEqual([])
})

describe('of a line, it says', () => {
  it.each<[string, Partial<CalculationLine>, string[]]>([
    [
      'the title and the description',
      { description: 'Naming\nTwo classes' },
      [
        'changed Naming / Title : Naming check, two trademark classes → Naming',
        'added Naming / Description :  → Two classes',
      ],
    ],
    [
      'quantity, discount and tax with the amount',
      { quantity: '2', allowances: [{ percent: '50' }], tax: { category: 'S', rate: '9' } },
      [
        'changed Total : $25,184.21 → $25,093.21',
        'changed Naming check, two trademark classes / Quantity : 1 → 2',
        'added Naming check, two trademark classes / Discount :  → −50%',
        'changed Naming check, two trademark classes / Tax : 23% → 9%',
      ],
    ],
    [
      'the price',
      { unit_price: '700' },
      [
        'changed Total : $25,184.21 → $25,245.71',
        'changed Identity / Subtotal : 5,450.00 → 5,500.00',
        'changed Naming check, two trademark classes / Price : 650.00 → 700.00',
        'changed Naming check, two trademark classes / Amount : 650.00 → 700.00',
      ],
    ],
    ['nothing that cannot be seen', { quantity: '1.00' }, []],
  ])('%s', (_, changes, expected) => {
    expect(changed({}, { lines: withLine('naming', changes) })).toEqual(expected)
  })

  it('that it is not optional any more', () => {
    const outline = quoteOutline.map(row => (row.id === 'book' ? { ...row, optional: false } : row))
    expect(changed({ outline })).toEqual([
      'changed Brand book / Option : optional, chosen → not optional',
    ])
  })

  it('that it was chosen', () => {
    expect(changed({}, { lines: [...quoteLines, ...offeredLines], offered: [] })).toEqual([
      'changed Total : $25,184.21 → $26,807.81',
      'changed Website / Subtotal : 12,987.50 → 14,307.50',
      'changed Animated page transitions / Option : optional, not chosen → optional, chosen',
      'changed Animated page transitions / Amount : (1,320.00) → 1,320.00',
    ])
  })
})

describe('of the table, it says', () => {
  const without = (...ids: string[]) => ({
    outline: quoteOutline.filter(row => !ids.includes(row.id)),
    parts: { lines: quoteLines.filter(line => !ids.includes(line.id)) },
  })
  const ordered = (...ids: string[]) => ({
    outline: ids.flatMap(id => quoteOutline.find(row => row.id === id) ?? []),
  })

  it('what was removed, and with it a section', () => {
    const { outline, parts } = without('print', 'book')
    expect(changed({ outline }, parts)).toEqual([
      'changed Total : $25,184.21 → $22,678.13',
      'removed Print : Section, 2,208.00 → ',
      'removed Brand book : 120 pcs × 18.40 = 2,208.00 → ',
    ])
  })

  it('what was added', () => {
    const extra = { id: 'extra', description: 'Icons', quantity: '3', unit_price: '10' }
    const lines = [...quoteLines, { ...extra, tax: { category: 'S' as const, rate: '23' } }]
    const outline: OutlineEntry[] = [
      ...quoteOutline,
      { kind: 'line', id: 'extra', optional: false, photo: null },
    ]
    expect(changed({ outline }, { lines })).toEqual([
      'changed Total : $25,184.21 → $25,221.11',
      'changed Print / Subtotal : 2,208.00 → 2,238.00',
      'added Icons :  → 3 × 10.00 = 30.00',
    ])
  })

  it('the one line that moved, not those that made room', () => {
    const rows = quoteOutline.map(row => row.id)
    const [german = '', motion = ''] = ['german', 'motion']
    const order = [...rows.slice(0, 4), motion, ...rows.slice(4, 6), german, ...rows.slice(8)]
    expect(changed(ordered(...order))).toEqual([
      'moved Animated page transitions / Order : row 8 → row 5',
    ])
  })

  it('that a line went to another section', () => {
    const rows = quoteOutline.map(row => row.id).filter(id => id !== 'naming')
    expect(changed(ordered(...rows, 'naming'))).toEqual([
      'changed Identity / Subtotal : 5,450.00 → 4,800.00',
      'changed Print / Subtotal : 2,208.00 → 2,858.00',
      'moved Naming check, two trademark classes / Section : Identity → Print',
    ])
  })

  it('that a section has another name, but not that its lines moved', () => {
    const outline = quoteOutline.map(row => (row.id === 'print' ? { ...row, title: 'Paper' } : row))
    expect(changed({ outline })).toEqual(['changed Paper / Title : Print → Paper'])
  })

  it('nothing of lines that only have other ids', () => {
    const renamed = (id: string) => `${id}-2`
    const lines = quoteLines.map(line => ({ ...line, id: renamed(line.id) }))
    const offered = offeredLines.map(line => ({ ...line, id: renamed(line.id) }))
    const outline = quoteOutline.map(row => ({ ...row, id: renamed(row.id) }))
    expect(changed({ outline }, { lines, offered })).toEqual([])
  })
})

describe('beside the lines, it says', () => {
  it.each<[string, Partial<QuoteContent>, string[]]>([
    [
      'until when it is valid',
      { dueOn: '2027-01-15' },
      ['changed Valid until : 20 Dec 2026 → 15 Jan 2027'],
    ],
    ['that it is valid without end', { dueOn: null }, ['removed Valid until : 20 Dec 2026 → ']],
    [
      'when it was issued',
      { issuedOn: '2026-11-24' },
      ['changed Issued : 20 Nov 2026 → 24 Nov 2026'],
    ],
    ['the order number', { purchaseOrder: '' }, ['removed Order number : ACM-PO-7731 → ']],
    [
      'notes and terms',
      { notes: 'Thank you.', terms: 'Half now.' },
      [
        'added Notes :  → Thank you.',
        'changed Terms : 40% on acceptance, the rest on delivery. → Half now.',
      ],
    ],
    [
      'who accepted it',
      { acceptance: sampleAcceptance },
      ['added Acceptance :  → Jordan Reyes, 20 Nov 2026, 14:32 (Europe/Dublin)'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(changed(changes)).toEqual(expected)
  })

  it('the details of the client', () => {
    const buyer = { ...baseContent.buyer, contact: 'Dana Whitfield' }
    const [change, ...others] = changesBetween(before, sampleSnapshot(quoteContent({ buyer })))
    expect(others).toEqual([])
    expect(change).toMatchObject({ mark: 'changed', label: 'Client' })
    expect(change?.after.split('\n').slice(0, 2)).toEqual(['Acme Design', 'Dana Whitfield'])
  })

  it('the discount of the whole, and whether amounts hold tax', () => {
    const input = { ...before.content.calculation.input, allowances: [{ percent: '5' }] }
    expect(changed({ calculation: computed({ ...input, tax_mode: 'inclusive' }) })).toEqual([
      'changed Total : $25,184.21 → $19,613.22',
      'added Discounts and surcharges :  → Discount 5% −1,032.28',
      'changed Amounts : without tax → with tax',
    ])
  })
})
