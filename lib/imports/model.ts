/** Clients and invoices that come along from another program. */

export const importKinds = ['clients', 'invoices'] as const
export type ImportKind = (typeof importKinds)[number]

/**
 * `mapping`: the file was read, columns are to be named. `checking` and `checked`: what would happen is found out, row by
 * row. `importing`: it happens, all of it or nothing.
 */
export const importStatuses = [
  'reading',
  'mapping',
  'checking',
  'checked',
  'importing',
  'done',
  'failed',
  'discarded',
] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What would become of a row, or became. */
export const rowOutcomes = ['create', 'skip', 'problem'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** A file of 50,000 clients has 10 MB. */
export const mostImportBytes = 20 * 1024 * 1024
export const mostImportRows = 50_000

/** So many files of a company may wait to be imported. */
export const mostOpenImports = 10

/** A step that was begun so often, and ended with the process each time, is given up. */
export const mostTries = 4

/** How long whoever works on an import holds it without a sign of life. */
export const leaseSeconds = 60

/** How many rows of a check one sees at once. */
export const importRowsPageSize = 50

/** How dates are written in a file; empty where it cannot be told and is asked. */
export const dateFormats = ['iso', 'dmy-dot', 'dmy-slash', 'mdy-slash'] as const
export type DateFormat = (typeof dateFormats)[number]

export const decimalSigns = ['.', ','] as const
export type DecimalSign = (typeof decimalSigns)[number]

/** What an invoice is taken for whose row says nothing of tax. */
export const taxRules = ['none', 'included'] as const
export type TaxRule = (typeof taxRules)[number]

/** How a file is to be read, beside which column is what. */
export interface ImportOptions {
  dateFormat: DateFormat | ''
  decimalSign: DecimalSign
  /** Of rows that name none. */
  currency: string
  taxRule: TaxRule
}

/** What the stored texts say, with what is usual where they say nothing. */
export function optionsOf(stored: Record<string, string>, currency: string): ImportOptions {
  return {
    dateFormat: dateFormats.find(each => each === stored.dateFormat) ?? '',
    decimalSign: decimalSigns.find(each => each === stored.decimalSign) ?? '.',
    currency: stored.currency || currency,
    taxRule: taxRules.find(each => each === stored.taxRule) ?? 'none',
  }
}

/** An import as its page shows it. */
export interface ImportView {
  id: string
  kind: ImportKind
  status: ImportStatus
  fileName: string
  source: string
  heads: string[]
  /** Our field by the place of its column. */
  mapping: Record<string, string>
  options: ImportOptions
  rowCount: number
  doneCount: number
  createCount: number
  skipCount: number
  problemCount: number
  /** Clients that an import of invoices brings along. */
  newClientCount: number
  /** What our own next number should be set to, since imported ones are in its way; null: none are. */
  nextNumber: number | null
  problem: string
  version: number
  createdAt: Date
  finishedAt: Date | null
  byName: string
}

/** A row of the table of what would happen. */
export interface CheckedRow {
  row: number
  outcome: RowOutcome
  label: string
  remark: string
}

/** Whether somebody works on it, or will in a moment. */
export function isUnderWay(status: ImportStatus): boolean {
  return status === 'reading' || status === 'checking' || status === 'importing'
}

/** Whether it came to its end. */
export function isOver(status: ImportStatus): boolean {
  return status === 'done' || status === 'failed' || status === 'discarded'
}

/** Why a checked file cannot be imported, as a sentence; null when it can. */
export function refusalOfImport(
  counts: Pick<ImportView, 'createCount' | 'problemCount'>,
): string | null {
  if (counts.problemCount > 0)
    return `${counts.problemCount === 1 ? '1 row has a problem' : `${counts.problemCount} rows have problems`}. Correct the file and upload it again: it is imported as a whole or not at all.`
  if (counts.createCount === 0) return 'There is nothing new in this file.'
  return null
}
