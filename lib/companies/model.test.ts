import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberPatternOf, prefixProblem, printedNumber, slugOf, slugProblem } from './model'

describe('the address name made from a company’s name', () => {
  test.each([
    ['Pixel Crafte Billing', 'pixel-crafte-billing'],
    ['Café & Co.', 'cafe-co'],
    ['  Žluťoučký kůň  ', 'zlutoucky-kun'],
    ['X', 'company-x'],
    ['株式会社', 'company'],
    ['', 'company'],
    ['--- 42 ---', '42'],
    [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long-long-lon'],
  ])('of “%s” is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  test('can always be used, unless it is reserved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), name => {
        expect(slugProblem(slugOf(name)) ?? 'is reserved').toContain('is reserved')
      }),
    )
  })

  test.each([
    ['a', 'Use 2 to 48'],
    ['a'.repeat(49), 'Use 2 to 48'],
    ['Upper', 'Use 2 to 48'],
    ['-edge', 'Use 2 to 48'],
    ['edge-', 'Use 2 to 48'],
    ['two--hyphens', 'single hyphens'],
    ['sign-in', 'is reserved'],
    ['api', 'is reserved'],
  ])('cannot be “%s”', (slug, words) => {
    expect(slugProblem(slug)).toContain(words)
  })
})

function patternOf(prefix: string, yearlyReset: boolean, issuedOn = '2026-03-09') {
  const prefixes = { invoice: prefix, quote: 'Q-', credit_note: 'C-', receipt: 'R-' }
  return numberPatternOf({ prefixes, numberPadding: 4, yearlyReset }, 'invoice', issuedOn)
}

describe('the number of a document', () => {
  test.each([
    ['PCF-2025-', false, 'invoice:PCF-2025-', 'PCF-2025-0042'],
    ['{YYYY}-', true, 'invoice:2026-', '2026-0042'],
    ['{YYYY}-', false, 'invoice:{YYYY}-', '2026-0042'],
    ['{YYYY}{MM}/', true, 'invoice:2026{MM}/', '202603/0042'],
    ['{MM}.', false, 'invoice:{MM}.', '03.0042'],
    ['', false, 'invoice:', '0042'],
  ])('with “%s”, yearly reset %s, counts in %s as %s', (prefix, yearlyReset, series, number) => {
    const pattern = patternOf(prefix, yearlyReset)
    expect(pattern.series).toBe(series)
    expect(printedNumber(pattern, 42)).toBe(number)
  })

  test('outgrows its padding rather than losing digits', () => {
    expect(printedNumber(patternOf('INV-', false), 123_456)).toBe('INV-123456')
  })

  test('is printed once only, however the dates of a series fall', () => {
    const prefixes = fc.constantFrom('{YYYY}-', '{YYYY}{MM}-', 'X-{MM}{YYYY}/', 'INV-', '{MM}-')
    const day = { min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }
    const dates = fc.array(fc.date(day), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(prefixes, fc.boolean(), dates, (prefix, yearlyReset, issued) => {
        fc.pre(prefixProblem(prefix, yearlyReset) === null)
        const counters = new Map<string, number>()
        const numbers = issued.map(date => {
          const pattern = patternOf(prefix, yearlyReset, date.toISOString().slice(0, 10))
          const sequence = (counters.get(pattern.series) ?? 0) + 1
          counters.set(pattern.series, sequence)
          return printedNumber(pattern, sequence)
        })
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
    )
  })
})

describe('a prefix', () => {
  test.each([
    ['INV-{YYYY}-', true],
    ['Ř/{YYYY}.{MM}_', true],
    ['', false],
    ['{MM}-', false],
  ])('may be “%s”', (prefix, yearlyReset) => {
    expect(prefixProblem(prefix, yearlyReset)).toBeNull()
  })

  test.each([
    ['{YY}-', false, '{YY} is not known'],
    ['{YYYY', false, '{YYYY is not known'],
    ['A B', false, 'at most 30 letters'],
    ['%', false, 'at most 30 letters'],
    ['x'.repeat(31), false, 'at most 30 letters'],
    ['{MM}-', true, 'Add {YYYY}'],
  ])('cannot be “%s”', (prefix, yearlyReset, words) => {
    expect(prefixProblem(prefix, yearlyReset)).toContain(words)
  })
})
