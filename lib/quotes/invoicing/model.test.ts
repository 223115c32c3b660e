import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentContent } from '@/lib/documents/model'
import { type Draft, issueProblems } from '@/lib/drafts/model'
import type { Deposit } from '@/lib/money/deposit'
import { minorOf } from '@/lib/money/minor'
import { newId } from '@/lib/platform/ids'
import { plainLook } from '@/lib/presets/model'
import { paperCompany, paperOf, randomDrafts } from '@/tests/support/random-drafts'
import { depositDraftOf, depositLeftOf, depositProblem, restDraftOf } from './model'

function partsOf(accepted: DocumentContent) {
  const clientId = newId()
  return {
    accepted,
    quoteNumber: 'QUO-0001',
    clientId,
    presetId: null,
    look: plainLook,
    invoiceId: newId(),
    company: paperCompany,
    today: '2026-11-21',
  }
}

/** Both invoices of a quote, as they would be issued. */
function invoicesOf(quote: Draft, deposit: Deposit) {
  const accepted = paperOf(quote, 'QUO-0001')
  const parts = partsOf(accepted)
  const first = paperOf(depositDraftOf(parts, deposit), 'INV-0001')
  const { deductions, left } = depositLeftOf(
    { invoiceId: parts.invoiceId, content: first },
    [],
    quote.taxMode,
  )
  const draft = restDraftOf(partsOf(accepted), deductions, left)
  return { accepted, first, draft, rest: paperOf(draft, 'INV-0002') }
}

function minorIn({ currency }: DocumentContent) {
  return (decimal: string) => minorOf(decimal, currency.digits)
}

/** Taxable and tax of each rate, in minor units. */
function groupsOf(content: DocumentContent): Map<string, [taxable: bigint, tax: bigint]> {
  const minor = minorIn(content)
  return new Map(
    content.calculation.result.tax_breakdown.map(group => [
      `${group.category} ${group.rate}`,
      [minor(group.taxable), minor(group.tax)],
    ]),
  )
}

const deposits = fc.oneof(
  fc.integer({ min: 1, max: 999_999 }).map(part => percent(part)),
  fc.integer({ min: 1, max: 99 }).map(part => percent(part * 10_000)),
)

function percent(tenThousandths: number): Deposit {
  return { kind: 'percent', value: (tenThousandths / 10_000).toFixed(4) }
}

describe('deposit and rest of a quote', () => {
  test('are its total to the cent, whatever its mode, currency, rates and discounts', () => {
    fc.assert(
      fc.property(randomDrafts('quote'), deposits, (quote, deposit) => {
        fc.pre(depositProblem(paperOf(quote, 'QUO-0001'), deposit) === null)
        const { accepted, first, rest, draft } = invoicesOf(quote, deposit)
        const minor = minorIn(accepted)
        const due = (paper: DocumentContent) => minor(paper.calculation.result.payable)
        expect(due(first) + due(rest)).toBe(due(accepted))
        expect(due(first)).toBeGreaterThan(0n)
        expect(issueProblems(draft)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('tax each rate like the whole: nets add up, with prices that include tax to the unit', () => {
    fc.assert(
      fc.property(randomDrafts('quote'), deposits, (quote, deposit) => {
        fc.pre(depositProblem(paperOf(quote, 'QUO-0001'), deposit) === null)
        const { accepted, first, rest } = invoicesOf(quote, deposit)
        const [whole, early, late] = [accepted, first, rest].map(groupsOf)
        const allowed = quote.taxMode === 'inclusive' ? 2n : 0n
        for (const [key, [taxable, tax]] of whole ?? []) {
          const one = early?.get(key) ?? [0n, 0n]
          const other = late?.get(key) ?? [0n, 0n]
          expect(distance(one[0] + other[0], taxable) <= allowed, `net of ${key}`).toBe(true)
          expect(distance(one[1] + other[1], tax) <= 2n, `tax of ${key}`).toBe(true)
          if (quote.taxMode === 'inclusive')
            expect(distance(one[0] + one[1] + other[0] + other[1], taxable + tax) <= 2n).toBe(true)
        }
        expect(late?.size).toBe(whole?.size)
      }),
      { numRuns: 500 },
    )
  })

  test('of an amount ask for exactly that amount, whether or not a net amount gives it', () => {
    fc.assert(
      fc.property(randomDrafts('quote'), fc.integer({ min: 1, max: 99_999 }), (quote, asked) => {
        const deposit = { kind: 'amount', value: String(asked) } as const
        fc.pre(depositProblem(paperOf(quote, 'QUO-0001'), deposit) === null)
        const { accepted, first, rest } = invoicesOf(quote, deposit)
        const minor = minorIn(accepted)
        const due = (paper: DocumentContent) => minor(paper.calculation.result.payable)
        expect(due(first)).toBe(minor(deposit.value))
        expect(due(first) + due(rest)).toBe(due(accepted))
      }),
      { numRuns: 300 },
    )
    const quote = simple([['100', '19']])
    const { first, rest } = invoicesOf(quote, { kind: 'amount', value: '50' })
    expect(first.calculation.result.payable).toBe('50.00')
    expect(rest.calculation.result.payable).toBe('69.00')
  })

  test('name the quote on the deposit and the deposit on the rest', () => {
    const quote = simple([['100', '19']])
    const { first, rest } = invoicesOf(quote, { kind: 'percent', value: '30' })
    expect(first.calculation.input.lines.map(line => line.description)).toEqual([
      'Deposit of 30% on quote QUO-0001',
    ])
    expect(rest.calculation.input.allowances).toEqual([
      { amount: '30.00', reason: expect.stringContaining('Less deposit INV-0001'), tax: standard },
    ])
  })

  test('can be issued where one rate is below zero', () => {
    const quote = simple([
      ['1000', '19'],
      ['-100', '7'],
    ])
    const { first, rest } = invoicesOf(quote, { kind: 'percent', value: '50' })
    expect(first.calculation.result.payable).toBe('541.50')
    expect(rest.calculation.result.payable).toBe('541.50')
  })
})

describe('what a deposit still takes off', () => {
  const quote = simple([['1000', '19']])
  const parts = partsOf(paperOf(quote, 'QUO-0001'))
  const draft = depositDraftOf(parts, { kind: 'percent', value: '30' })
  const leftOf = (changes: Partial<Draft>, notes: DocumentContent[] = []) =>
    depositLeftOf(
      { invoiceId: parts.invoiceId, content: paperOf({ ...draft, ...changes }, 'INV-0001') },
      notes,
      'exclusive',
    )

  test('is what it was taxed on, also where somebody gave a discount on it', () => {
    const { deductions, left } = leftOf({ discount: { kind: 'percent', value: '10' } })
    expect(deductions.map(one => [one.category, one.rate, one.amount])).toEqual([
      ['S', '19', '270.00'],
    ])
    expect(left).toBe('321.30')
  })

  test('is net, also where its prices were written with tax', () => {
    const { deductions } = leftOf({ taxMode: 'inclusive' })
    expect(deductions.map(one => one.amount)).toEqual(['252.10'])
  })

  test('is less what was credited, and nothing once all of it was', () => {
    const note = paperOf(
      { ...draft, lines: draft.lines.map(line => ({ ...line, quantity: '0.5' })) },
      'C',
    )
    expect(leftOf({}, [note])).toMatchObject({ deductions: [{ amount: '150.00' }], left: '178.50' })
    expect(leftOf({}, [note, note])).toEqual({ deductions: [], left: '0.00' })
  })
})

describe('a deposit is refused', () => {
  test.each([
    ['EUR', { kind: 'amount', value: '10.001' }, 'EUR has 2 decimals'],
    ['JPY', { kind: 'amount', value: '10.5' }, 'JPY has no decimals'],
    ['KWD', { kind: 'amount', value: '10.0001' }, 'KWD has 3 decimals'],
    ['EUR', { kind: 'amount', value: '119' }, 'must be less than the total of 119.00'],
    ['EUR', { kind: 'amount', value: '500' }, 'Invoice the whole quote instead'],
    ['EUR', { kind: 'percent', value: '0.001' }, 'comes to 0'],
  ] as const)('in %s: %o', (currency, deposit, words) => {
    const quote = { ...simple([['100', '19']]), currency }
    expect(depositProblem(paperOf(quote, 'QUO-0001'), deposit)).toContain(words)
  })

  test('not when it fits', () => {
    const content = paperOf(simple([['100', '19']]), 'QUO-0001')
    expect(depositProblem(content, { kind: 'amount', value: '118.99' })).toBeNull()
    expect(depositProblem(content, { kind: 'percent', value: '99.99' })).toBeNull()
  })
})

const standard = { category: 'S', rate: '19' } as const

/** A quote with a line for each amount and rate; below zero by its quantity. */
function simple(lines: readonly (readonly [amount: string, rate: string])[]): Draft {
  const blank = depositLine()
  return {
    kind: 'quote',
    id: newId(),
    clientId: newId(),
    presetId: null,
    currency: 'EUR',
    issuedOn: '2026-11-20',
    dueOn: '2026-12-20',
    purchaseOrder: '',
    taxMode: 'exclusive',
    defaultTax: standard,
    discount: null,
    lines: lines.map(([amount, rate]) => ({
      ...blank,
      id: newId(),
      quantity: amount.startsWith('-') ? '-1' : '1',
      unitPrice: amount.replace('-', ''),
      tax: { category: 'S', rate },
    })),
    notes: '',
    terms: '',
    deductions: [],
    rounding: '',
  }
}

function depositLine() {
  return {
    kind: 'line',
    description: 'Work',
    unit: '',
    discount: null,
    photo: null,
    optional: false,
    chosen: true,
  } as const
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one
}
