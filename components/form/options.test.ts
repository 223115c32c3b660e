import { expect, test } from 'vitest'
import { currencyNames } from '@/lib/messages/en/currencies'
import { currencyOf } from '@/lib/money/currencies'
import { currencyName, currencyOptions } from './options'

test('every currency on offer has a name', () => {
  const options = currencyOptions(currencyNames)
  expect(options.length).toBeGreaterThan(100)
  expect(options.filter(({ label }) => !/^[A-Z]{3} · \p{L}.{3,}/u.test(label))).toEqual([])
  expect(options.find(({ value }) => value === 'EUR')?.label).toBe('EUR · Euro')
})

test('only currencies have one', () => {
  expect(Object.keys(currencyNames).filter(code => currencyOf(code) === null)).toEqual([])
  expect(currencyName('BGN', currencyNames)).toBe('Bulgarian lev')
  expect(currencyName('XXX', currencyNames)).toBe('XXX')
})
