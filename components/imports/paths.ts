import type { Route } from 'next'

/** The address of an import's page, with the rows it shows. */
export function importPath(id: string, query: Record<string, string> = {}): Route {
  const params = new URLSearchParams(query).toString()
  return `/settings/data/import/${id}${params === '' ? '' : `?${params}`}` as Route
}
