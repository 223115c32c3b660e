import type { Route } from 'next'
import { toRoute } from '@/components/shell/list-address'
import type { DocumentKind } from '@/lib/documents/model'

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

/** The list of a kind of document. */
export function listPathOf(kind: DocumentKind): Route {
  return toRoute(rooms[kind])
}

/** The editor of a draft. */
export function editPath(kind: 'invoice' | 'quote', id: string): Route {
  return toRoute(`${rooms[kind]}/${id}/edit`)
}
