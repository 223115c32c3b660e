import { describe, expect, test } from 'vitest'
import { editor } from '@/lib/messages/en/editor'
import { type NumberKind, readNumber, shownNumber } from './typed-number'

describe('reading', () => {
  test.each<[NumberKind, string, string]>([
    ['quantity', '-2', '-2'],
    ['percent', '8.875 %', '8.875'],
    ['price', '1.250,50', '1250.50'],
    ['amount', ' 40 ', '40'],
    ['price', '', ''],
  ])('%s "%s" is %s', (kind, text, value) => {
    expect(readNumber(kind, text)).toEqual({ ok: true, value })
  })

  test.each<[NumberKind, string, RegExp]>([
    ['quantity', '12,5x', /“12,5x” is not a number/],
    ['price', '-5', /cannot be below 0/],
    ['percent', '1.23456', /at most 4 decimals/],
    ['quantity', '1.2345678', /at most 6 decimals/],
    ['price', '1,250', /Write 1250 or 1\.250/],
  ])('%s "%s" is refused with a sentence', (kind, text, sentence) => {
    const reading = readNumber(kind, text)
    expect(reading.ok ? '' : reading.sentence(editor.typedNumber)).toMatch(sentence)
  })
})

test.each<[NumberKind, string, string, 'en-US' | 'de', string]>([
  ['price', '140', 'USD', 'en-US', '140.00'],
  ['price', '1250.5', 'EUR', 'de', '1.250,50'],
  ['price', '1250', 'JPY', 'en-US', '1,250'],
  ['quantity', '1.50', 'USD', 'de', '1,5'],
  ['amount', '', 'USD', 'en-US', ''],
])('a %s of "%s" in %s and %s is shown as "%s"', (kind, value, currency, locale, shown) => {
  expect(shownNumber(kind, value, currency, locale)).toBe(shown)
})
