import { describe, expect, test } from 'vitest'
import { DomainError } from '@/lib/platform/errors'
import { assertAddsUp, assertPayable, assertReceived, paidMinorOf } from './model'

/** The sentence a check refuses with; null when it lets pass. */
function sentenceOf(check: () => unknown): string | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
}

describe('an amount paid', () => {
  test.each([
    ['1200', 'JPY', 1200n],
    ['1200.00', 'JPY', 1200n],
    ['12.5', 'EUR', 1250n],
    ['12.340000', 'EUR', 1234n],
    ['0.001', 'KWD', 1n],
  ])('of %s %s is exact', (amount, currency, minor) => {
    expect(paidMinorOf(amount, currency)).toBe(minor)
  })

  test.each([
    ['1200.5', 'JPY', 'JPY has no decimals. Enter a whole amount.'],
    ['12.345', 'EUR', 'EUR has 2 decimals. Enter an amount with no more.'],
    ['0.0001', 'KWD', 'KWD has 3 decimals. Enter an amount with no more.'],
  ])('of %s %s is refused', (amount, currency, sentence) => {
    expect(sentenceOf(() => paidMinorOf(amount, currency))).toBe(sentence)
  })
})

describe('an invoice takes a payment', () => {
  const invoice = {
    number: 'INV-0001',
    issuedAt: new Date(0),
    voidedAt: null,
    currency: 'KWD',
    clientId: 'client',
    openMinor: 12_345n,
  }
  const payment = { clientId: 'client', currency: 'KWD', allocations: [] }
  const refusal = (changes: Partial<typeof invoice> | object, amount = 1n, paid = payment) =>
    sentenceOf(() => assertPayable({ ...invoice, ...changes }, paid, amount, 'en-US'))

  test('up to what is due, which it names to the last decimal', () => {
    expect(refusal({}, 12_345n)).toBeNull()
    expect(refusal({}, 12_346n)).toBe('KWD\u00a012.345 is due on INV-0001. Enter at most that.')
  })

  test('never as a draft, void, paid, of another client or in another currency', () => {
    expect(refusal({ issuedAt: null })).toContain('still a draft')
    expect(refusal({ voidedAt: new Date(0) })).toBe('INV-0001 is void. Nothing is due on it.')
    expect(refusal({ openMinor: 0n })).toBe('INV-0001 is paid already. Nothing is due on it.')
    expect(refusal({}, 1n, { ...payment, clientId: 'other' })).toContain('of another client')
    expect(refusal({}, 1n, { ...payment, currency: 'EUR' })).toContain('is in KWD')
  })
})

test('a payment is dated today or earlier', () => {
  expect(sentenceOf(() => assertReceived('2026-11-20', '2026-11-20'))).toBeNull()
  expect(sentenceOf(() => assertReceived('1999-01-01', '2026-11-20'))).toBeNull()
  expect(sentenceOf(() => assertReceived('2026-11-21', '2026-11-20'))).toContain('in the future')
})

test('parts are the whole, or there are none', () => {
  expect(sentenceOf(() => assertAddsUp(100n, [], 'EUR', 'de'))).toBeNull()
  expect(sentenceOf(() => assertAddsUp(100n, [40n, 60n], 'EUR', 'de'))).toBeNull()
  expect(sentenceOf(() => assertAddsUp(100n, [40n, 61n], 'EUR', 'de'))).toBe(
    'The invoices add up to 1,01\u00a0€, the payment is 1,00\u00a0€. Make them agree.',
  )
})
