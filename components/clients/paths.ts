import type { Route } from 'next'

/** The address of a client's page, or of another page of their documents. */
export function clientPath(id: string, query = ''): Route {
  return `/clients/${id}${query}` as Route
}

/** The address where a client is edited. */
export function editClientPath(id: string): Route {
  return `/clients/${id}/edit` as Route
}

/** The editor with this client chosen. */
export function newInvoicePath(clientId: string): Route {
  return `/invoices/new?client=${clientId}` as Route
}
