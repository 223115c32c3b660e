import { expect, test } from 'vitest'
import { newTypedCode, plainCodeOf } from './typed-codes'

test('a code is four groups of four, never the same twice', () => {
  const codes = Array.from({ length: 200 }, newTypedCode)
  for (const code of codes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes).size).toBe(200)
})

test.each([
  ['7KQ2-M9XW-0TRD-4HZB', '7KQ2M9XW0TRD4HZB'],
  [' 7kq2 m9xw – otrd 4hzb\n', '7KQ2M9XW0TRD4HZB'],
  ['lIoO-2222-2222-2222', '1100222222222222'],
  ['7KQ2-M9XW-0TRD', ''],
  ['7KQ2-M9XW-0TRD-4HZU', ''],
  ['123456', ''],
  ['', ''],
])('%j is %j', (typed, plain) => {
  expect(plainCodeOf(typed)).toBe(plain)
})
