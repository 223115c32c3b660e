import type { Company } from '@/lib/companies/model'
import type { CurrencyTotal, DocumentPage, FilterCounts, KindCounts, ListFilter } from '../model'
import type { DocumentView } from '../view/document/model'

/** A list with everything around its rows. */
export interface DocumentList {
  page: DocumentPage
  /** Of what the list is narrowed to; null while a search narrows it, which finds no more than it shows. */
  counts: FilterCounts | null
  /** Whether the counts are of a part, so that each says "at least". */
  countsArePartial: boolean
  /** What is open of the list's invoices, by currency; null where it is not shown. */
  open: CurrencyTotal[] | null
  company: Company | null
  /** The document beside the list. */
  view: DocumentView | null
}

/** A client's documents, counted by kind as well. */
export interface ClientList extends DocumentList {
  kinds: KindCounts | null
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
