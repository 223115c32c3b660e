import { addDays } from '@/lib/platform/calendar'
import type { DocumentRow } from '@/lib/register/model'

/** A currency with what its documents come to. Amounts are decimals; currencies are never added up. */
export interface CurrencyFigure {
  currency: string
  amount: string
}

/** What is left to pay in one currency, and in what state it is. */
export interface Outstanding extends CurrencyFigure {
  notDue: string
  /** Paid in part, and still in time. */
  partlyPaid: string
  overdue: string
}

export interface QuotesWaiting extends CurrencyFigure {
  count: number
  /** ISO date on which the next of them ends. */
  nextEndsOn: string
}

/** What a month brought in one currency. */
export interface MonthIncome extends CurrencyFigure {
  /** Such as "2026-11". */
  month: string
  payments: number
  /** ISO date of the last payment; null when everything was taken back. */
  lastOn: string | null
}

/** What is hidden from those who may not read money reports. */
export interface MoneyReport {
  outstanding: Outstanding[]
  quotesWaiting: QuotesWaiting[]
  /** Of the last 12 months, without those that brought nothing. */
  income: MonthIncome[]
}

/** An accepted quote that was not invoiced in full. */
export interface AcceptedQuote {
  id: string
  number: string | null
  clientName: string
  currency: string
  total: string
  issuedOn: string
  acceptedAt: Date
  /** What was invoiced in advance; its number is null while that is a draft. */
  deposit: { invoiceId: string; number: string | null } | null
}

/** The first rows of something that waits, and how many there are in all. */
export interface Waiting<Row> {
  rows: Row[]
  count: number
}

/** What waits for somebody today. */
export interface Attention {
  overdue: Waiting<DocumentRow>
  accepted: Waiting<AcceptedQuote>
  expiring: Waiting<DocumentRow>
  drafts: Waiting<DocumentRow>
}

/** What a company that has written nothing yet has done so far. */
export interface FirstSteps {
  hasClient: boolean
  hasDocument: boolean
}

export const incomeMonths = 12
/** Quotes that end in so many days want a word with the client. */
export const expiringDays = 7

/** The last months up to today's, oldest first: "2025-12" … "2026-11". */
export function monthsUntil(today: string, count = incomeMonths): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, place) => {
    const month = last - (count - 1 - place)
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The first day of the year of months that ends today. */
export function incomeSince(today: string): string {
  return `${monthsUntil(today)[0]}-01`
}

/** The last day on which a quote counts as ending soon. */
export function expiringUntil(today: string): string {
  return addDays(today, expiringDays)
}

/** The company's own currency first, then the others by code. */
export function inOrder<Row extends { currency: string }>(
  rows: readonly Row[],
  own: string,
): Row[] {
  const rank = ({ currency }: Row) => (currency === own ? '' : currency)
  return rows.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

/** The currencies that brought something, the company's own always among them. */
export function currenciesOf(report: Pick<MoneyReport, 'income'>, own: string): string[] {
  const found = [...new Set([own, ...report.income.map(({ currency }) => currency)])]
  return inOrder(
    found.map(currency => ({ currency })),
    own,
  ).map(({ currency }) => currency)
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** What the hour counts as for a greeting, at the company's place. */
export function partOfDay(localTime: string): PartOfDay {
  const hour = Number(localTime.slice(0, 2))
  if (hour < 5 || hour >= 18) return 'evening'
  return hour < 12 ? 'morning' : 'afternoon'
}

/** A part of a whole between 0 and 1, for a drawing; figures never go this way. */
export function shareOf(partMinor: bigint, wholeMinor: bigint): number {
  if (wholeMinor <= 0n) return 0
  return Number((partMinor * 10_000n) / wholeMinor) / 10_000
}
