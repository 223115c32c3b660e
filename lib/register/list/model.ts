import type { Company } from '@/lib/companies/model'
import type { CurrencyTotal, DocumentPage, FilterCounts, ListFilter } from '../model'
import type { DocumentView } from '../view/document/model'

/** A list with everything around its rows. */
export interface DocumentList {
  page: DocumentPage
  /** Null while a search, dates or "mine" narrow the list: its chips would then tell of other rows. */
  counts: FilterCounts | null
  /** What is open of the list's invoices, by currency; null where it is not shown. */
  open: CurrencyTotal[] | null
  company: Company | null
  /** The document beside the list. */
  view: DocumentView | null
}

/** Whether a list shows everything of its status: nothing typed, no dates, everybody's. */
export function isWhole(list: {
  search: string
  mine: boolean
  from?: string
  to?: string
}): boolean {
  return !list.search && !list.mine && !list.from && !list.to
}

/** Whether a list shows everything there is, from its beginning: empty then means that there is nothing yet. */
export function isUntouched(
  list: Parameters<typeof isWhole>[0] & { status: ListFilter; older?: string; newer?: string },
): boolean {
  return isWhole(list) && list.status === 'all' && !list.older && !list.newer
}
