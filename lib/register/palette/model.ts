import { can, type Role } from '@/lib/access/policy'
import type { ClientChoice } from '@/lib/clients/model'
import type { DocumentKind, DocumentLocale } from '@/lib/documents/model'
import type { DocumentStatus } from '@/lib/documents/standing'
import { formatMoney } from '@/lib/money/format'
import type { DocumentRow } from '../model'

/** One thing that a search over everything found, and where it leads. */
export interface FoundMatch {
  id: string
  kind: DocumentKind | 'client'
  /** A client's name, a document's number; null for a draft, which has none. */
  title: string | null
  detail?: string
  status?: DocumentStatus
  /** Formatted. */
  amount?: string
  href: string
}

/** Something to do for a client: screens have the words. */
export interface FoundOffer {
  offer: FindOffer
  href: string
}

export type FindOffer = 'newInvoice' | 'newQuote' | 'recordPayment'

/** What was found, in the order it is shown; nothing that is empty. */
export interface Found {
  groups: FoundGroup[]
}

export type FoundGroup =
  | { of: 'clients' | 'documents'; matches: FoundMatch[] }
  | { of: 'offers'; clientName: string; offers: FoundOffer[] }

const places: Record<DocumentKind, string> = {
  invoice: '/invoices',
  quote: '/quotes',
  credit_note: '/credit-notes',
  receipt: '/receipts',
}

/** Clients, documents, and what one can do for the first client: the words typed are meant for that one. */
export function foundOf(
  found: { clients: ClientChoice[]; documents: DocumentRow[] },
  viewer: { role: Role; locale: DocumentLocale },
): Found {
  const [first] = found.clients
  const clients = found.clients.map(clientMatch)
  const documents = found.documents.map(row => documentMatch(row, viewer.locale))
  return {
    groups: [
      ...(clients.length > 0 ? [{ of: 'clients' as const, matches: clients }] : []),
      ...(documents.length > 0 ? [{ of: 'documents' as const, matches: documents }] : []),
      ...(first ? [offersFor(first, viewer.role)] : []),
    ],
  }
}

function clientMatch({ id, name, contactName, email }: ClientChoice): FoundMatch {
  const detail = contactName || email
  return { id, kind: 'client', title: name, ...(detail ? { detail } : {}), href: `/clients/${id}` }
}

function documentMatch(row: DocumentRow, locale: DocumentLocale): FoundMatch {
  return {
    id: row.id,
    kind: row.kind,
    title: row.number,
    ...(row.clientName ? { detail: row.clientName } : {}),
    status: row.status,
    amount: formatMoney(row.total, row.currency, locale),
    href: `${places[row.kind]}/${row.id}`,
  }
}

function offersFor({ id, name }: ClientChoice, role: Role): FoundGroup {
  const forClient = (offer: FindOffer, place: string): FoundOffer => ({
    offer,
    href: `${place}?client=${id}`,
  })
  return {
    of: 'offers',
    clientName: name,
    offers: [
      forClient('newInvoice', '/invoices/new'),
      forClient('newQuote', '/quotes/new'),
      ...(can(role, 'record payments') ? [forClient('recordPayment', '/receipts/new')] : []),
    ],
  }
}
