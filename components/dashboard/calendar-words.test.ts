import { expect, test } from 'vitest'
import { dashboard } from '@/lib/messages/en/dashboard'
import { monthName, shortMonth, weekdayOf } from './calendar-words'

const t = dashboard.calendar

test('a month has a name and a short one', () => {
  expect([shortMonth('2026-09', t), monthName('2026-09', t)]).toEqual(['Sep', 'September'])
  expect([shortMonth('2026-12', t), monthName('2026-01', t)]).toEqual(['Dec', 'January'])
})

test('a day has its name', () => {
  expect(weekdayOf('2026-11-20', t)).toBe('Friday')
  expect(weekdayOf('2028-02-29', t)).toBe('Tuesday')
})
