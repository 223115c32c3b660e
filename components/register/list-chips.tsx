import type { Route } from 'next'
import type { ReactNode } from 'react'
import { FilterChips } from '@/components/shell/filter-chips'
import { type ListParams, listHref } from '@/components/shell/list-address'
import type { DocumentKind } from '@/lib/documents/model'
import { lists } from '@/lib/messages/en/lists'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentList } from '@/lib/register/list/model'
import { filterIn, filtersOf, type ListFilter, shownCount } from '@/lib/register/model'

interface StatusChipsProps {
  path: Route
  params: ListParams
  kind: DocumentKind
  status: ListFilter
  list: Pick<DocumentList, 'counts' | 'countsArePartial'>
  children?: ReactNode
}

/** The filters of a kind, each with how many documents it would show where that is known. */
export function StatusChips({ path, params, kind, status, list, children }: StatusChipsProps) {
  const t = useMessages(register).listChips
  const filters: Partial<Record<ListFilter, { label: string }>> = useMessages(lists)[kind].filters
  const current = filterIn(kind, status)
  return (
    <FilterChips
      label={t.show}
      chips={filtersOf[kind].map(each => ({
        href: listHref(path, params, { status: each === 'all' ? null : each, sort: null }),
        label: filters[each]?.label ?? each,
        count: countIn(list.counts?.[each], list),
        current: each === current,
      }))}
    >
      {children}
    </FilterChips>
  )
}

/** A count as a chip shows it; nothing where nobody counted. */
export function countIn(
  count: number | undefined,
  { countsArePartial }: Pick<DocumentList, 'countsArePartial'>,
): string | null {
  return count === undefined ? null : shownCount(count, countsArePartial) || null
}
