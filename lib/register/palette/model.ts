import { can, type Role } from '@/lib/access/policy'
import type { ClientChoice } from '@/lib/clients/model'
import type { DocumentKind, DocumentLocale } from '@/lib/documents/model'
import type { DocumentStatus } from '@/lib/documents/standing'
import { formatMoney } from '@/lib/money/format'
import type { DocumentRow } from '../model'

/** One thing that a search over everything found, and where it leads. */
export interface Match {
  id: string
  kind: DocumentKind | 'client' | 'create'
  title: string
  detail?: string
  status?: DocumentStatus
  /** Formatted. */
  amount?: string
  href: string
}

/** What was found, in the order it is shown. */
export interface Found {
  groups: { label: string; matches: Match[] }[]
}

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
  const groups = [
    { label: 'Clients', matches: found.clients.map(clientMatch) },
    { label: 'Documents', matches: found.documents.map(row => documentMatch(row, viewer.locale)) },
    {
      label: first ? `For ${first.name}` : '',
      matches: first ? actionsFor(first, viewer.role) : [],
    },
  ]
  return { groups: groups.filter(group => group.matches.length > 0) }
}

function clientMatch({ id, name, contactName, email }: ClientChoice): Match {
  const detail = contactName || email
  return { id, kind: 'client', title: name, ...(detail ? { detail } : {}), href: `/clients/${id}` }
}

function documentMatch(row: DocumentRow, locale: DocumentLocale): Match {
  return {
    id: row.id,
    kind: row.kind,
    title: row.number ?? 'Draft',
    ...(row.clientName ? { detail: row.clientName } : {}),
    status: row.status,
    amount: formatMoney(row.total, row.currency, locale),
    href: `${places[row.kind]}/${row.id}`,
  }
}

function actionsFor({ id, name }: ClientChoice, role: Role): Match[] {
  const create = (what: string, place: string): Match => ({
    id: place,
    kind: 'create',
    title: what,
    href: `${place}?client=${id}`,
  })
  return [
    create(`New invoice for ${name}`, '/invoices/new'),
    create(`New quote for ${name}`, '/quotes/new'),
    ...(can(role, 'record payments')
      ? [create(`Record payment from ${name}`, '/receipts/new')]
      : []),
  ]
}
