import { describe, expect, test } from 'vitest'
import { isOpenLink, linkExpiryOf, linkLifetimeOf, linkLifetimes } from './model'

const company = { invoiceLinkDays: 180, quoteLinkDays: 30, timezone: 'UTC' }
const noon = new Date('2026-11-20T12:00:00.750Z')

describe('a link ends', () => {
  test.each([
    ['an invoice', { kind: 'invoice', dueOn: '2026-12-20' }, 'default', '2027-05-19T12:00:00.000Z'],
    ['a receipt', { kind: 'receipt', dueOn: null }, 'default', '2027-05-19T12:00:00.000Z'],
    ['a quote', { kind: 'quote', dueOn: '2026-12-20' }, 'default', '2027-01-20T00:00:00.000Z'],
    [
      'an expired quote',
      { kind: 'quote', dueOn: '2026-01-20' },
      'default',
      '2026-12-21T00:00:00.000Z',
    ],
    [
      'anything for a day',
      { kind: 'quote', dueOn: '2026-12-20' },
      'day',
      '2026-11-21T12:00:00.000Z',
    ],
    ['anything for an hour', { kind: 'invoice', dueOn: null }, 'hour', '2026-11-20T13:00:00.000Z'],
  ] as const)('to %s as it should', (_name, document, lifetime, end) => {
    expect(linkExpiryOf(document, lifetime, company, noon).toISOString()).toBe(end)
  })

  test.each([
    ['Asia/Tokyo', '2026-11-24T15:00:00.000Z'],
    ['America/New_York', '2026-11-25T05:00:00.000Z'],
    ['Europe/Dublin', '2026-11-25T00:00:00.000Z'],
  ])('to a quote with its last day, on the clocks of %s', (timezone, end) => {
    const expiry = linkExpiryOf(
      { kind: 'quote', dueOn: '2026-11-24' },
      'default',
      { ...company, quoteLinkDays: 0, timezone },
      noon,
    )
    expect(expiry.toISOString()).toBe(end)
  })

  test('to an expired quote not before tomorrow', () => {
    const expiry = linkExpiryOf(
      { kind: 'quote', dueOn: '2026-11-01' },
      'default',
      { ...company, quoteLinkDays: 0 },
      noon,
    )
    expect(expiry > new Date('2026-11-21T00:00:00Z')).toBe(true)
  })

  test('on a day that clocks change', () => {
    const expiry = linkExpiryOf(
      { kind: 'quote', dueOn: '2026-10-24' },
      'default',
      { ...company, quoteLinkDays: 0, timezone: 'Europe/Berlin' },
      new Date('2026-10-20T12:00:00Z'),
    )
    expect(expiry.toISOString()).toBe('2026-10-24T22:00:00.000Z')
  })
})

test.each(linkLifetimes)('a link remembers what it was asked for: %s', lifetime => {
  const expiresAt = linkExpiryOf({ kind: 'invoice', dueOn: null }, lifetime, company, noon)
  expect(linkLifetimeOf({ createdAt: noon, expiresAt })).toBe(lifetime)
})

test('a link is open until it ends or is revoked', () => {
  const expiresAt = new Date('2026-11-20T12:00:00Z')
  const before = new Date('2026-11-20T11:59:59Z')
  expect(isOpenLink({ revokedAt: null, expiresAt }, before)).toBe(true)
  expect(isOpenLink({ revokedAt: null, expiresAt }, expiresAt)).toBe(false)
  expect(isOpenLink({ revokedAt: before, expiresAt }, before)).toBe(false)
})
