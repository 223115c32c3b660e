import type { Route } from 'next'

/** The address of an invoice's page. */
export function invoicePath(id: string): Route {
  return `/invoices/${id}` as Route
}
