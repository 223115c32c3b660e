import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  daysBetween,
  formatDate,
  formatInstant,
  formatTime,
  isIsoDate,
  isTimeZone,
  localDateOf,
} from '@/lib/platform/calendar'

const space = '\u00a0'

describe('dates', () => {
  test.each(['2026-11-20', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s is real',
    text => {
      expect(isIsoDate(text)).toBe(true)
    },
  )

  test.each([
    '2027-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '',
    '2026-11-20T00:00',
    '20261120',
    '2026-11-20\n',
  ])('%j is none', text => {
    expect(isIsoDate(text)).toBe(false)
  })

  test.each([
    ['2026-11-20', 14, '2026-12-04'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s plus %i days is %s', (from, days, until) => {
    expect(addDays(from, days)).toBe(until)
    expect(daysBetween(from, until)).toBe(days)
  })

  it('refuse what is no date and what lies beyond the calendar', () => {
    expect(() => addDays('2027-02-29', 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => daysBetween('2026-11-20', 'soon')).toThrow(RangeError)
    expect(() => formatDate('', 'de')).toThrow(RangeError)
  })

  it('come back when the same days are added and taken away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), days => {
        expect(addDays(addDays('2026-11-20', days), -days)).toBe('2026-11-20')
      }),
    )
  })
})

describe('the local date', () => {
  test.each([
    ['2026-11-20T04:59:59Z', 'America/New_York', '2026-11-19'],
    ['2026-11-20T05:00:00Z', 'America/New_York', '2026-11-20'],
    ['2026-07-20T03:59:59Z', 'America/New_York', '2026-07-19'],
    ['2026-07-20T04:00:00Z', 'America/New_York', '2026-07-20'],
    ['2026-12-31T23:00:00Z', 'Europe/Berlin', '2027-01-01'],
    ['2026-06-30T22:00:00Z', 'Europe/Berlin', '2026-07-01'],
    ['2026-11-20T10:00:00Z', 'Pacific/Kiritimati', '2026-11-21'],
    ['2026-11-20T10:00:00Z', 'UTC', '2026-11-20'],
  ])('at %s in %s is %s', (instant, timeZone, date) => {
    expect(localDateOf(new Date(instant), timeZone)).toBe(date)
  })
})

describe('time zones', () => {
  test.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5'])(
    '%s is known',
    name => {
      expect(isTimeZone(name)).toBe(true)
    },
  )

  test.each(['', '+01:00', 'Mars/Olympus', 'Europe/Berlin; drop', '../etc'])('%j is not', name => {
    expect(isTimeZone(name)).toBe(false)
  })
})

describe('written dates', () => {
  test.each([
    ['2026-11-20', 'en-GB', `20${space}Nov${space}2026`],
    ['2026-11-20', 'en-US', `Nov${space}20,${space}2026`],
    ['2026-11-20', 'de', '20.11.2026'],
    ['2026-11-20', 'fr', `20${space}nov.${space}2026`],
    ['2026-05-01', 'en-GB', `1${space}May${space}2026`],
    ['2026-08-01', 'fr', `1${space}août${space}2026`],
    ['2026-08-01', 'de', '01.08.2026'],
    ['2026-09-01', 'es', `1${space}sept${space}2026`],
    ['2026-09-01', 'it', `1${space}set${space}2026`],
    ['2026-03-09', 'nl', `9${space}mrt${space}2026`],
    ['2026-03-09', 'pl', '09.03.2026'],
    ['2026-03-09', 'cs', `9.${space}3.${space}2026`],
  ] as const)('%s in %s is %s', (date, locale, text) => {
    expect(formatDate(date, locale)).toBe(text)
  })

  test.each([
    ['2026-11-20T08:41:00Z', 'Europe/Berlin', 'en-GB', `20${space}Nov${space}2026, 09:41`],
    ['2026-07-20T07:41:59Z', 'Europe/Berlin', 'de', '20.07.2026, 09:41'],
    [
      '2026-11-20T14:41:00Z',
      'America/New_York',
      'en-US',
      `Nov${space}20,${space}2026, 9:41${space}AM`,
    ],
  ] as const)('%s in %s and %s is %s', (instant, timeZone, locale, text) => {
    expect(formatInstant(new Date(instant), timeZone, locale)).toBe(text)
  })

  test.each([
    ['2026-11-20T00:05:00Z', 'en-GB', '00:05'],
    ['2026-11-20T00:05:00Z', 'en-US', `12:05${space}AM`],
    ['2026-11-20T12:00:00Z', 'en-US', `12:00${space}PM`],
    ['2026-11-20T23:59:00Z', 'fr', '23:59'],
  ] as const)('%s is in %s at %s', (instant, locale, text) => {
    expect(formatTime(new Date(instant), 'UTC', locale)).toBe(text)
  })

  it('survive the hour that does not exist and the one that comes twice', () => {
    const at = (instant: string) => formatTime(new Date(instant), 'Europe/Berlin', 'de')
    expect([at('2026-03-29T00:59:00Z'), at('2026-03-29T01:00:00Z')]).toEqual(['01:59', '03:00'])
    expect([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')]).toEqual(['02:30', '02:30'])
  })
})
