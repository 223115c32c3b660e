import { describe, expect, test } from 'vitest'
import { openMinorOf, type StandingFacts, standingOf, statusOf } from './standing'

const at = new Date('2026-11-20T09:00:00Z')

function factsOf(changes: Partial<StandingFacts>): StandingFacts {
  return {
    kind: 'invoice',
    issuedAt: at,
    sentAt: null,
    viewedAt: null,
    acceptedAt: null,
    declinedAt: null,
    invoicedAt: null,
    voidedAt: null,
    totalMinor: 100n,
    paidMinor: 0n,
    creditedMinor: 0n,
    ...changes,
  }
}

describe('the standing of an invoice', () => {
  test.each<[string, Partial<StandingFacts>]>([
    ['draft', { issuedAt: null, paidMinor: 100n }],
    ['issued', {}],
    ['sent', { sentAt: at }],
    ['viewed', { sentAt: at, viewedAt: at }],
    ['partly_paid', { viewedAt: at, paidMinor: 1n }],
    ['issued', { creditedMinor: 99n }],
    ['paid', { paidMinor: 100n }],
    ['paid', { paidMinor: 60n, creditedMinor: 40n }],
    ['paid', { totalMinor: 0n }],
    ['void', { voidedAt: at, creditedMinor: 100n }],
    // What only quotes can be says nothing here.
    ['issued', { acceptedAt: at, declinedAt: at, invoicedAt: at }],
  ])('is %s of %o', (standing, changes) => {
    expect(standingOf(factsOf(changes))).toBe(standing)
  })
})

describe('the standing of a quote', () => {
  test.each<[string, Partial<StandingFacts>]>([
    ['issued', {}],
    ['viewed', { viewedAt: at }],
    ['declined', { viewedAt: at, declinedAt: at }],
    ['accepted', { declinedAt: at, acceptedAt: at }],
    ['invoiced', { acceptedAt: at, invoicedAt: at }],
    ['issued', { paidMinor: 100n }],
  ])('is %s of %o', (standing, changes) => {
    expect(standingOf(factsOf({ kind: 'quote', ...changes }))).toBe(standing)
  })
})

test.each(['receipt', 'credit_note'] as const)('a %s is issued, sent, viewed or void', kind => {
  expect(standingOf(factsOf({ kind, paidMinor: 100n }))).toBe('issued')
  expect(standingOf(factsOf({ kind, sentAt: at }))).toBe('sent')
  expect(standingOf(factsOf({ kind, voidedAt: at }))).toBe('void')
})

test('issued invoices alone have something left to pay', () => {
  expect(openMinorOf(factsOf({ paidMinor: 30n, creditedMinor: 20n }))).toBe(50n)
  expect(openMinorOf(factsOf({ issuedAt: null }))).toBe(0n)
  expect(openMinorOf(factsOf({ kind: 'quote' }))).toBe(0n)
})

describe('the status', () => {
  test.each([
    ['invoice', 'issued', '2026-11-19', 'overdue'],
    ['invoice', 'partly_paid', '2026-11-19', 'overdue'],
    ['invoice', 'issued', '2026-11-20', 'issued'],
    ['invoice', 'paid', '2026-11-19', 'paid'],
    ['invoice', 'draft', '2026-11-19', 'draft'],
    ['invoice', 'void', '2026-11-19', 'void'],
    ['quote', 'viewed', '2026-11-19', 'expired'],
    ['quote', 'viewed', '2026-11-20', 'viewed'],
    ['quote', 'declined', '2026-11-19', 'declined'],
    ['quote', 'invoiced', '2026-11-19', 'invoiced'],
    ['receipt', 'issued', '2026-11-19', 'issued'],
    ['credit_note', 'issued', null, 'issued'],
  ] as const)('of a %s that is %s and due on %s is %s', (kind, standing, dueOn, status) => {
    expect(statusOf(kind, standing, dueOn, '2026-11-20')).toBe(status)
  })
})
