import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import { register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { findClientIds, getClientNames } from '@/lib/clients/queries'
import { digitsOfCurrency } from '@/lib/money/currencies'
import type { ListInput } from '../input'
import { type DocumentPage, minorsOfSearch } from '../model'
import { type ListedRow, type ListScope, narrowedTo, selectRows, toRow } from '../queries'

/** The most a search shows; beyond it one types more. */
export const searchLimit = 50

/** Where many clients match, these stand for them until one types more. */
const clientsLookedAt = 6

/** Numbers of one prefix are many: the newest of them are looked at, and no more. */
const numbersLookedAt = 200

/**
 * Documents found by their number (its beginning, or its sequence alone), by their amount or by their client,
 * newest first. Each way is an index range that stops early, so that no search reads much.
 */
export async function searchDocuments(
  tx: CompanyTx,
  input: Pick<ListInput, 'search' | 'status' | 'mine' | 'from' | 'to'>,
  scope: ListScope,
): Promise<DocumentPage> {
  const within = narrowedTo(input, scope)
  const clientIds = scope.clientId ? [] : await findClientIds(tx, input.search, clientsLookedAt + 1)
  const found = await Promise.all([
    byNumber(tx, input.search, within),
    bySequence(tx, input.search, within),
    byAmount(tx, input.search, within),
    ...clientIds
      .slice(0, clientsLookedAt)
      .map(clientId => newestOf(tx, and(within, eq(register.clientId, clientId)))),
  ])
  const byId = new Map(found.flat().map(row => [row.id, row]))
  const rows = [...byId.values()].toSorted(byNewest)
  const shown = rows.slice(0, searchLimit)
  const names = await getClientNames(
    tx,
    shown.flatMap(row => row.clientId ?? []),
  )
  return {
    rows: shown.map(row =>
      toRow({ ...row, clientName: names.get(row.clientId ?? '') ?? null }, scope.today),
    ),
    older: null,
    newer: null,
    isCut: rows.length > searchLimit || clientIds.length > clientsLookedAt,
  }
}

function byNewest(one: ListedRow, other: ListedRow): number {
  if (one.listedAt === other.listedAt) return one.id < other.id ? 1 : -1
  return one.listedAt < other.listedAt ? 1 : -1
}

async function byNumber(tx: CompanyTx, search: string, within: SQL | undefined) {
  const key = search.toLowerCase()
  if (key.length < 2) return []
  const candidates = tx
    .select()
    .from(register)
    .where(
      and(
        sql`${register.deletedAt} is null`,
        gte(register.numberKey, key),
        lt(register.numberKey, `${key}\u{10FFFF}`),
      ),
    )
    .orderBy(desc(register.numberKey))
    .limit(numbersLookedAt)
    .as('register')
  return selectRows(tx, candidates)
    .where(within)
    .orderBy(desc(register.listedAt), desc(register.id))
    .limit(searchLimit + 1)
}

async function bySequence(tx: CompanyTx, search: string, within: SQL | undefined) {
  if (!/^\d{1,9}$/.test(search)) return []
  return newestOf(tx, and(within, eq(register.sequence, Number(search))))
}

async function byAmount(tx: CompanyTx, search: string, within: SQL | undefined) {
  const minors = minorsOfSearch(search)
  if (minors.length === 0) return []
  // Named one by one, every kind is a range of the index by amounts.
  const kinds = sql`${register.kind} in ('invoice', 'quote', 'credit_note', 'receipt')`
  const rows = await selectRows(tx)
    .where(and(within, kinds, or(...minors.map(({ minor }) => eq(register.totalMinor, minor)))))
    .limit(numbersLookedAt)
  return rows.filter(row =>
    minors.some(
      ({ digits, minor }) =>
        row.totalMinor === minor && (digitsOfCurrency(row.currency) ?? 2) === digits,
    ),
  )
}

async function newestOf(tx: CompanyTx, condition: SQL | undefined): Promise<ListedRow[]> {
  return selectRows(tx)
    .where(condition)
    .orderBy(desc(register.listedAt), desc(register.id))
    .limit(searchLimit + 1)
}
