import { describe, expect, test } from 'vitest'
import type { Hindrance } from '@/lib/platform/mail/letter'
import {
  endsRound,
  mostTries,
  needsNewRound,
  type OutboxTimes,
  outboxStateOf,
  reasonAgainstTrying,
  type Tried,
  type TryOutcome,
  verdictOn,
  withoutAddresses,
} from './model'

const at = new Date('2026-11-20T09:00:00Z')
const hour = 3600

function ago(seconds: number): Date {
  return new Date(at.getTime() - seconds * 1000)
}

function tried(changes: Partial<Tried> = {}): Tried {
  return { attempts: 1, firstTriedAt: at, uncertain: false, ...changes }
}

function later(changes: { afterSeconds?: number; hindrance?: Hindrance } = {}): TryOutcome {
  return {
    ...{ outcome: 'later', hindrance: 'passing', reason: 'Busy.', afterSeconds: null },
    ...changes,
  }
}

/** How long until the next try, in seconds; or how it ended. */
function waitOf(row: Tried, what: TryOutcome, chance = 0.5): number | string {
  const verdict = verdictOn(row, what, at, chance)
  return verdict.end ?? (verdict.runAt.getTime() - at.getTime()) / 1000
}

describe('what becomes of a mail', () => {
  test.each([
    [1, 60],
    [2, 120],
    [3, 300],
    [4, 900],
    [5, hour],
    [6, 3 * hour],
    [7, 8 * hour],
    [8, 'dead'],
  ])('after try %i it waits %s', (attempts, expected) => {
    expect(waitOf(tried({ attempts }), later())).toBe(expected)
    expect(waitOf(tried({ attempts }), { outcome: 'uncertain', reason: 'Lost.' })).toBe(expected)
  })

  test.each([
    [0, 240],
    [0.5, 300],
    [1, 360],
  ])('the wait is spread by a fifth: chance %f waits %i', (chance, expected) => {
    expect(waitOf(tried({ attempts: 3 }), later(), chance)).toBe(expected)
  })

  test.each([
    ['longer than its own wait', later({ afterSeconds: 500 }), 500],
    ['shorter than its own wait', later({ afterSeconds: 5 }), 60],
    ['of a busy provider', later({ afterSeconds: 7, hindrance: 'busy' }), 7],
    ['of a busy provider that says nothing', later({ hindrance: 'busy' }), 60],
    ['of a limit', later({ afterSeconds: 70, hindrance: 'used up' }), 70],
    ['of a limit that says nothing', later({ hindrance: 'used up' }), hour],
    ['of a wrong account', later({ hindrance: 'misconfigured' }), 900],
    ['without reason', later({ afterSeconds: 1e9, hindrance: 'busy' }), 24 * hour],
  ])('Retry-After %s is kept', (_what, outcome, expected) => {
    expect(waitOf(tried(), outcome)).toBe(expected)
  })

  test.each<Hindrance>(['busy', 'used up', 'misconfigured'])(
    'a provider that takes no mail at all, being %s, does not use a try up, for three days',
    hindrance => {
      const outcome = later({ hindrance })
      expect(verdictOn(tried({ attempts: 8 }), outcome, at, 0.5)).toMatchObject({ attempts: 7 })
      expect(waitOf(tried({ firstTriedAt: ago(72 * hour - 1) }), outcome)).toBeGreaterThan(0)
      expect(waitOf(tried({ firstTriedAt: ago(72 * hour) }), outcome)).toBe('dead')
    },
  )

  test.each<[Hindrance, string]>([
    ['busy', 'Busy.'],
    ['used up', 'Busy. It is tried again by itself.'],
    ['misconfigured', 'Busy. It is tried again by itself.'],
  ])('what takes long says that it goes on: %s', (hindrance, reason) => {
    const outcome = later({ hindrance })
    expect(verdictOn(tried(), outcome, at, 0.5)).toMatchObject({ end: null, reason })
    const old = tried({ firstTriedAt: ago(90 * hour) })
    expect(verdictOn(old, outcome, at, 0.5)).toMatchObject({ end: 'dead', reason: 'Busy.' })
    expect(endsRound(hindrance)).toBe(hindrance !== 'busy')
  })

  test('nothing is dropped in silence that may have arrived', () => {
    expect(verdictOn(tried({ uncertain: true }), { outcome: 'nothing to send' }, at, 0.5)).toEqual({
      end: 'dead',
      reason:
        'This mail may have arrived before its link was revoked or its document voided or replaced.',
      uncertain: true,
    })
  })

  test.each([1, mostTries])('doubt outlasts the end of a mail, at try %i', attempts => {
    const lost: TryOutcome = { outcome: 'uncertain', reason: 'Lost.' }
    const refused: TryOutcome = { outcome: 'refused', reason: 'No.' }
    const last = verdictOn(tried({ attempts: mostTries }), lost, at, 0.5)
    expect(last).toMatchObject({ end: 'dead', uncertain: true })
    expect(verdictOn(tried({ attempts, uncertain: true }), refused, at, 0.5)).toMatchObject({
      uncertain: true,
    })
    expect(verdictOn(tried({ attempts }), refused, at, 0.5)).toMatchObject({ uncertain: false })
  })

  test.each<[string, TryOutcome, string]>([
    ['accepted', { outcome: 'accepted', providerId: null }, 'sent'],
    ['refused', { outcome: 'refused', reason: 'No.' }, 'dead'],
    ['nothing to send', { outcome: 'nothing to send' }, 'dropped'],
  ])('%s is the end', (_what, outcome, expected) => {
    expect(waitOf(tried(), outcome)).toBe(expected)
  })

  test('doubt stays until somebody knows', () => {
    const lost: TryOutcome = { outcome: 'uncertain', reason: 'Lost.' }
    expect(verdictOn(tried(), lost, at, 0.5)).toMatchObject({ uncertain: true })
    expect(verdictOn(tried(), later(), at, 0.5)).toMatchObject({ uncertain: false })
    expect(verdictOn(tried({ uncertain: true }), later(), at, 0.5)).toMatchObject({
      uncertain: true,
    })
  })
})

describe('a mail that was claimed', () => {
  test.each([
    ['is new', tried(), null],
    ['is in its last try', tried({ attempts: mostTries }), null],
    ['ended the process each time', tried({ attempts: mostTries + 1 }), '8 tries'],
    ['may have arrived lately', tried({ uncertain: true, firstTriedAt: ago(23 * hour) }), null],
    [
      'may have arrived long ago',
      tried({ uncertain: true, firstTriedAt: ago(23 * hour + 1) }),
      'may have arrived',
    ],
    ['surely did not arrive long ago', tried({ firstTriedAt: ago(90 * hour) }), null],
  ])('that %s is tried or not', (_what, row, expected) => {
    const reason = reasonAgainstTrying(row, at)
    if (expected === null) expect(reason).toBeNull()
    else expect(reason).toContain(expected)
  })

  test('keeps its key while the provider knows it', () => {
    expect(needsNewRound(null, at)).toBe(false)
    expect(needsNewRound(ago(23 * hour), at)).toBe(false)
    expect(needsNewRound(ago(23 * hour + 1), at)).toBe(true)
  })
})

describe('how a mail stands', () => {
  const none: OutboxTimes = {
    lockedUntil: null,
    sentAt: null,
    deadAt: null,
    lastError: null,
    deliveredAt: null,
    bouncedAt: null,
    complainedAt: null,
  }
  const sent = { ...none, sentAt: at }
  test.each<[OutboxTimes, string]>([
    [none, 'waiting'],
    [{ ...none, lastError: 'Busy.' }, 'waiting'],
    [{ ...none, lockedUntil: ago(-1) }, 'sending'],
    [{ ...none, lockedUntil: ago(1) }, 'waiting'],
    [sent, 'sent'],
    [{ ...sent, deliveredAt: at }, 'delivered'],
    [{ ...none, deliveredAt: at }, 'delivered'],
    [{ ...sent, deliveredAt: at, bouncedAt: at }, 'bounced'],
    [{ ...sent, deliveredAt: at, complainedAt: at }, 'complained'],
    [{ ...none, deadAt: at, lastError: 'No.' }, 'dead'],
    [{ ...none, deadAt: at }, 'dropped'],
  ])('%j is %s', (row, expected) => {
    expect(outboxStateOf(row, at)).toBe(expected)
  })
})

test.each([
  ['550 <ada@example.com>: unknown', '550 <the address>: unknown'],
  ['no such user ada@example.com.', 'no such user the address'],
  ['two\nlines', 'two lines'],
])('a reason names no address: %s', (words, expected) => {
  expect(withoutAddresses(words)).toBe(expected)
})
