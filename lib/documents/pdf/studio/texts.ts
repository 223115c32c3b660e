import { type Box, beside, emptyBox, stacked } from '@/lib/documents/pdf/marks'
import type { Pages } from './pages'
import type { Sheet } from './sheet'
import type { TextColumn } from './tail'

/** Fewer lines than these are not left alone at the foot of a page. */
const kept = 2
/** Small type may end this far below the body, still clear of the footer, rather than turn the page. */
const overhang = 6

/** Notes and terms below the totals, going on over pages where they must. */
export function placeTexts(sheet: Sheet, pages: Pages, columns: TextColumn[]): void {
  if (columns.length === 0) return
  const gap = sheet.measures.gaps.texts
  const least = beside(columns.map(column => [column.x, part(column, kept)]))
  if (pages.room + overhang < gap + least.height) pages.next()
  else pages.space(gap)
  let rest = columns
  while (rest.length > 0) {
    const fitting = rest.map(column => ({
      column,
      count: fittingLines(column, pages.room + overhang),
    }))
    pages.put(beside(fitting.map(({ column, count }) => [column.x, part(column, count)])), overhang)
    rest = fitting
      .filter(({ column, count }) => count < column.lines.length)
      .map(({ column, count }) => ({
        ...column,
        label: emptyBox(0),
        lines: column.lines.slice(count),
      }))
    if (rest.length > 0) pages.next()
  }
}

function part(column: TextColumn, count: number): Box {
  return stacked([column.label, ...column.lines.slice(0, count)])
}

function fittingLines(column: TextColumn, room: number): number {
  let height = column.label.height
  let count = 0
  for (const line of column.lines) {
    if (height + line.height > room) break
    height += line.height
    count += 1
  }
  const left = column.lines.length - count
  return left > 0 && left < kept ? Math.max(1, count - (kept - left)) : count
}
