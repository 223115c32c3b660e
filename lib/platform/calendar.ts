import { type FormatLocale, noBreakSpace } from '@/lib/money/locale'

const dayMilliseconds = 86_400_000

/** Whether the text is a real date as 'YYYY-MM-DD': "2028-02-29" is, "2027-02-29" is not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

/** The date `days` (whole, also negative) after an ISO date. Refuses (RangeError) what is no date or leaves year 9999. */
export function addDays(isoDate: string, days: number): string {
  const moved = new Date(midnightOf(isoDate) + days * dayMilliseconds).toISOString().slice(0, 10)
  if (!isIsoDate(moved)) throw new RangeError(`Beyond the calendar: ${isoDate} and ${days} days`)
  return moved
}

/** Days from one ISO date to another: negative when `until` is earlier. Refuses (RangeError) what is no date. */
export function daysBetween(from: string, until: string): number {
  return (midnightOf(until) - midnightOf(from)) / dayMilliseconds
}

/** The ISO date that calendars in an IANA time zone show at an instant. */
export function localDateOf(instant: Date, timeZone: string): string {
  const { year, month, day } = wallClockOf(instant, timeZone)
  return `${year.padStart(4, '0')}-${month}-${day}`
}

/** The time that clocks in an IANA time zone show at an instant, as 'HH:MM'. */
export function localTimeOf(instant: Date, timeZone: string): string {
  const { hour, minute } = wallClockOf(instant, timeZone)
  return `${hour}:${minute}`
}

/**
 * Whether the runtime knows an IANA time zone of that name. Offsets such as "+01:00" are refused: PostgreSQL reads
 * their sign the other way round.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+\-/]*$/.test(name)) return false
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}

/**
 * An ISO date as people write it: "Nov 20, 2026" (en-US), "20 Nov 2026" (en-GB), "20.11.2026" (de), "20 nov. 2026" (fr),
 * "20. 11. 2026" (cs), in one piece through no-break spaces. Words are frozen here. Refuses (RangeError) what is no date.
 */
export function formatDate(isoDate: string, locale: FormatLocale): string {
  const { year, month, day } = partsOfDate(isoDate)
  const shortDay = String(Number(day))
  switch (locale) {
    case 'en-US':
      return [monthWord(englishMonths, month), `${shortDay},`, year].join(noBreakSpace)
    case 'en-GB':
      return [shortDay, monthWord(englishMonths, month), year].join(noBreakSpace)
    case 'de':
      return `${day}.${month}.${year}`
    case 'pl':
      return `${day}.${month}.${year}`
    case 'cs':
      return [`${shortDay}.`, `${Number(month)}.`, year].join(noBreakSpace)
    case 'fr':
    case 'es':
    case 'it':
    case 'nl':
      return [shortDay, monthWord(monthsOf[locale], month), year].join(noBreakSpace)
  }
}

/** The time of day in a time zone: "09:41", or "9:41 AM" in en-US. */
export function formatTime(instant: Date, timeZone: string, locale: FormatLocale): string {
  const { hour, minute } = wallClockOf(instant, timeZone)
  if (locale !== 'en-US') return `${hour}:${minute}`
  const hourNumber = Number(hour)
  return `${hourNumber % 12 || 12}:${minute}${noBreakSpace}${hourNumber < 12 ? 'AM' : 'PM'}`
}

/** Date and time of an instant in a time zone: "20 Nov 2026, 09:41". A line may break after the comma. */
export function formatInstant(instant: Date, timeZone: string, locale: FormatLocale): string {
  const date = formatDate(localDateOf(instant, timeZone), locale)
  return `${date}, ${formatTime(instant, timeZone, locale)}`
}

const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const monthsOf = {
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  es: 'ene feb mar abr may jun jul ago sept oct nov dic'.split(' '),
  it: 'gen feb mar apr mag giu lug ago set ott nov dic'.split(' '),
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
} as const

function monthWord(months: readonly string[], month: string): string {
  return months[Number(month) - 1] ?? month
}

function partsOfDate(isoDate: string): { year: string; month: string; day: string } {
  assertIsoDate(isoDate)
  return { year: isoDate.slice(0, 4), month: isoDate.slice(5, 7), day: isoDate.slice(8) }
}

function midnightOf(isoDate: string): number {
  assertIsoDate(isoDate)
  return Date.parse(`${isoDate}T00:00:00Z`)
}

function assertIsoDate(text: string): void {
  if (!isIsoDate(text)) throw new RangeError(`Not a date: ${text}`)
}

interface WallClock {
  year: string
  month: string
  day: string
  hour: string
  minute: string
}

function wallClockOf(instant: Date, timeZone: string): WallClock {
  const parts = clockOf(timeZone).formatToParts(instant)
  const partOf = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find(part => part.type === type)?.value ?? ''
  return {
    year: partOf('year'),
    month: partOf('month'),
    day: partOf('day'),
    hour: partOf('hour'),
    minute: partOf('minute'),
  }
}

/** Making a formatter takes longer than a hundred uses of it. */
const clocks = new Map<string, Intl.DateTimeFormat>()

/** Intl knows the time zones; its words are not used, because they change with the runtime. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone)
  if (kept) return kept
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}
