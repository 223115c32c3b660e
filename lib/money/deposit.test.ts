import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateDraft } from '@/lib/drafts/model'
import { calculateDocument } from '@/lib/money/calculate'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { depositPartsOf, depositTotalOf } from '@/lib/money/deposit'
import { minorOf } from '@/lib/money/minor'
import type { Calculation, CalculationInput, TaxMode } from '@/lib/money/model'
import { randomDrafts } from '@/tests/support/random-drafts'

function figuresOf(input: CalculationInput) {
  const result = calculateDocument(input)
  if ('error' in result) throw new Error(result.error)
  return { result, taxMode: input.tax_mode ?? 'exclusive', digits: 2 } as const
}

const twoRates = {
  currency: 'EUR',
  lines: [
    { id: '1', quantity: '1', unit_price: '1000', tax: { category: 'S', rate: '19' } },
    { id: '2', quantity: '1', unit_price: '500', tax: { category: 'S', rate: '7' } },
  ],
} satisfies CalculationInput

describe('a deposit', () => {
  test.each([
    ['percent', '30', '517.50', ['300.00', '150.00']],
    ['amount', '1000', '1000.00', ['579.71', '289.85']],
  ] as const)('of %s %s is split by rate', (kind, value, total, parts) => {
    const figures = figuresOf(twoRates)
    expect(depositTotalOf(figures, { kind, value })).toBe(total)
    expect(depositPartsOf(figures, { kind, value }).map(part => part.amount)).toEqual(parts)
  })

  test('of prices with tax keeps the tax inside', () => {
    const figures = figuresOf({ ...twoRates, tax_mode: 'inclusive' })
    expect(depositPartsOf(figures, { kind: 'percent', value: '50' })).toEqual([
      { category: 'S', rate: '19', amount: '500.00' },
      { category: 'S', rate: '7', amount: '250.00' },
    ])
  })

  test.each(['0', '1725', '2000'])('of %s out of 1725.00 is none', value => {
    const figures = figuresOf(twoRates)
    expect(() => depositPartsOf(figures, { kind: 'amount', value })).toThrow(RangeError)
  })

  test('adds up to what was asked for, but for a unit where no net amount gives it', () => {
    fc.assert(
      fc.property(randomDrafts('quote'), fc.integer({ min: 1, max: 99 }), (draft, percent) => {
        const result = calculateDraft(draft)
        if ('error' in result) throw new Error(result.error)
        const digits = digitsOfCurrency(draft.currency) ?? 2
        const figures = { result, taxMode: draft.taxMode, digits }
        const deposit = { kind: 'percent', value: String(percent) } as const
        const asked = minorOf(depositTotalOf(figures, deposit), digits)
        fc.pre(asked > 0n && asked < minorOf(result.tax_inclusive, digits))
        const parts = depositPartsOf(figures, deposit)
        const off = totalOf(draft.currency, draft.taxMode, parts) - asked
        expect(Number(off < 0n ? -off : off)).toBeLessThanOrEqual(
          draft.taxMode === 'inclusive' ? 0 : parts.length,
        )
        expect(parts.every(part => isGroupOf(result, part))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

/** What an invoice over the parts comes to. */
function totalOf(
  currency: string,
  taxMode: TaxMode,
  parts: ReturnType<typeof depositPartsOf>,
): bigint {
  const result = calculateDocument({
    currency,
    tax_mode: taxMode,
    lines: parts.map((part, index) => ({
      id: String(index),
      quantity: part.amount.startsWith('-') ? '-1' : '1',
      unit_price: part.amount.replace('-', ''),
      tax: { category: part.category, ...(part.rate === null ? {} : { rate: part.rate }) },
    })),
  })
  if ('error' in result) throw new Error(result.error)
  return minorOf(result.payable, digitsOfCurrency(currency) ?? 2)
}

function isGroupOf(result: Calculation, part: { category: string; rate: string | null }): boolean {
  return result.tax_breakdown.some(
    group => group.category === part.category && group.rate === part.rate,
  )
}
