import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { flooredQuotient, roundedQuotient, scaledDecimal } from '@/lib/money/decimal'

describe('a decimal', () => {
  test.each([
    ['95.5', 2, 9550n],
    ['-0.000001', 6, -1n],
    ['.5', 1, 5n],
    ['5.', 0, 5n],
    ['007.10', 1, 71n],
    ['0.000', 0, 0n],
    ['-0', 2, 0n],
    ['123456789012345678901234.5', 1, 1234567890123456789012345n],
  ])('%s with %i decimals is exact', (text, decimals, scaled) => {
    expect(scaledDecimal(text, decimals)).toEqual({ kind: 'scaled', scaled })
  })

  test.each([
    ['1.005', 'precision'],
    ['1e3', 'malformed'],
    ['+1', 'malformed'],
    [' 1', 'malformed'],
    ['1\n', 'malformed'],
    ['.', 'malformed'],
    ['', 'malformed'],
    ['NaN', 'malformed'],
    ['١', 'malformed'],
    [1, 'malformed'],
    [null, 'malformed'],
    ['1'.repeat(65), 'size'],
  ])('%j is refused: %s', (text, because) => {
    expect(scaledDecimal(text, 2)).toEqual({ kind: 'refused', because })
  })
})

describe('rounding', () => {
  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [1n, 3n, 0n],
    [-1n, 3n, 0n],
    [0n, 7n, 0n],
  ])('%s ÷ %s is %s, half away from zero', (numerator, denominator, rounded) => {
    expect(roundedQuotient(numerator, denominator)).toBe(rounded)
  })

  it('is never off by more than a half, and mirrors', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 9n }), (numerator, denominator) => {
        const rounded = roundedQuotient(numerator, denominator)
        const doubledDistance = 2n * (numerator - rounded * denominator)
        expect(doubledDistance <= denominator && -doubledDistance <= denominator).toBe(true)
        expect(roundedQuotient(-numerator, denominator)).toBe(-rounded)
      }),
    )
  })

  test.each([
    [7n, 2n, 3n],
    [-7n, 2n, -4n],
    [-6n, 2n, -3n],
  ])('to the floor, %s ÷ %s is %s', (numerator, denominator, floored) => {
    expect(flooredQuotient(numerator, denominator)).toBe(floored)
  })
})
