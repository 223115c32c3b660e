import { describe, expect, it } from 'vitest'
import { stepped } from './quantity-stepper'

describe('a step of a quantity', () => {
  it.each([
    ['', '3', 1n, '1'],
    ['1', '3', 1n, '2'],
    ['3', '3', 1n, '3'],
    ['2.5', '3', 1n, '3'],
    ['1', '3', -1n, ''],
    ['0.5', '3', -1n, ''],
    ['', '0.75', 1n, '0.75'],
    ['', '-2', 1n, '-1'],
    ['-1', '-2', 1n, '-2'],
    ['-1', '-2', -1n, ''],
  ] as const)('from “%s” of %s by %s is “%s”', (value, most, by, expected) => {
    expect(stepped(value, most, by)).toBe(expected)
  })
})
