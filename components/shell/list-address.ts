import type { Route } from 'next'

/** What the address of a list says: filters, search, sort, cursors. Empty values are left out. */
export type ListParams = Readonly<Record<string, string>>

/** Where one stands in a list and what lies open beside it: meaningless once the rows are others. */
const places = ['older', 'newer', 'open'] as const

/** What the filter sets, beside the chips and the search. */
export const filterNames = ['from', 'to', 'creator', 'sort'] as const

/** The list after a change of what it shows; null removes a name. Cursors and the open row go unless they are set. */
export function listHref(
  path: Route,
  params: ListParams,
  change: Readonly<Record<string, string | null>>,
): Route {
  const forgotten = Object.fromEntries(places.map(name => [name, null]))
  return hrefOf(path, { ...params, ...forgotten, ...change })
}

/** The same rows with one of them open beside the list, or none. */
export function openHref(path: Route, params: ListParams, id: string | null): Route {
  return hrefOf(path, { ...params, open: id })
}

/** What a search keeps: the filters, not the words before and not the place among the rows. */
export function keptParams(params: ListParams): Record<string, string> {
  const dropped = new Set<string>(['q', ...places])
  return Object.fromEntries(Object.entries(params).filter(([name]) => !dropped.has(name)))
}

/** An address that was put together, as the router's type: the compiler cannot know it. */
export function toRoute(href: string): Route {
  return href as Route
}

function hrefOf(path: Route, params: Readonly<Record<string, string | null>>): Route {
  const given = Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(given)
  return toRoute(query.size > 0 ? `${path}?${query}` : path)
}
