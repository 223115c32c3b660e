import type { Route } from 'next'

/** The address of an invoice's page. */
export function invoicePath(id: string): Route {
  return `/invoices/${id}` as Route
}

/** The address of the editor of a draft. */
export function editInvoicePath(id: string): Route {
  return `/invoices/${id}/edit` as Route
}
