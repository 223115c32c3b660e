import type { dashboard } from '@/lib/messages/en/dashboard'

type CalendarTexts = typeof dashboard.calendar

/** "November" of "2026-11". */
export function monthName(month: string, t: CalendarTexts): string {
  return t.months[indexOf(month)] ?? month
}

/** "Nov" of "2026-11". */
export function shortMonth(month: string, t: CalendarTexts): string {
  return t.shortMonths[indexOf(month)] ?? month
}

/** "Friday" of an ISO date. */
export function weekdayOf(isoDate: string, t: CalendarTexts): string {
  return t.weekdays[new Date(`${isoDate}T00:00:00Z`).getUTCDay()] ?? ''
}

function indexOf(month: string): number {
  return Number(month.slice(5, 7)) - 1
}
