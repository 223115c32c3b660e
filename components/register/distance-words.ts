import type { distances } from '@/lib/messages/en/distances'
import { daysBetween } from '@/lib/platform/calendar'

/** "in 13 days", "tomorrow", "today", "6 days ago". */
export function distanceOf(date: string, today: string, t: typeof distances): string {
  const days = daysBetween(today, date)
  if (days === 0) return t.today
  if (days === 1) return t.tomorrow
  return days > 0 ? t.ahead(t.days(days)) : t.ago(t.days(-days))
}
