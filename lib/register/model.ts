import type { DocumentKind } from '@/lib/documents/model'
import type { DocumentStatus, Standing } from '@/lib/documents/standing'

export const listFilters = [
  'all',
  'draft',
  'open',
  'overdue',
  'partly_paid',
  'paid',
  'void',
  'expired',
  'accepted',
  'declined',
  'invoiced',
  'valid',
] as const
export type ListFilter = (typeof listFilters)[number]

/** The filters of each list, in the order of its chips. */
export const filtersOf = {
  invoice: ['all', 'draft', 'open', 'overdue', 'partly_paid', 'paid', 'void'],
  quote: ['all', 'draft', 'open', 'expired', 'accepted', 'declined', 'invoiced'],
  receipt: ['all', 'valid', 'void'],
  credit_note: ['all'],
} as const satisfies Record<DocumentKind, readonly ListFilter[]>

/** The filter of a kind's list; what is no filter of it counts as none. */
export function filterIn(kind: DocumentKind, filter: ListFilter): ListFilter {
  const filters: readonly ListFilter[] = filtersOf[kind]
  return filters.includes(filter) ? filter : 'all'
}

/** Filters that the date has a say in: their documents wait, and are listed by the date they wait for. */
export const waitingFilters = ['open', 'overdue', 'expired'] as const
export type WaitingFilter = (typeof waitingFilters)[number]

/** The filters that ask for standings; a receipt is valid whether or not the client has it. */
export const standingsOfFilter = {
  draft: ['draft'],
  partly_paid: ['partly_paid'],
  paid: ['paid'],
  void: ['void'],
  accepted: ['accepted'],
  declined: ['declined'],
  invoiced: ['invoiced'],
  valid: ['issued', 'sent', 'viewed'],
} as const satisfies Partial<Record<ListFilter, readonly Standing[]>>

export function isWaitingFilter(filter: ListFilter): filter is WaitingFilter {
  return waitingFilters.some(each => each === filter)
}

export const listSorts = [
  'newest',
  'oldest',
  'due_first',
  'due_last',
  'largest',
  'smallest',
] as const
export type ListSort = (typeof listSorts)[number]

/** The sorts that an index gives for what the list is narrowed to; the first is the usual one. */
export function sortsOf(list: {
  status: ListFilter
  mine: boolean
  from?: string
  to?: string
}): readonly ListSort[] {
  if (isWaitingFilter(list.status)) return ['due_first', 'due_last']
  const isWhole = list.status === 'all' && !list.mine && !list.from && !list.to
  return isWhole ? ['newest', 'oldest', 'largest', 'smallest'] : ['newest', 'oldest']
}

/** A client's documents are listed along one index, whatever they are narrowed to. */
export const clientSorts = ['newest', 'oldest'] as const satisfies readonly ListSort[]

/** A row of a list. Amounts are decimal strings in the row's currency. */
export interface DocumentRow {
  id: string
  kind: DocumentKind
  status: DocumentStatus
  number: string | null
  clientId: string | null
  clientName: string | null
  currency: string
  total: string
  /** What was paid, credited and is left to pay; 0 for anything but issued invoices. */
  paid: string
  credited: string
  open: string
  issuedOn: string
  /** Due, valid until or received on. */
  dueOn: string | null
  updatedAt: Date
}

export interface DocumentPage {
  rows: DocumentRow[]
  /** Cursors of the next and the previous page in the list's order, if there is one. */
  older: string | null
  newer: string | null
  /** Whether a search found more than the newest that it shows. */
  isCut: boolean
}

/** What is left to pay in one currency: a decimal. Currencies are never added up. */
export interface CurrencyTotal {
  currency: string
  amount: string
}

/** How many documents a filter finds, counted up to `countLimit`, so that a list never waits for its counts. */
export type FilterCounts = Partial<Record<ListFilter, number>>
export const countLimit = 1000

/** The same by kind, for a client's documents. */
export type KindCounts = Partial<Record<DocumentKind | 'all', number>>

/** Counts of a list that is narrowed further, of the first rows of it that are looked at. */
export interface NarrowedCounts {
  filters: FilterCounts
  kinds: KindCounts
  /** Whether there are more rows, so that every count says "at least". */
  isPartial: boolean
}
export const countedRows = 150

/** A count as chips show it; of a part one says what was seen and "+", or nothing. */
export function shownCount(count: number, isPartial = false): string {
  if (isPartial) return count > 0 ? `${count}+` : ''
  return count >= countLimit ? `${countLimit - 1}+` : String(count)
}

/**
 * An amount as somebody types it in a search, in minor units of currencies with 0, 2 and 3 digits:
 * "1,250.5" may be 125050 cents. Empty when it is no amount.
 */
export function minorsOfSearch(text: string): { digits: number; minor: bigint }[] {
  // As the app prints it: with its sign or code, grouped by commas, spaces or apostrophes.
  const bare = text.trim().replaceAll(/^(\p{Sc}|[A-Z]{3}\b)|(\p{Sc}|\b[A-Z]{3})$/giu, '')
  const plain = bare.replaceAll(/[\s\u00a0\u202f'’]|,(?=\d{3}(\D|$))/g, '')
  const [, whole = '', fraction = ''] = /^(\d{1,13})(?:[.,](\d{1,3}))?$/.exec(plain) ?? []
  if (whole === '') return []
  return [0, 2, 3]
    .filter(digits => fraction.replace(/0+$/, '').length <= digits)
    .map(digits => ({
      digits,
      minor: BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0')),
    }))
}

/** To people a receipt is not issued or void: it is valid, or its payment was reversed. */
const receiptWords: Partial<Record<DocumentStatus, string>> = { issued: 'Valid', void: 'Reversed' }

/** What a status is called for a kind of document, where that differs from the status's own word. */
export function statusWordOf(kind: DocumentKind, status: DocumentStatus): string | undefined {
  return kind === 'receipt' ? receiptWords[status] : undefined
}
