import { expect, test } from 'vitest'
import { retryAfterSeconds } from './retry-after'

test.each([
  [undefined, null],
  ['', null],
  ['soon', null],
  ['0', 1],
  ['30', 30],
  ['1.2', 2],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 1],
])('Retry-After %j asks for %s seconds', (header, expected) => {
  expect(retryAfterSeconds(header)).toBe(expected)
})

test('Retry-After may name an instant', () => {
  const header = new Date(Date.now() + 90_000).toUTCString()
  expect(retryAfterSeconds(header)).toBeGreaterThanOrEqual(88)
  expect(retryAfterSeconds(header)).toBeLessThanOrEqual(90)
})
