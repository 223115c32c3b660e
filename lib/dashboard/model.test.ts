import { describe, expect, test } from 'vitest'
import {
  currenciesOf,
  expiringUntil,
  incomeSince,
  inOrder,
  monthsUntil,
  partOfDay,
  shareOf,
} from './model'

describe('the months of a year', () => {
  test('end with the month of today, across New Year', () => {
    expect(monthsUntil('2026-03-31')).toEqual([
      '2025-04',
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
    ])
    expect(monthsUntil('2026-12-01', 2)).toEqual(['2026-11', '2026-12'])
    expect(monthsUntil('2027-01-31', 2)).toEqual(['2026-12', '2027-01'])
  })

  test('begin on a first', () => {
    expect(incomeSince('2026-11-20')).toBe('2025-12-01')
    expect(incomeSince('2026-12-31')).toBe('2026-01-01')
  })
})

test('a week later quotes are no longer ending soon', () => {
  expect(expiringUntil('2026-12-28')).toBe('2027-01-04')
})

test.each([
  ['00:10', 'evening'],
  ['05:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['18:00', 'evening'],
])('%s is in the %s', (time, part) => {
  expect(partOfDay(time)).toBe(part)
})

describe('currencies', () => {
  test('stand with the company’s own first, then by code', () => {
    const rows = ['USD', 'EUR', 'CHF'].map(currency => ({ currency }))
    expect(inOrder(rows, 'EUR').map(row => row.currency)).toEqual(['EUR', 'CHF', 'USD'])
  })

  test('of an income include the company’s own, also when nothing came in', () => {
    const month = { month: '2026-11', amount: '1', payments: 1, lastOn: null }
    expect(currenciesOf({ income: [] }, 'USD')).toEqual(['USD'])
    const income = ['JPY', 'EUR', 'JPY'].map(currency => ({ ...month, currency }))
    expect(currenciesOf({ income }, 'USD')).toEqual(['USD', 'EUR', 'JPY'])
  })
})

test('a share lies between nothing and the whole', () => {
  expect(shareOf(1n, 3n)).toBe(0.3333)
  expect(shareOf(3n, 3n)).toBe(1)
  expect(shareOf(0n, 0n)).toBe(0)
})
