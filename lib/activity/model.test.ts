import { describe, expect, test } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { firstIdAt, readActivityFilter, spanOf, startOfDay } from './model'

const id = '01890000-0000-7000-8000-000000000011'

describe('the address of the activity', () => {
  test('says what it is narrowed to', () => {
    const address = { kind: 'quote', member: id, from: '2026-11-01', to: '2026-11-20', older: id }
    expect(readActivityFilter(address)).toEqual({
      kind: 'quote',
      actorId: id,
      from: '2026-11-01',
      to: '2026-11-20',
      older: id,
      newer: undefined,
    })
  })

  test('counts as nothing where it makes no sense', () => {
    const address = { kind: 'everything', member: 'x', from: '2026-02-30', to: ['2026-01-01'] }
    expect(Object.values(readActivityFilter(address)).filter(Boolean)).toEqual([])
  })

  test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    'counts a day beyond any business as nothing: %s',
    day => {
      const filter = readActivityFilter({ from: day, to: day })
      expect([filter.from, filter.to]).toEqual([undefined, undefined])
    },
  )
})

describe('a day begins', () => {
  test.each([
    ['2026-11-20', 'America/New_York', '2026-11-20T05:00:00.000Z'],
    ['2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
    ['2026-11-20', 'Asia/Tokyo', '2026-11-19T15:00:00.000Z'],
    // The clocks change later on these days.
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-20', 'Pacific/Kiritimati', '2026-11-19T10:00:00.000Z'],
  ])('on %s in %s at %s', (date, zone, instant) => {
    expect(startOfDay(date, zone).toISOString()).toBe(instant)
  })

  test('and the last one of a filter ends when the next begins', () => {
    const { since, until } = spanOf({ from: '2026-11-20', to: '2026-11-20' }, 'Asia/Tokyo')
    expect(since?.toISOString()).toBe('2026-11-19T15:00:00.000Z')
    expect(until?.toISOString()).toBe('2026-11-20T15:00:00.000Z')
    expect(spanOf({}, 'UTC')).toEqual({ since: null, until: null })
    expect(spanOf({ to: '9999-12-31' }, 'UTC').until).toBeNull()
  })
})

test('an id lies between those of the instants around it', () => {
  const now = Date.now()
  const made = newId()
  expect(firstIdAt(new Date(now - 1000)) < made).toBe(true)
  expect(firstIdAt(new Date(now + 60_000)) > made).toBe(true)
})
