import type { Route } from 'next'
import { type ListParams, toRoute } from '@/components/shell/list-address'
import type { SortOption } from '@/components/shell/list-filter-words'
import type { DocumentKind } from '@/lib/documents/model'
import type { ListInput } from '@/lib/register/input'
import type { ClientDocumentsInput } from '@/lib/register/list/input'
import { clientSorts, filterIn, type ListSort, sortsOf } from '@/lib/register/model'

/** What a list's address says, as far as the list understood it: anything else is forgotten. */
export function paramsOf(kind: DocumentKind, input: ListInput): ListParams {
  return paramsWith(input, filterIn(kind, input.status), sortsOf(input))
}

/** The same for a client's documents. */
export function clientParamsOf(input: ClientDocumentsInput): ListParams {
  const { kind } = input
  const status = kind ? filterIn(kind, input.status) : 'all'
  return { ...given({ kind }), ...paramsWith(input, status, clientSorts) }
}

function paramsWith(input: ListInput, status: string, sorts: readonly ListSort[]): ListParams {
  const sort = sorts.slice(1).find(each => each === input.sort)
  return given({
    status: status === 'all' ? undefined : status,
    q: input.search,
    from: input.from,
    to: input.to,
    creator: input.mine ? 'me' : undefined,
    sort: input.search ? undefined : sort,
    older: input.older,
    newer: input.newer,
    open: input.open,
  })
}

/** Only what has a value, in the order given. */
export function given(params: Record<string, string | null | undefined>): ListParams {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}

/** What the list can be sorted by; what a search finds has one order. */
export function sortOptionsOf(
  input: ListInput,
  words: Readonly<Record<ListSort, string>>,
  sorts: readonly ListSort[] = sortsOf(input),
): SortOption[] {
  return (input.search ? [] : sorts).map(value => ({ value, label: words[value] }))
}

interface Exported {
  companyId: string
  kind: DocumentKind | null
  clientId?: string
  params?: ListParams
  ids?: readonly string[]
}

/** Where a list, or chosen rows of it, come as CSV. */
export function csvPath({ companyId, kind, clientId, params = {}, ids = [] }: Exported): Route {
  const query = new URLSearchParams({
    ...params,
    ...given({ company: companyId, kind, client: clientId }),
  })
  for (const name of ['older', 'newer', 'open']) query.delete(name)
  for (const id of ids) query.append('id', id)
  return toRoute(`/api/documents/csv?${query}`)
}
