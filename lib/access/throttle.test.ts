import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  throttleMemorySeconds,
  throttleRules,
  waitInWords,
  waitSecondsAfter,
} from '@/lib/access/throttle'

describe('the wait after failed sign-ins', () => {
  test.each([
    ['pair', 0, 0, 0],
    ['pair', 4, 0, 0],
    ['pair', 5, 0, 30],
    ['pair', 5, 29.5, 1],
    ['pair', 5, 30, 0],
    ['pair', 6, 0, 60],
    ['pair', 7, 10, 110],
    ['pair', 10, 0, 900],
    ['pair', 1_000_000, 0, 900],
    ['account', 19, 0, 0],
    ['account', 20, 0, 5],
    ['account', 1_000_000, 0, 30],
    ['address', 29, 0, 0],
    ['address', 30, 0, 30],
    ['pair', 1_000_000, 3600, 0],
  ] as const)('of a %s after %i failures, %i s ago, is %i s', (rule, failures, since, wait) => {
    expect(waitSecondsAfter(throttleRules[rule], failures, since)).toBe(wait)
  })

  test('is never longer than the rule allows, grows with failures and ends by itself', () => {
    const rules = fc.constantFrom(...Object.values(throttleRules))
    const seconds = fc.nat(throttleMemorySeconds * 2)
    fc.assert(
      fc.property(rules, fc.nat(10_000), seconds, (rule, failures, since) => {
        const wait = waitSecondsAfter(rule, failures, since)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(rule.longestWaitSeconds)
        if (since < throttleMemorySeconds)
          expect(waitSecondsAfter(rule, failures + 1, since)).toBeGreaterThanOrEqual(wait)
        expect(waitSecondsAfter(rule, failures, since + wait)).toBe(0)
      }),
    )
  })

  test.each([
    [1, 'in 1 second'],
    [89, 'in 89 seconds'],
    [90, 'in 2 minutes'],
    [900, 'in 15 minutes'],
    [5400, 'in 90 minutes'],
    [5401, 'in 2 hours'],
    [86_400, 'in 24 hours'],
  ])('of %i s is said as “%s”', (seconds, words) => {
    expect(waitInWords(seconds)).toBe(words)
  })
})
