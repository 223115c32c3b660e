/** A row that can be shown beside its list. */
export type SheetRow = {
  id: string
  /** The row's own page. */
  href: string
  /** What the sheet is headed with, such as the number. */
  label: string
}

/** The row a step away from another; null beyond the ends of the page. */
export function neighbourOf(
  rows: readonly SheetRow[],
  id: string | null,
  step: -1 | 1,
): SheetRow | null {
  const place = rows.findIndex(row => row.id === id)
  return place < 0 ? null : (rows[place + step] ?? null)
}
