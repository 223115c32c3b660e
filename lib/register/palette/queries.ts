import type { CompanyTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { searchTermsOf } from '@/lib/clients/model'
import { listClientChoices } from '@/lib/clients/queries'
import { getCompany } from '@/lib/companies/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { searchDocuments } from '../search/queries'
import { type Found, foundOf } from './model'

const mostClients = 4
const mostDocuments = 8
/** Beside clients and what can be done for them. */
const fewDocuments = 4

/** Clients and documents of every kind that the words typed can mean, few of each. */
export async function findAnything(
  tx: CompanyTx,
  actor: MemberActor,
  query: string,
  at: Date,
): Promise<Found> {
  const company = query === '' ? null : await getCompany(tx, actor.companyId)
  if (!company) return { groups: [] }
  const today = localDateOf(at, company.timezone)
  const everything = { search: query, status: 'all', mine: false } as const
  const [clients, { rows }] = await Promise.all([
    // Without a letter or digit it is no name, and every client would match.
    searchTermsOf(query).length > 0 ? listClientChoices(tx, query) : [],
    searchDocuments(tx, everything, { kind: null, today, userId: actor.userId }),
  ])
  const documents = rows.slice(0, clients.length > 0 ? fewDocuments : mostDocuments)
  return foundOf(
    { clients: clients.slice(0, mostClients), documents },
    { role: actor.role, locale: company.locale },
  )
}
