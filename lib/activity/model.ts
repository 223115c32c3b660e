import { addDays, isIsoDate, localDateOf, localTimeOf } from '@/lib/platform/calendar'
import { isId } from '@/lib/platform/ids'
import { type SubjectKind, subjectKinds } from './record'

/** What the list of the activity is narrowed to, as its address says. */
export interface ActivityFilter {
  kind?: SubjectKind
  actorId?: string
  /** ISO dates of the company's calendar. */
  from?: string
  to?: string
  older?: string
  newer?: string
}

type Address = Readonly<Record<string, string | string[] | undefined>>

/** What an address says; anything that makes no sense counts as nothing. */
export function readActivityFilter(address: Address): ActivityFilter {
  const text = (name: string) => {
    const value = address[name]
    return typeof value === 'string' ? value : ''
  }
  const idAt = (name: string) => (isId(text(name)) ? text(name) : undefined)
  const dateAt = (name: string) => (isDay(text(name)) ? text(name) : undefined)
  return {
    kind: subjectKinds.find(kind => kind === text('kind')),
    actorId: idAt('member'),
    from: dateAt('from'),
    to: dateAt('to'),
    older: idAt('older'),
    newer: idAt('newer'),
  }
}

/** Neither calendars nor time zones can be trusted far from here. */
function isDay(text: string): boolean {
  return isIsoDate(text) && text >= '1900-01-01' && text <= '2199-12-31'
}

/** The instant at which a day of a time zone begins; where clocks skip midnight, within the hour. */
export function startOfDay(isoDate: string, timeZone: string): Date {
  const wanted = Date.parse(`${isoDate}T00:00:00Z`)
  // Twice: the offset at the first guess may be that of the day before.
  return [0, 1].reduce(
    guess => new Date(guess.getTime() + wanted - wallTimeOf(guess, timeZone)),
    new Date(wanted),
  )
}

/** The instants between which the days of a filter lie: from the first, up to but without the second. */
export function spanOf(
  { from, to }: Pick<ActivityFilter, 'from' | 'to'>,
  timeZone: string,
): { since: Date | null; until: Date | null } {
  return {
    since: from ? startOfDay(from, timeZone) : null,
    until: to && to < '9999' ? startOfDay(addDays(to, 1), timeZone) : null,
  }
}

/** The smallest id that can be made at an instant: ids begin with their time. */
export function firstIdAt(instant: Date): string {
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

function wallTimeOf(instant: Date, timeZone: string): number {
  return Date.parse(`${localDateOf(instant, timeZone)}T${localTimeOf(instant, timeZone)}:00Z`)
}
