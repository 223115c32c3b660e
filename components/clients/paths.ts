import type { Route } from 'next'

/** The address of a client's page. */
export function clientPath(id: string): Route {
  return `/clients/${id}` as Route
}

/** The address where a client is edited. */
export function editClientPath(id: string): Route {
  return `/clients/${id}/edit` as Route
}

/** Where it is said what erasing takes, before it does. */
export function eraseClientPath(id: string): Route {
  return `/clients/${id}/erase` as Route
}

/** The editor with this client chosen. */
export function newInvoicePath(clientId: string): Route {
  return `/invoices/new?client=${clientId}` as Route
}

/** The same for a quote. */
export function newQuotePath(clientId: string): Route {
  return `/quotes/new?client=${clientId}` as Route
}

/** Where a payment of this client is recorded. */
export function newReceiptPath(clientId: string): Route {
  return `/receipts/new?client=${clientId}` as Route
}
