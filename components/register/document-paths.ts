import type { Route } from 'next'
import { toRoute } from '@/components/shell/list-address'
import type { DocumentKind } from '@/lib/documents/model'
import type { DocumentAction } from '@/lib/register/view/model'

const rooms: Record<DocumentKind, string> = {
  invoice: '/invoices',
  quote: '/quotes',
  credit_note: '/credit-notes',
  receipt: '/receipts',
}

/** The page of a document; `query` begins with a question mark. */
export function documentPath(kind: DocumentKind, id: string, query = ''): Route {
  return toRoute(`${rooms[kind]}/${id}${query}`)
}

/** What a document's page can be asked to begin with, as its address says it. */
export const beginnings = {
  'record-payment': 'record payment',
  send: 'send',
  accept: 'accept',
  'create-invoice': 'create invoice',
} as const satisfies Record<string, DocumentAction>

/** The page of a document with the question of an action already open; the page alone for whoever may not. */
export function beginPath(
  kind: DocumentKind,
  id: string,
  beginning: keyof typeof beginnings,
): Route {
  return documentPath(kind, id, `?do=${beginning}`)
}

/** The list of a kind of document. */
export function listPathOf(kind: DocumentKind): Route {
  return toRoute(rooms[kind])
}

/** The editor of a draft. */
export function editPath(kind: 'invoice' | 'quote', id: string): Route {
  return toRoute(`${rooms[kind]}/${id}/edit`)
}

/** Where a document begins; null for a kind that is made elsewhere. */
export function newPathOf(kind: DocumentKind): Route | null {
  return kind === 'credit_note' ? null : toRoute(`${rooms[kind]}/new`)
}
