import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import type { ListInput } from '@/lib/register/input'
import {
  type DocumentPage,
  isWaitingFilter,
  type ListFilter,
  type ListSort,
  standingsOfFilter,
} from '@/lib/register/model'
import { type ListScope, listDocuments } from '@/lib/register/queries'
import type { TestCompany } from '@/tests/support/actors'
import { type PlainRow, seen } from '@/tests/support/register-rows'

export const today = '2026-02-20'
const pageSize = 7

/** What narrows a list beside its status. */
export const narrowings: Record<string, string>[] = [
  {},
  { creator: 'me' },
  { from: '2026-01-10', to: '2026-02-05' },
  { from: '2026-01-20', creator: 'me' },
]
export const kinds = ['invoice', 'quote', 'receipt', 'credit_note'] as const

/** The ids of a list, page after page to its end, and of the way back to its beginning. */
export async function walk(
  company: TestCompany,
  input: ListInput,
  scope: ListScope,
): Promise<{ there: string[]; back: string[] }> {
  const read = (place: Pick<ListInput, 'older' | 'newer'>): Promise<DocumentPage> =>
    readAs(company.owner, tx => listDocuments(tx, { ...input, ...place }, scope, pageSize))
  const idsOf = (page: DocumentPage) => page.rows.map(row => row.id)
  let page = await read({})
  const there = idsOf(page)
  expect(page.newer).toBeNull()
  while (page.older) {
    page = await read({ older: page.older })
    there.push(...idsOf(page))
  }
  const back = idsOf(page)
  while (page.newer) {
    page = await read({ newer: page.newer })
    back.unshift(...idsOf(page))
  }
  return { there, back }
}

/** What the database is asked, answered by looking at every row. */
export function expectedIds(
  rows: readonly PlainRow[],
  input: ListInput,
  scope: ListScope,
  sort: ListSort,
): string[] {
  return rows
    .filter(row => row.deletedAt === null)
    .filter(row => scope.kind === null || row.kind === scope.kind)
    .filter(row => scope.clientId === undefined || row.clientId === scope.clientId)
    .filter(row => scope.kind === null || matches(row, input.status))
    .filter(row => !input.mine || row.createdBy === scope.userId)
    .filter(row => !input.from || row.issuedOn >= input.from)
    .filter(row => !input.to || row.issuedOn <= input.to)
    .toSorted(bySort(input, sort))
    .map(row => row.id)
}

function matches(row: PlainRow, filter: ListFilter): boolean {
  const { standing, status } = seen(row, today)
  if (filter === 'all') return true
  if (!isWaitingFilter(filter)) return standingsOfFilter[filter].some(each => each === standing)
  if (filter !== 'open') return status === filter
  const waits = ['issued', 'sent', 'viewed', 'partly_paid'].includes(standing)
  return waits && (row.kind === 'invoice' || status !== 'expired')
}

function bySort(input: ListInput, sort: ListSort) {
  const byDate = Boolean(input.from ?? input.to)
  const keyOf = (row: PlainRow): string | number => {
    if (sort === 'due_first' || sort === 'due_last') return row.dueOn ?? ''
    if (sort === 'largest' || sort === 'smallest') return Number(row.totalMinor)
    return byDate ? row.issuedOn : row.listedAt.getTime()
  }
  const direction = ['oldest', 'due_first', 'smallest'].includes(sort) ? 1 : -1
  return (one: PlainRow, other: PlainRow) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    if (a !== b) return a < b ? -direction : direction
    return one.id < other.id ? -direction : direction
  }
}
