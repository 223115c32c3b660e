import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { getCompany } from '@/lib/companies/queries'
import type { DocumentKind } from '@/lib/documents/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { ListInput } from '../input'
import { type CurrencyTotal, type FilterCounts, filterIn, type ListFilter } from '../model'
import {
  countDocuments,
  countWithin,
  getDocumentRow,
  type ListScope,
  listDocuments,
} from '../queries'
import { searchDocuments } from '../search/queries'
import { getDocumentView } from '../view/document/queries'
import type { ClientDocumentsInput } from './input'
import { type ClientList, type DocumentList, isWhole } from './model'

interface ListViewer {
  actor: MemberActor
  today: string
  /** Whether the viewer may see what all documents come to. */
  mayReadTotals: boolean
}

/** The list of a kind: its page or what a search finds, its counts, and the document open beside it. */
export async function getDocumentList(
  tx: CompanyTx,
  kind: DocumentKind,
  asked: ListInput,
  viewer: ListViewer,
): Promise<DocumentList> {
  const { actor, today } = viewer
  const input = { ...asked, status: filterIn(kind, asked.status) }
  const scope = { kind, today, userId: actor.userId }
  const withOpen = kind === 'invoice' && isWhole(input) && viewer.mayReadTotals
  const [page, counted, open, company, view] = await Promise.all([
    input.search ? searchDocuments(tx, input, scope) : listDocuments(tx, input, scope),
    countChips(tx, input, scope),
    withOpen ? sumOpen(tx) : null,
    getCompany(tx, actor.companyId),
    input.open ? getDocumentView(tx, { id: input.open, kind, actor, today }) : null,
  ])
  return { page, ...counted, open, company, view: view?.deletedAt ? null : view }
}

/** A client's documents, of one kind or of all. */
export async function getClientList(
  tx: CompanyTx,
  clientId: string,
  input: ClientDocumentsInput,
  viewer: ListViewer,
): Promise<ClientList> {
  const { actor, today } = viewer
  const { kind, search } = input
  const status: ListFilter = kind ? filterIn(kind, input.status) : 'all'
  const list = { ...input, status }
  const scope: ListScope = { kind, today, userId: actor.userId, clientId }
  const [page, counted, open, company, row] = await Promise.all([
    search ? searchDocuments(tx, list, scope) : listDocuments(tx, list, scope),
    search ? null : countWithin(tx, list, scope),
    viewer.mayReadTotals ? sumOpen(tx, clientId) : null,
    getCompany(tx, actor.companyId),
    input.open ? getDocumentRow(tx, input.open, today) : null,
  ])
  const view =
    row?.clientId === clientId
      ? await getDocumentView(tx, { id: row.id, kind: row.kind, actor, today })
      : null
  return {
    page,
    counts: counted && kind ? counted.filters : null,
    kinds: counted?.kinds ?? null,
    countsArePartial: counted?.isPartial ?? false,
    open,
    company,
    view,
  }
}

async function countChips(
  tx: CompanyTx,
  input: ListInput,
  scope: ListScope & { kind: DocumentKind },
): Promise<{ counts: FilterCounts | null; countsArePartial: boolean }> {
  if (input.search) return { counts: null, countsArePartial: false }
  if (isWhole(input))
    return { counts: await countDocuments(tx, scope.kind, scope.today), countsArePartial: false }
  const { filters, isPartial } = await countWithin(tx, input, scope)
  return { counts: filters, countsArePartial: isPartial }
}

/** What is left to pay on issued invoices, by currency; of one client or of all. */
export async function sumOpen(tx: CompanyTx, clientId?: string): Promise<CurrencyTotal[]> {
  const rows = await tx
    .select({
      currency: register.currency,
      openMinor: sql<string>`sum(${register.openMinor})::text`,
    })
    .from(register)
    .where(and(waitingInvoices, clientId ? eq(register.clientId, clientId) : undefined))
    .groupBy(register.currency)
    .orderBy(register.currency)
  return rows.map(({ currency, openMinor }) => ({
    currency,
    amount: decimalOf(BigInt(openMinor), digitsOfCurrency(currency) ?? 2),
  }))
}

/** Written as the partial index has it, which then answers alone. */
const waitingInvoices: SQL | undefined = and(
  isNull(register.deletedAt),
  sql`${register.kind} = 'invoice'`,
  sql`${register.standing} in ('issued', 'sent', 'viewed', 'partly_paid')`,
)
