import { expect, test } from 'vitest'
import { isRounding } from './model'

test.each([
  [100n, 100n, 1, true],
  [101n, 100n, 1, true],
  [99n, 100n, 0, true],
  [102n, 100n, 1, false],
  [98n, 100n, 2, true],
  [105n, 100n, 40, true],
  [94n, 100n, 40, false],
])('%s and %s with %i lines are one by rounding: %s', (one, other, lines, expected) => {
  expect(isRounding(one, other, lines)).toBe(expected)
})
