import { and, asc, desc, eq, gte, isNull, lt, lte, type SQL, type Subquery, sql } from 'drizzle-orm'
import { clients, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { type DocumentKind, documentKinds } from '@/lib/documents/model'
import { statusOf } from '@/lib/documents/standing'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import { isIsoDate } from '@/lib/platform/calendar'
import { fromCursor, pageOf, toCursor } from '@/lib/platform/cursor'
import type { ListInput } from './input'
import {
  clientSorts,
  countedRows,
  countLimit,
  type DocumentPage,
  type DocumentRow,
  type FilterCounts,
  filtersOf,
  isWaitingFilter,
  type ListFilter,
  type ListSort,
  type NarrowedCounts,
  sortsOf,
  standingsOfFilter,
} from './model'

export const documentPageSize = 25

/** What a list shows. `kind` null lists every kind, for a client's documents. */
export interface ListScope {
  kind: DocumentKind | null
  /** ISO date of the company's calendar. */
  today: string
  /** Whose drafts "mine" are. */
  userId: string
  clientId?: string
}

type Narrowing = Pick<ListInput, 'status' | 'mine' | 'from' | 'to'>
export type ListOrder = Omit<ListInput, 'search' | 'open'>

/** A page of documents along an index, in the order that suits what the list is narrowed to. */
export async function listDocuments(
  tx: CompanyTx,
  input: ListOrder,
  scope: ListScope,
  size = documentPageSize,
): Promise<DocumentPage> {
  const sorts: readonly ListSort[] = scope.clientId ? clientSorts : sortsOf(input)
  const sort = sorts.find(each => each === input.sort) ?? sorts[0] ?? 'newest'
  const order = orders[scope.clientId ? 'listed' : orderOf(input, sort)]
  const cursor = fromCursor(input.newer ?? input.older, order.isKey)
  const backwards = cursor !== null && input.newer !== undefined
  const isDescending = descending.has(sort) !== backwards
  const direction = isDescending ? desc : asc
  const rows = await selectNamedRows(tx)
    .where(
      and(
        narrowedTo(input, scope),
        cursor
          ? sql`(${order.column}, ${register.id}) ${sql.raw(isDescending ? '<' : '>')} (${sql`${cursor[0]}${sql.raw(order.cast)}`}, ${cursor[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(direction(order.column), direction(register.id))
    .limit(size + 1)
  const page = pageOf(rows, size, { older: cursor && !backwards, newer: backwards }, row =>
    toCursor(order.keyOf(row), row.id),
  )
  return { ...page, rows: page.rows.map(row => toRow(row, scope.today)), isCut: false }
}

/** Counts for the chips of a list; each stops at the limit, so that none reads more than a few pages. */
export async function countDocuments(
  tx: CompanyTx,
  kind: DocumentKind,
  today: string,
): Promise<FilterCounts> {
  const counts = await Promise.all(
    filtersOf[kind].map(async filter => [filter, await countOf(tx, kind, filter, today)] as const),
  )
  return Object.fromEntries(counts)
}

/** How many documents of a kind wait: overdue invoices, quotes without an answer. Stops at the limit. */
export async function countOf(
  tx: CompanyTx,
  kind: DocumentKind,
  filter: ListFilter,
  today: string,
): Promise<number> {
  const found = tx
    .select({ one: sql`1`.as('one') })
    .from(register)
    .where(and(isNull(register.deletedAt), ofKind(kind), statusCondition(kind, filter, today)))
    .limit(countLimit)
    .as('found')
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(found)
  return row?.count ?? 0
}

/**
 * Counts for the chips of a list that a client, dates or "mine" narrow: one pass along an index, over no more
 * than its first rows. Documents of all kinds are counted by kind, those of one kind by filter too.
 */
export async function countWithin(
  tx: CompanyTx,
  input: Pick<Narrowing, 'mine' | 'from' | 'to'>,
  scope: ListScope,
): Promise<NarrowedCounts> {
  const { kind, today } = scope
  const filters: readonly ListFilter[] = kind ? filtersOf[kind] : []
  const within = narrowedTo({ ...input, status: 'all' }, { ...scope, kind: null })
  const count = (condition?: SQL) =>
    sql<number>`(count(*) filter (where ${and(within, condition)}))::int`
  const counts = {
    seen: sql<number>`count(*)::int`,
    all: count(),
    ...Object.fromEntries(documentKinds.map(each => [each, count(ofKind(each))])),
    ...Object.fromEntries(
      filters.map(each => [
        `${each} ones`,
        count(kind ? and(ofKind(kind), statusCondition(kind, each, today)) : undefined),
      ]),
    ),
  }
  const [row]: Record<string, number>[] = await tx
    .select(counts)
    .from(firstWithin(tx, input, scope))
  const countOf = (name: string) => row?.[name] ?? 0
  return {
    kinds: Object.fromEntries(['all', ...documentKinds].map(each => [each, countOf(each)])),
    filters: Object.fromEntries(filters.map(each => [each, countOf(`${each} ones`)])),
    isPartial: countOf('seen') >= countedRows,
  }
}

/** The rows that counts are made of, along the index that narrows most. */
function firstWithin(
  tx: CompanyTx,
  { from, to }: Pick<Narrowing, 'from' | 'to'>,
  { kind, clientId, userId }: ListScope,
) {
  const byDate = !clientId && (from || to)
  const reach = clientId
    ? eq(register.clientId, clientId)
    : and(
        kind ? ofKind(kind) : undefined,
        byDate ? undefined : eq(register.createdBy, userId),
        from ? gte(register.issuedOn, from) : undefined,
        to ? lte(register.issuedOn, to) : undefined,
      )
  return tx
    .select()
    .from(register)
    .where(and(isNull(register.deletedAt), reach))
    .orderBy(desc(byDate ? register.issuedOn : register.listedAt), desc(register.id))
    .limit(countedRows)
    .as('register')
}

/** A document's row, whatever its list; null for deleted ones and any id of another company. */
export async function getDocumentRow(
  tx: CompanyTx,
  id: string,
  today: string,
): Promise<DocumentRow | null> {
  const [row] = await selectNamedRows(tx).where(
    and(eq(register.id, id), isNull(register.deletedAt)),
  )
  return row ? toRow(row, today) : null
}

const rowColumns = {
  id: register.id,
  kind: register.kind,
  standing: register.standing,
  number: register.number,
  clientId: register.clientId,
  currency: register.currency,
  totalMinor: register.totalMinor,
  paidMinor: register.paidMinor,
  creditedMinor: register.creditedMinor,
  openMinor: register.openMinor,
  issuedOn: register.issuedOn,
  dueOn: register.dueOn,
  // Instants keep microseconds in the database; a cursor must not lose them.
  listedAt: sql<string>`${register.listedAt}::text`,
  updatedAt: register.updatedAt,
}

/** Rows without the names of their clients; the caller says which, and from what. */
export function selectRows(
  tx: CompanyTx,
  source: typeof register | Subquery<'register'> = register,
) {
  return tx.select(rowColumns).from(source).$dynamic()
}

/** A scalar, not a join: planned for the rows of the page alone, each by the key of its client. */
const clientName = sql<string | null>`(select ${clients.name} from ${clients}
  where ${clients.companyId} = ${register.companyId} and ${clients.id} = ${register.clientId})`

/** Rows as lists show them; the caller says which. */
export function selectNamedRows(tx: CompanyTx) {
  return tx
    .select({ ...rowColumns, clientName })
    .from(register)
    .$dynamic()
}

export type ListedRow = Awaited<ReturnType<typeof selectRows>>[number]

/** What a list is narrowed to, but for its place in the order. */
export function narrowedTo(input: Narrowing, scope: ListScope): SQL | undefined {
  const { kind, clientId, today, userId } = scope
  return and(
    isNull(register.deletedAt),
    kind ? ofKind(kind) : undefined,
    clientId ? eq(register.clientId, clientId) : undefined,
    kind ? statusCondition(kind, input.status, today) : undefined,
    input.mine ? eq(register.createdBy, userId) : undefined,
    input.from ? gte(register.issuedOn, input.from) : undefined,
    input.to ? lte(register.issuedOn, input.to) : undefined,
  )
}

/** A row as lists show it. */
export function toRow(row: ListedRow & { clientName: string | null }, today: string): DocumentRow {
  const { standing, totalMinor, paidMinor, creditedMinor, openMinor, ...shown } = row
  const { listedAt: _listedAt, ...rest } = shown
  const digits = digitsOfCurrency(row.currency) ?? 2
  return {
    ...rest,
    status: statusOf(row.kind, standing, row.dueOn, today),
    total: decimalOf(totalMinor, digits),
    paid: decimalOf(paidMinor, digits),
    credited: decimalOf(creditedMinor, digits),
    open: decimalOf(openMinor, digits),
  }
}

/** Kinds and standings are words of ours, written out so that partial indexes are recognised. */
function ofKind(kind: DocumentKind): SQL {
  return sql`${register.kind} = ${sql.raw(`'${kind}'`)}`
}

const waiting = sql`${register.standing} in ('issued', 'sent', 'viewed', 'partly_paid')`

/** The same rule as `statusOf`, for the database. */
function statusCondition(kind: DocumentKind, filter: ListFilter, today: string): SQL | undefined {
  if (filter === 'all') return undefined
  if (!isWaitingFilter(filter))
    return sql`${register.standing} in (${sql.raw(standingsOfFilter[filter].map(each => `'${each}'`).join(', '))})`
  // An open quote still has time; an open invoice is one that waits for money, late or not.
  if (filter === 'open')
    return kind === 'quote' ? and(waiting, gte(register.dueOn, today)) : waiting
  return and(waiting, lt(register.dueOn, today))
}

const descending: ReadonlySet<ListSort> = new Set(['newest', 'due_last', 'largest'])

interface Order {
  column: typeof register.listedAt | typeof register.dueOn | typeof register.totalMinor
  cast: string
  isKey: (key: string) => boolean
  keyOf: (row: ListedRow) => string
}

const orders = {
  listed: {
    column: register.listedAt,
    cast: '::timestamptz',
    isKey: isInstant,
    keyOf: row => row.listedAt,
  },
  issued: {
    column: register.issuedOn,
    cast: '::date',
    isKey: isDay,
    keyOf: row => row.issuedOn,
  },
  due: {
    column: register.dueOn,
    cast: '::date',
    isKey: isDay,
    keyOf: row => row.dueOn ?? row.issuedOn,
  },
  total: {
    column: register.totalMinor,
    cast: '::bigint',
    isKey: key => /^-?\d{1,18}$/.test(key),
    keyOf: row => String(row.totalMinor),
  },
} satisfies Record<string, Order | ({ column: typeof register.issuedOn } & Omit<Order, 'column'>)>

function orderOf(input: Narrowing, sort: ListSort): keyof typeof orders {
  if (isWaitingFilter(input.status)) return 'due'
  if (input.from || input.to) return 'issued'
  return sort === 'largest' || sort === 'smallest' ? 'total' : 'listed'
}

/** As the database prints one: 2026-11-20 09:41:12.123456+00. */
function isInstant(key: string): boolean {
  const [day = '', time = ''] = key.split(' ', 2)
  const clock = /^([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/
  return key === `${day} ${time}` && isDay(day) && clock.test(time)
}

/** A date that exists for the database as well, which knows no year 0. */
function isDay(key: string): boolean {
  return isIsoDate(key) && key >= '0001'
}
