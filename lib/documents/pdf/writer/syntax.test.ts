import { describe, expect, it } from 'vitest'
import { numberOf } from './syntax'

describe('numberOf', () => {
  it.each([
    [0, '0'],
    [-12.3456, '-12.346'],
    [0.0000001, '0'],
    [595.2755905511812, '595.276'],
  ])('writes %f to a thousandth, without an exponent', (value, written) => {
    expect(numberOf(value)).toBe(written)
  })

  it.each([1e21, -1e21, Number.POSITIVE_INFINITY, Number.NaN])('refuses %f', value => {
    expect(() => numberOf(value)).toThrow(RangeError)
  })
})
