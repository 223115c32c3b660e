import { describe, expect, test } from 'vitest'
import { dateIn, decimalIn, guessDecimalSign, possibleFormats, withoutApostrophes } from './model'

describe('dates of files', () => {
  test.each([
    ['2026-11-20', 'iso', '2026-11-20'],
    ['2026-11-20 10:00:00', 'iso', '2026-11-20'],
    ['2026-11-20T10:00:00Z', 'iso', '2026-11-20'],
    ['20.11.2026', 'dmy-dot', '2026-11-20'],
    ['3.2.2026', 'dmy-dot', '2026-02-03'],
    ['20/11/2026', 'dmy-slash', '2026-11-20'],
    ['11/20/2026', 'mdy-slash', '2026-11-20'],
    ['29/02/2028', 'dmy-slash', '2028-02-29'],
    ['29/02/2027', 'dmy-slash', null],
    ['20.11.26', 'dmy-dot', null],
    ['yesterday', 'iso', null],
    ['=NOW()', 'iso', null],
  ] as const)('%s as %s is %s', (cell, format, date) => {
    expect(dateIn(cell, format)).toBe(date)
  })

  test('tell the format where one alone fits, and leave both where two do', () => {
    expect(possibleFormats(['2026-01-02', ''])).toEqual(['iso'])
    expect(possibleFormats(['03.02.2026'])).toEqual(['dmy-dot'])
    expect(possibleFormats(['03/02/2026'])).toEqual(['dmy-slash', 'mdy-slash'])
    expect(possibleFormats(['03/02/2026', '13/02/2026'])).toEqual(['dmy-slash'])
    expect(possibleFormats(['03/02/2026', '02/13/2026'])).toEqual(['mdy-slash'])
    expect(possibleFormats(['x'])).toEqual([])
  })
})

describe('amounts of files', () => {
  test.each([
    ['1250.50', '.', '1250.5'],
    ['1,250.50', '.', '1250.5'],
    ['12,34,567.00', '.', '1234567'],
    ['$1,250.50', '.', '1250.5'],
    ['USD 1,250.50', '.', '1250.5'],
    ['1.250,50 €', ',', '1250.5'],
    ['1 250,50 EUR', ',', '1250.5'],
    ["1'250.50", '.', '1250.5'],
    ['-10', '.', '-10'],
    ['\u221210,5', ',', '-10.5'],
    ['(10.00)', '.', '-10'],
    ['19 %', '.', '19'],
    ['0', '.', '0'],
    ['-0.00', '.', '0'],
    ['1,25', '.', null],
    ['1.25.00', '.', null],
    ['ten', '.', null],
    ['=1+1', '.', null],
    ['', '.', null],
    ['1e5', '.', null],
  ] as const)('%s with %s is %s', (cell, sign, decimal) => {
    expect(decimalIn(cell, sign)).toBe(decimal)
  })

  test('tell their decimal sign where they can', () => {
    expect(guessDecimalSign(['1.250,50', '10'])).toBe(',')
    expect(guessDecimalSign(['12,5'])).toBe(',')
    expect(guessDecimalSign(['1,250.50'])).toBe('.')
    expect(guessDecimalSign(['10', ''])).toBe('.')
  })
})

test('takes off the apostrophes that our own files put before formulas, and no others', () => {
  expect(withoutApostrophes("'=1+1")).toBe('=1+1')
  expect(withoutApostrophes("'+49 30")).toBe('+49 30')
  expect(withoutApostrophes("a\n'-b;'@c")).toBe('a\n-b;@c')
  expect(withoutApostrophes("'quoted'")).toBe("'quoted'")
})
