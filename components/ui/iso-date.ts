const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2026-11-20" as "20 Nov 2026"; anything that is not such a date comes back as it is. */
export function shownDate(iso: string): string {
  const date = toLocalDate(iso)
  return date ? `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}` : iso
}

/**
 * What a person typed as an ISO date, or null when it is not one.
 * Figures with slashes count only when day and month cannot be confused.
 */
export function typedDate(typed: string, today: Date = new Date()): string | null {
  const text = typed.trim().replace(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return isoOf(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  if (dotted) return isoOf(dotted[3], dotted[2], dotted[1])
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (slashed) return fromSlashes(Number(slashed[1]), Number(slashed[2]), slashed[3])
  const dayFirst = /^(\d{1,2})\.? ?(\p{L}{3,})\.?,?(?: (\d{4}))?$/u.exec(text)
  if (dayFirst) return fromWords(dayFirst[1], dayFirst[2], dayFirst[3], today)
  const monthFirst = /^(\p{L}{3,})\.? ?(\d{1,2}),?(?: (\d{4}))?$/u.exec(text)
  if (monthFirst) return fromWords(monthFirst[2], monthFirst[1], monthFirst[3], today)
  return null
}

/** The local midnight of an ISO date, for calendars; undefined when there is no such day. */
export function toLocalDate(iso: string): Date | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(year, month - 1, day)
  const exists =
    date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day
  return exists ? date : undefined
}

export function toIsoDate(date: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The ISO date some days later; the same text when it is not a date. */
export function daysLater(iso: string, days: number): string {
  const date = toLocalDate(iso)
  if (!date) return iso
  return toIsoDate(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days))
}

function fromSlashes(first: number, second: number, year: string | undefined): string | null {
  if (first > 12) return isoOf(year, String(second), String(first))
  if (second > 12 || first === second) return isoOf(year, String(first), String(second))
  return null
}

function fromWords(
  day: string | undefined,
  word: string | undefined,
  year: string | undefined,
  today: Date,
): string | null {
  const start = word?.slice(0, 3).toLowerCase()
  const month = months.findIndex(name => name.toLowerCase() === start) + 1
  return month ? isoOf(year ?? String(today.getFullYear()), String(month), day) : null
}

function isoOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return toLocalDate(iso) ? iso : null
}
