import type { Route } from 'next'
import { filterNames, type ListParams, listHref } from '@/components/shell/list-address'
import type { shell } from '@/lib/messages/en/shell'
import { formatDate, isIsoDate } from '@/lib/platform/calendar'

export type SortOption = { value: string; label: string }

/** A chip that says what narrows the list, and the list without it. */
export type ActiveFilter = { label: string; href: Route }

export type DateRange = { from: string; to: string }

type FilterWords = {
  path: Route
  params: ListParams
  sorts?: readonly SortOption[]
  /** What else narrows the list, with the names it has in the address. */
  extra?: readonly { label: string; names: readonly string[] }[]
}

/** Everything that narrows or orders the list beyond its chips and its search. */
export function activeFilters(
  { path, params, sorts = [], extra = [] }: FilterWords,
  t: typeof shell.listFilterWords,
): ActiveFilter[] {
  const without = (names: readonly string[]) =>
    listHref(path, params, Object.fromEntries(names.map(name => [name, null])))
  const sort = sorts.slice(1).find(({ value }) => value === params.sort)
  const range = rangeWords(params.from, params.to, t)
  return [
    ...extra.map(({ label, names }) => ({ label, href: without(names) })),
    ...(range ? [{ label: range, href: without(['from', 'to']) }] : []),
    ...(params.creator === 'me' ? [{ label: t.mine, href: without(['creator']) }] : []),
    ...(sort ? [{ label: sort.label, href: without(['sort']) }] : []),
  ]
}

/** The list as it is before anybody filters; the status and the words searched for stay. */
export function clearedHref({ path, params, extra = [] }: FilterWords): Route {
  const names = [...filterNames, ...extra.flatMap(each => each.names)]
  return listHref(path, params, Object.fromEntries(names.map(name => [name, null])))
}

/** This month, the month before and this year, as people mean them on a day. */
export function rangePresets(
  today: string,
  t: typeof shell.listFilterWords,
): (DateRange & { label: string })[] {
  const [year = '', month = ''] = today.split('-')
  const before = month === '01' ? `${previous(year, 4)}-12` : `${year}-${previous(month, 2)}`
  return [
    { label: t.thisMonth, ...monthRange(`${year}-${month}`) },
    { label: t.lastMonth, ...monthRange(before) },
    { label: t.thisYear, from: `${year}-01-01`, to: `${year}-12-31` },
  ]
}

function previous(figures: string, length: number): string {
  return String(Number(figures) - 1).padStart(length, '0')
}

function monthRange(month: string): DateRange {
  const last = ['31', '30', '29', '28'].find(day => isIsoDate(`${month}-${day}`)) ?? '28'
  return { from: `${month}-01`, to: `${month}-${last}` }
}

function rangeWords(
  from: string | undefined,
  to: string | undefined,
  t: typeof shell.listFilterWords,
): string | null {
  const [start, end] = [shown(from), shown(to)]
  if (start && end) return start === end ? start : `${start} – ${end}`
  if (start) return t.from(start)
  return end ? t.until(end) : null
}

function shown(date: string | undefined): string | null {
  return date && isIsoDate(date) ? formatDate(date, 'en-GB') : null
}
