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
import type { ChangeText } from './change'
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
  return changesBetween(before, after).map(({ mark, label, aspect, before: from, after: to }) => {
    const what = aspect === '' ? written(label) : `${written(label)} / ${aspect}`
    return [mark, what, ':', written(from), '→', written(to)].join(' ').replaceAll('\u00a0', ' ')
  })
}

function written(text: ChangeText): string {
  if (typeof text === 'string') return text
  return text.of === undefined ? text.word : `${text.word} ${text.of}`
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
        'changed Naming / title : Naming check, two trademark classes → Naming',
        'added Naming / description :  → Two classes',
      ],
    ],
    [
      'quantity, discount and tax with the amount',
      { quantity: '2', allowances: [{ percent: '50' }], tax: { category: 'S', rate: '9' } },
      [
        'changed total : $25,184.21 → $25,093.21',
        'changed Naming check, two trademark classes / quantity : 1 → 2',
        'added Naming check, two trademark classes / discount :  → −50%',
        'changed Naming check, two trademark classes / tax : 23% → 9%',
      ],
    ],
    [
      'the price',
      { unit_price: '700' },
      [
        'changed total : $25,184.21 → $25,245.71',
        'changed Identity / subtotal : 5,450.00 → 5,500.00',
        'changed Naming check, two trademark classes / price : 650.00 → 700.00',
        'changed Naming check, two trademark classes / amount : 650.00 → 700.00',
      ],
    ],
    ['nothing that cannot be seen', { quantity: '1.00' }, []],
  ])('%s', (_, changes, expected) => {
    expect(changed({}, { lines: withLine('naming', changes) })).toEqual(expected)
  })

  it('that it is not optional any more', () => {
    const outline = quoteOutline.map(row => (row.id === 'book' ? { ...row, optional: false } : row))
    expect(changed({ outline })).toEqual([
      'changed Brand book / option : optionChosen → notOptional',
    ])
  })

  it('that it was chosen', () => {
    expect(changed({}, { lines: [...quoteLines, ...offeredLines], offered: [] })).toEqual([
      'changed total : $25,184.21 → $26,807.81',
      'changed Website / subtotal : 12,987.50 → 14,307.50',
      'changed Animated page transitions / option : optionNotChosen → optionChosen',
      'changed Animated page transitions / amount : (1,320.00) → 1,320.00',
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
      'changed total : $25,184.21 → $22,678.13',
      'removed Print : wholeSection 2,208.00 → ',
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
      'changed total : $25,184.21 → $25,221.11',
      'changed Print / subtotal : 2,208.00 → 2,238.00',
      'added Icons :  → 3 × 10.00 = 30.00',
    ])
  })

  it('the one line that moved, not those that made room', () => {
    const rows = quoteOutline.map(row => row.id)
    const [german = '', motion = ''] = ['german', 'motion']
    const order = [...rows.slice(0, 4), motion, ...rows.slice(4, 6), german, ...rows.slice(8)]
    expect(changed(ordered(...order))).toEqual([
      'moved Animated page transitions / order : row 8 → row 5',
    ])
  })

  it('that a line went to another section', () => {
    const rows = quoteOutline.map(row => row.id).filter(id => id !== 'naming')
    expect(changed(ordered(...rows, 'naming'))).toEqual([
      'changed Identity / subtotal : 5,450.00 → 4,800.00',
      'changed Print / subtotal : 2,208.00 → 2,858.00',
      'moved Naming check, two trademark classes / section : Identity → Print',
    ])
  })

  it('that a section has another name, but not that its lines moved', () => {
    const outline = quoteOutline.map(row => (row.id === 'print' ? { ...row, title: 'Paper' } : row))
    expect(changed({ outline })).toEqual(['changed Paper / title : Print → Paper'])
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
      ['changed validUntil : 20 Dec 2026 → 15 Jan 2027'],
    ],
    ['that it is valid without end', { dueOn: null }, ['removed validUntil : 20 Dec 2026 → ']],
    [
      'when it was issued',
      { issuedOn: '2026-11-24' },
      ['changed issued : 20 Nov 2026 → 24 Nov 2026'],
    ],
    ['the order number', { purchaseOrder: '' }, ['removed orderNumber : ACM-PO-7731 → ']],
    [
      'notes and terms',
      { notes: 'Thank you.', terms: 'Half now.' },
      [
        'added notes :  → Thank you.',
        'changed terms : 40% on acceptance, the rest on delivery. → Half now.',
      ],
    ],
    [
      'who accepted it',
      { acceptance: sampleAcceptance },
      ['added acceptance :  → Jordan Reyes, 20 Nov 2026, 14:32 (Europe/Dublin)'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(changed(changes)).toEqual(expected)
  })

  it('the details of the client', () => {
    const buyer = { ...baseContent.buyer, contact: 'Dana Whitfield' }
    const [change, ...others] = changesBetween(before, sampleSnapshot(quoteContent({ buyer })))
    expect(others).toEqual([])
    expect(change).toMatchObject({ mark: 'changed', label: { word: 'client' } })
    expect(
      written(change?.after ?? '')
        .split('\n')
        .slice(0, 2),
    ).toEqual(['Acme Design', 'Dana Whitfield'])
  })

  it('the discount of the whole, and whether amounts hold tax', () => {
    const input = { ...before.content.calculation.input, allowances: [{ percent: '5' }] }
    expect(changed({ calculation: computed({ ...input, tax_mode: 'inclusive' }) })).toEqual([
      'changed total : $25,184.21 → $19,613.22',
      'added adjustments :  → Discount 5% −1,032.28',
      'changed amounts : withoutTax → withTax',
    ])
  })
})
