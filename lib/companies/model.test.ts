import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDateOf } from '@/lib/platform/calendar'
import {
  isBicOfElsewhere,
  numberPatternOf,
  prefixProblem,
  printedNumber,
  slugOf,
  slugProblem,
} from './model'

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

describe('the turn of the year', () => {
  const zones = ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin', 'UTC'] as const
  /** The instant of a wall clock's time in a zone around New Year 2027. */
  const instants: Record<(typeof zones)[number], { before: string; after: string }> = {
    'Pacific/Auckland': { before: '2026-12-31T10:30:00Z', after: '2026-12-31T11:30:00Z' },
    'America/Los_Angeles': { before: '2027-01-01T07:30:00Z', after: '2027-01-01T08:30:00Z' },
    'Europe/Berlin': { before: '2026-12-31T22:30:00Z', after: '2026-12-31T23:30:00Z' },
    UTC: { before: '2026-12-31T23:30:00Z', after: '2027-01-01T00:30:00Z' },
  }
  const at = (zone: (typeof zones)[number], side: 'before' | 'after', prefix: string) =>
    patternOf(prefix, true, localDateOf(new Date(instants[zone][side]), zone))

  test.each(zones)('in %s is the local one: at 23:30 the old year, at 00:30 the new', zone => {
    const [before, after] = [at(zone, 'before', 'INV-{YYYY}-'), at(zone, 'after', 'INV-{YYYY}-')]
    expect([before.series, after.series]).toEqual(['invoice:INV-2026-', 'invoice:INV-2027-'])
    expect(printedNumber(before, 512)).toBe('INV-2026-0512')
    expect(printedNumber(after, 1)).toBe('INV-2027-0001')
  })

  test.each(zones)('in %s changes the month with the year', zone => {
    const [before, after] = [at(zone, 'before', '{YYYY}{MM}-'), at(zone, 'after', '{YYYY}{MM}-')]
    expect([before.prefix, after.prefix]).toEqual(['202612-', '202701-'])
    expect([before.series, after.series]).toEqual(['invoice:2026{MM}-', 'invoice:2027{MM}-'])
  })

  test.each(zones)('in %s does not end a series that is not reset', zone => {
    const series = (['before', 'after'] as const).map(side => {
      const day = localDateOf(new Date(instants[zone][side]), zone)
      return patternOf('{YYYY}{MM}-', false, day).series
    })
    expect(series).toEqual(['invoice:{YYYY}{MM}-', 'invoice:{YYYY}{MM}-'])
  })

  test('finds two companies in different years at the same instant', () => {
    const noon = new Date('2026-12-31T12:00:00Z')
    expect(localDateOf(noon, 'Pacific/Auckland')).toBe('2027-01-01')
    expect(localDateOf(noon, 'America/Los_Angeles')).toBe('2026-12-31')
  })
})

describe('the BIC beside an IBAN', () => {
  test.each([
    ['DE89 3704 0044 0532 0130 00', 'DEUTDEFF', false],
    ['de89 3704', 'aibkie2d', true],
    ['GB29 NWBK', 'RBOSGGSX', false],
    ['FR14 2004', 'BREDGPGX', false],
    ['', 'AIBKIE2D', false],
    ['DE89', '', false],
    ['DE89', 'AIBK', false],
  ])('of %s, %s is of elsewhere: %s', (iban, bic, isOfElsewhere) => {
    expect(isBicOfElsewhere(iban, bic)).toBe(isOfElsewhere)
  })
})
