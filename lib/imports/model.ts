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
