import { paperColors } from '@/lib/documents/brand-colors'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { type Box, beside, emptyBox, fillBox, stacked } from '@/lib/documents/pdf/marks'
import { columnsOf } from './columns'
import type { Pages } from './pages'
import { broughtRow, carriedRow, carryHeight, type Row, rowOf, tableHead } from './rows'
import type { Sheet } from './sheet'

/** Part of a row: from one text line to before another. Figures stand beside the first part. */
interface Part {
  row: Row
  from: number
  to: number
}

const rule = 0.5
/** A row of more text lines may be split, two of them staying on either side. */
const longestWhole = 8
const keptTogether = 2
/** At least so many rows stand above the totals. */
const besideTotals = 2

/** The lines over as many pages as they need, then the totals under the last of them. */
export function placeLines(sheet: Sheet, pages: Pages, sum: Box): void {
  const columns = columnsOf(sheet)
  const head = tableHead(sheet, columns)
  const padding = sheet.blocks.lines.length > 15 ? [5, 5] : [5.5, 6]
  const table = new Table(sheet, pages, head, padding)
  const gap = sheet.measures.gaps.sum
  let rest: Part[] = sheet.blocks.lines.map(line => {
    const row = rowOf(sheet, columns, line)
    return { row, from: 0, to: row.textLines.length }
  })
  pages.space(sheet.measures.gaps.lines)
  while (rest.length > 0) {
    const room = table.roomForRows()
    const height = table.heightOf(rest)
    const isOver = height + gap + sum.height <= room
    if (isOver || (height <= room && rest.length <= besideTotals)) {
      table.place(rest, null)
      rest = []
    } else {
      const taken = table.taken(rest, room - carryHeight - rule)
      if (taken.length === 0 && pages.number > 1) {
        throw new DrawingError('TOO_TALL', 'A line of the document is taller than a page')
      }
      if (taken.length > 0) table.place(taken, pages.number + 1)
      rest = table.after(rest, taken)
      pages.next()
    }
  }
  if (pages.room < gap + sum.height) pages.next()
  else pages.space(gap)
  pages.put(sum)
}

class Table {
  private carried: string | null = null

  constructor(
    private readonly sheet: Sheet,
    private readonly pages: Pages,
    private readonly head: Box,
    private readonly padding: readonly number[],
  ) {}

  roomForRows(): number {
    const brought = this.carried === null ? 0 : carryHeight + rule
    return this.pages.room - this.head.height - brought
  }

  heightOf(parts: readonly Part[]): number {
    return parts.reduce((sum, part) => sum + this.box(part).height + rule, 0)
  }

  /** The parts that fill this page, leaving enough rows to stand beside the totals on the next. */
  taken(rest: readonly Part[], room: number): Part[] {
    const taken: Part[] = []
    let left = room
    const most = Math.max(1, rest.length - besideTotals)
    for (const part of rest.slice(0, most + 1)) {
      const height = this.box(part).height + rule
      if (height <= left && taken.length < most) {
        taken.push(part)
        left -= height
      } else {
        const start = this.startOf(part, left)
        if (start && (taken.length < most || rest.length === taken.length + 1)) taken.push(start)
        return taken
      }
    }
    return taken
  }

  /** What is left of the rows once `taken` is placed. */
  after(rest: readonly Part[], taken: readonly Part[]): Part[] {
    const last = taken.at(-1)
    const cut = rest[taken.length - 1]
    const remaining = rest.slice(taken.length)
    return last && cut && last.to < cut.to ? [{ ...cut, from: last.to }, ...remaining] : remaining
  }

  /** Places rows under the head; with a next page, the sum so far is carried there. */
  place(parts: readonly Part[], nextPage: number | null): void {
    this.pages.put(this.head)
    if (this.carried !== null) {
      this.pages.put(broughtRow(this.sheet, this.carried, this.pages.number - 1))
    }
    parts.forEach((part, index) => {
      const isLast = index === parts.length - 1
      this.pages.put(this.box(part))
      this.pages.put(
        fillBox(this.sheet.measures.whole, rule, isLast ? paperColors.ink : paperColors.hairline),
      )
      this.carried = part.row.carried
    })
    if (nextPage !== null && this.carried !== null) {
      this.pages.put(carriedRow(this.sheet, this.carried, nextPage))
    }
  }

  private startOf(part: Part, room: number): Part | null {
    if (part.to - part.from <= longestWhole) return null
    for (let to = part.to - keptTogether; to - part.from >= keptTogether; to -= 1) {
      const start = { ...part, to }
      if (this.box(start).height + rule <= room) return start
    }
    return null
  }

  private box(part: Part): Box {
    const [above = 0, below = 0] = this.padding
    const text = stacked(part.row.textLines.slice(part.from, part.to))
    const content =
      part.from === 0
        ? beside([
            [0, text],
            [0, part.row.figures],
          ])
        : text
    return stacked([emptyBox(above), content, emptyBox(below)])
  }
}
