import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateDocument, calculateUnknown } from '@/lib/money/calculate'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { Calculation, CalculationInput, CalculationLine } from '@/lib/money/model'

const runs = { numRuns: 400 }

describe('every document', () => {
  it('adds up, whatever its mode', () => {
    fc.assert(
      fc.property(documents(), input => {
        const answer = computed(input)
        const minor = minorIn(input)
        const sum = (texts: string[]) => texts.reduce((total, text) => total + minor(text), 0n)
        const netsOf = (kind: string) =>
          answer.document_level.filter(part => part.kind === kind).map(part => part.net)
        expect(minor(answer.line_total)).toBe(sum(answer.lines.map(line => line.net)))
        expect(minor(answer.allowance_total)).toBe(sum(netsOf('allowance')))
        expect(minor(answer.charge_total)).toBe(sum(netsOf('charge')))
        expect(minor(answer.tax_exclusive)).toBe(
          sum(answer.tax_breakdown.map(group => group.taxable)),
        )
        expect(minor(answer.tax_total)).toBe(sum(answer.tax_breakdown.map(group => group.tax)))
        expect(minor(answer.tax_inclusive)).toBe(sum([answer.tax_exclusive, answer.tax_total]))
        expect(minor(answer.payable)).toBe(
          sum([answer.tax_inclusive, answer.rounding]) - minor(answer.prepaid),
        )
      }),
      runs,
    )
  })

  it('loses nothing of a discount when it is apportioned', () => {
    fc.assert(
      fc.property(documents(), minorAmount, (input, discountMinor) => {
        const { currency, lines } = input
        const digits = digitsOfCurrency(currency) ?? 0
        const amount = decimalOf(BigInt(discountMinor), digits)
        const answer = computed({ currency, lines, allowances: [{ amount }] })
        expect(answer.allowance_total).toBe(amount)
        expect(answer.document_level.every(part => /[1-9]/.test(part.net))).toBe(true)
      }),
      runs,
    )
  })

  it('keeps every cent of amounts that include tax', () => {
    fc.assert(
      fc.property(documents(), input => {
        const { currency, lines } = input
        const answer = computed({ currency, lines, tax_mode: 'inclusive' })
        const minor = minorIn(input)
        const amounts = answer.lines.reduce((total, line) => total + minor(line.amount), 0n)
        expect(minor(answer.payable)).toBe(amounts)
        expect(minor(answer.tax_inclusive) + minor(answer.rounding)).toBe(amounts)
      }),
      runs,
    )
  })

  it('prints every amount with exactly the digits of its currency, and no minus before nothing', () => {
    fc.assert(
      fc.property(documents(), input => {
        const digits = digitsOfCurrency(input.currency) ?? 0
        const pattern = digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digits}}$`)
        for (const figure of figuresOf(computed(input))) {
          expect(figure).toMatch(pattern)
          expect(figure).not.toMatch(/^-[0.]+$/)
        }
      }),
      runs,
    )
  })
})

describe('the order of lines', () => {
  it('does not change what they add up to', () => {
    fc.assert(
      fc.property(documentsAndOrders(), ([{ currency, tax_mode, lines }, reordered]) => {
        const straight = computed({ currency, tax_mode, lines })
        const turned = computed({ currency, tax_mode, lines: reordered })
        expect(totalsOf(turned)).toEqual(totalsOf(straight))
        expect(sorted(turned.tax_breakdown)).toEqual(sorted(straight.tax_breakdown))
      }),
      runs,
    )
  })
})

describe('a mirror', () => {
  it('is every credit note of its invoice', () => {
    fc.assert(
      fc.property(documents(), input => {
        const creditNote = calculateDocument({ ...input, document_type: 'credit_note' })
        expect(creditNote).toEqual(calculateDocument({ ...input, document_type: 'invoice' }))
      }),
      runs,
    )
  })

  it('is every document of the one with all quantities negated', () => {
    fc.assert(
      fc.property(documents(), ({ currency, lines }) => {
        const percent = { allowances: [{ percent: '12.5' }], charges: [{ percent: '3.3333' }] }
        const percentOnly = lines.map(line => ({ ...line, ...percent }))
        const negated = percentOnly.map(line => ({ ...line, quantity: negative(line.quantity) }))
        const figures = figuresOf(computed({ currency, lines: percentOnly }))
        expect(figuresOf(computed({ currency, lines: negated }))).toEqual(figures.map(negative))
      }),
      runs,
    )
  })

  // Lines' own nets may trade a unit: rule 5 floors, so equal fractions go to the first line on both sides of zero.
  it('is every total of amounts that include tax', () => {
    fc.assert(
      fc.property(documents(), ({ currency, lines }) => {
        const plain = lines.map(line => ({ ...line, allowances: [], charges: [] }))
        const negated = plain.map(line => ({ ...line, quantity: negative(line.quantity) }))
        const totals = totalsOf(computed({ currency, tax_mode: 'inclusive', lines: plain }))
        const mirrored = totalsOf(computed({ currency, tax_mode: 'inclusive', lines: negated }))
        expect(mirrored).toEqual(totals.map(negative))
      }),
      runs,
    )
  })
})

describe('any JSON at all', () => {
  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), damagedDocuments()), input => {
        expect(calculateUnknown(input)).toSatisfy(
          answer => 'error' in Object(answer) || 'payable' in Object(answer),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

const minorAmount = fc.integer({ min: -200_000, max: 200_000 })
const taxes = fc.constantFrom(
  { category: 'S' as const, rate: '20' },
  { category: 'S' as const, rate: '19.00' },
  { category: 'S' as const, rate: '5.5' },
  { category: 'S' as const, rate: '8.8755' },
  { category: 'M' as const, rate: '7' },
  { category: 'E' as const, rate: '0' },
)

function decimals(min: number, max: number, digits: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map(value => decimalOf(BigInt(value), digits))
}

function adjustments(digits: number) {
  const percent = decimals(0, 300_000, 4).map(value => ({ percent: value }))
  const amount = decimals(0, 5_000, digits).map(value => ({ amount: value }))
  return fc.array(fc.oneof(percent, amount), { maxLength: 2 })
}

function linesIn(digits: number): fc.Arbitrary<CalculationLine[]> {
  const quantities = { quantity: decimals(-50_000, 100_000, 3), tax: taxes, id: fc.uuid() }
  const more = { allowances: adjustments(digits), charges: adjustments(digits) }
  const priced = fc.record({ ...quantities, ...more, unit_price: decimals(0, 9_999_999, 4) })
  const costed = fc.record({
    ...quantities,
    unit_cost: decimals(0, 99_999, 2),
    margin_percent: decimals(0, 900_000, 4),
    base_quantity: fc.constantFrom('1', '3', '100', '0.7'),
  })
  return fc.array(fc.oneof(priced, costed), { minLength: 1, maxLength: 8 })
}

function documents(): fc.Arbitrary<CalculationInput> {
  return fc.constantFrom('EUR', 'JPY', 'KWD').chain(currency => {
    const digits = digitsOfCurrency(currency) ?? 0
    const withTax = fc
      .tuple(decimals(0, 5_000, digits), fc.option(taxes, { nil: undefined }))
      .map(([amount, tax]) => ({ amount, tax }))
    const ofDocument = fc.oneof(adjustments(digits), fc.array(withTax, { maxLength: 2 }))
    return fc.record({
      currency: fc.constant(currency),
      tax_mode: fc.constantFrom('exclusive' as const, 'inclusive' as const),
      lines: linesIn(digits),
      allowances: ofDocument,
      charges: ofDocument,
      prepaid: fc.array(decimals(0, 9_999, digits), { maxLength: 2 }),
      rounding: decimals(-99, 99, digits),
      cash_rounding: fc.option(fc.constantFrom('1', '5'), { nil: undefined }),
    })
  })
}

function documentsAndOrders() {
  return documents().chain(input =>
    fc.tuple(
      fc.constant(input),
      fc.shuffledSubarray(input.lines, { minLength: input.lines.length }),
    ),
  )
}

/** A good document in which any one key is replaced by anything. */
function damagedDocuments(): fc.Arbitrary<unknown> {
  const keys = ['currency', 'tax_mode', 'lines', 'allowances', 'charges', 'prepaid', 'rounding']
  const lineKeys = ['id', 'quantity', 'unit_price', 'base_quantity', 'allowances', 'charges', 'tax']
  return fc
    .tuple(documents(), fc.constantFrom(...keys), fc.constantFrom(...lineKeys), fc.jsonValue())
    .chain(([input, key, lineKey, value]) =>
      fc.constantFrom<unknown>(
        { ...input, [key]: value },
        { ...input, lines: input.lines.map(line => ({ ...line, [lineKey]: value })) },
      ),
    )
}

function computed(input: CalculationInput): Calculation {
  const answer = calculateDocument(input)
  if ('error' in answer) throw new Error(`Refused: ${answer.error}`)
  return answer
}

function minorIn({ currency }: CalculationInput): (decimal: string) => bigint {
  return decimal => minorOf(decimal, digitsOfCurrency(currency) ?? 0)
}

function totalsOf(answer: Calculation): string[] {
  const { lines: _lines, document_level: _parts, tax_breakdown: _groups, ...totals } = answer
  return Object.values(totals)
}

function figuresOf(answer: Calculation): string[] {
  return [
    ...answer.lines.flatMap(({ id: _id, ...figures }) => Object.values(figures)),
    ...answer.document_level.map(part => part.net),
    ...answer.tax_breakdown.flatMap(group => [group.taxable, group.tax]),
    ...totalsOf(answer),
  ]
}

function sorted<Item>(items: Item[]): string[] {
  return items.map(item => JSON.stringify(item)).sort()
}

function negative(decimal: string): string {
  if (!/[1-9]/.test(decimal)) return decimal
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`
}
