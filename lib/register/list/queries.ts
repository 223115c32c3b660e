import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { getCompany } from '@/lib/companies/queries'
import type { DocumentKind } from '@/lib/documents/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { ListInput } from '../input'
import type { CurrencyTotal } from '../model'
import { countDocuments, getDocumentRow, type ListScope, listDocuments } from '../queries'
import { searchDocuments } from '../search/queries'
import { getDocumentView } from '../view/document/queries'
import type { ClientDocumentsInput } from './input'
import { type DocumentList, isWhole } from './model'

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
  input: ListInput,
  viewer: ListViewer,
): Promise<DocumentList> {
  const { actor, today } = viewer
  const scope: ListScope = { kind, today, userId: actor.userId }
  const isPlain = isWhole(input)
  const withOpen = kind === 'invoice' && isPlain && viewer.mayReadTotals
  const [page, counts, open, company, view] = await Promise.all([
    input.search ? searchDocuments(tx, input, scope) : listDocuments(tx, input, scope),
    isPlain ? countDocuments(tx, kind, today) : null,
    withOpen ? sumOpen(tx) : null,
    getCompany(tx, actor.companyId),
    input.open ? getDocumentView(tx, { id: input.open, kind, actor, today }) : null,
  ])
  return { page, counts, open, company, view: view?.deletedAt ? null : view }
}

/** A client's documents, of one kind or of all. */
export async function getClientList(
  tx: CompanyTx,
  clientId: string,
  input: ClientDocumentsInput,
  viewer: ListViewer,
): Promise<DocumentList> {
  const { actor, today } = viewer
  const order = { older: input.older, newer: input.newer, status: 'all', mine: false } as const
  const scope: ListScope = { kind: input.kind, today, userId: actor.userId, clientId }
  const [page, open, company, row] = await Promise.all([
    listDocuments(tx, order, scope),
    viewer.mayReadTotals ? sumOpen(tx, clientId) : null,
    getCompany(tx, actor.companyId),
    input.open ? getDocumentRow(tx, input.open, today) : null,
  ])
  const view =
    row?.clientId === clientId
      ? await getDocumentView(tx, { id: row.id, kind: row.kind, actor, today })
      : null
  return { page, counts: null, open, company, view }
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
