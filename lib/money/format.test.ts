import { describe, expect, it, test } from 'vitest'
import {
  formatAmount,
  formatMoney,
  formatPercent,
  formatQuantity,
  moneyParts,
} from '@/lib/money/format'
import { formatLocales } from '@/lib/money/locale'

const space = '\u00a0'

describe('money', () => {
  test.each([
    ['16972.43', 'USD', 'en-US', '$16,972.43'],
    ['16972.43', 'EUR', 'de', `16.972,43${space}€`],
    ['16972.43', 'EUR', 'fr', `16${space}972,43${space}€`],
    ['16972.43', 'EUR', 'es', `16.972,43${space}€`],
    ['16972.43', 'EUR', 'it', `16.972,43${space}€`],
    ['16972.43', 'EUR', 'nl', `€${space}16.972,43`],
    ['16972.43', 'PLN', 'pl', `16${space}972,43${space}zł`],
    ['16972.43', 'CZK', 'cs', `16${space}972,43${space}Kč`],
    ['-5.00', 'EUR', 'nl', `−€${space}5,00`],
    ['-5.00', 'USD', 'en-US', '−$5.00'],
    ['-5.00', 'EUR', 'de', `−5,00${space}€`],
    ['-1234.50', 'CHF', 'en-GB', `−CHF${space}1,234.50`],
    ['1000', 'JPY', 'en-US', '¥1,000'],
    ['1.005', 'USD', 'en-US', '$1.005'],
    ['1.500000', 'USD', 'en-US', '$1.50'],
    ['7', 'KWD', 'en-US', `KWD${space}7.000`],
    ['1000000000000.00', 'GBP', 'en-GB', '£1,000,000,000,000.00'],
    ['-0.00', 'USD', 'en-US', '$0.00'],
    ['5', '???', 'en-US', '???5'],
    ['oops', 'USD', 'en-US', 'oops'],
  ] as const)('%s %s in %s is %s', (decimal, currency, locale, text) => {
    expect(formatMoney(decimal, currency, locale)).toBe(text)
  })

  it('is its parts, joined in order', () => {
    expect(moneyParts('-5.00', 'USD', 'en-US')).toEqual({
      symbol: '−$',
      figures: '5.00',
      symbolFirst: true,
    })
    for (const locale of formatLocales) {
      const { symbol, figures, symbolFirst } = moneyParts('-1234.5', 'EUR', locale)
      const joined = symbolFirst ? symbol + figures : figures + symbol
      expect(joined).toBe(formatMoney('-1234.5', 'EUR', locale))
    }
  })
})

describe('numbers', () => {
  test.each([
    ['1234567.80', 'en-US', '1,234,567.80'],
    ['1234567.80', 'de', '1.234.567,80'],
    ['1234567.80', 'fr', `1${space}234${space}567,80`],
    ['999', 'de', '999'],
    ['-1000', 'en-GB', '−1,000'],
    ['', 'de', ''],
  ] as const)('%s in %s is %s', (decimal, locale, text) => {
    expect(formatAmount(decimal, locale)).toBe(text)
  })

  test.each([
    ['1250.500000', 'en-US', '1,250.5'],
    ['3.000000', 'en-US', '3'],
    ['-0.250', 'de', '−0,25'],
    ['100', 'fr', '100'],
  ] as const)('a quantity of %s in %s is %s', (decimal, locale, text) => {
    expect(formatQuantity(decimal, locale)).toBe(text)
  })

  test.each([
    ['23', 'en-US', '23%'],
    ['7.50', 'en-GB', '7.5%'],
    ['23.0000', 'de', `23${space}%`],
    ['5.5', 'fr', `5,5${space}%`],
    ['21', 'es', `21${space}%`],
    ['22', 'it', '22%'],
    ['21', 'nl', '21%'],
    ['23', 'pl', '23%'],
    ['21', 'cs', `21${space}%`],
  ] as const)('%s percent in %s is %s', (decimal, locale, text) => {
    expect(formatPercent(decimal, locale)).toBe(text)
  })
})
