import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decimalOf, minorOf } from '@/lib/money/minor'

describe('minor units', () => {
  test.each([
    ['340.94', 2, 34094n],
    ['-0.05', 2, -5n],
    ['5', 2, 500n],
    ['5.0000', 2, 500n],
    ['1', 0, 1n],
    ['0.001', 3, 1n],
    ['1000000000000.00', 2, 100000000000000n],
  ])('of %s with %i digits are exact', (decimal, digits, minor) => {
    expect(minorOf(decimal, digits)).toBe(minor)
  })

  test.each(['0.005', '', 'abc', '1e3', '1,5', '.'])('refuse %j', decimal => {
    expect(() => minorOf(decimal, 2)).toThrow(RangeError)
  })

  test.each([
    [0n, 2, '0.00'],
    [-5n, 2, '-0.05'],
    [1234n, 0, '1234'],
    [1n, 3, '0.001'],
  ])('%s with %i digits are written %s', (minor, digits, decimal) => {
    expect(decimalOf(minor, digits)).toBe(decimal)
  })

  it('come back from their decimal unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 4 }), (minor, digits) => {
        expect(minorOf(decimalOf(minor, digits), digits)).toBe(minor)
      }),
    )
  })
})
