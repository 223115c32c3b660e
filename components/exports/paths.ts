import type { Route } from 'next'

/** The address of an export's page. */
export function exportPath(id: string): Route {
  return `/settings/data/export/${id}` as Route
}
