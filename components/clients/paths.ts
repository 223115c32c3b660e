import type { Route } from 'next'

/** The address of a client's page, or of another page of their documents. */
export function clientPath(id: string, query = ''): Route {
  return `/clients/${id}${query}` as Route
}

/** The editor with this client chosen. */
export function newInvoicePath(clientId: string): Route {
  return `/invoices/new?client=${clientId}` as Route
}
