import { paperColors } from '@/lib/documents/brand-colors'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { type Box, beside, emptyBox, fillBox, stacked } from '@/lib/documents/pdf/marks'
import { broughtRow, carriedRow, carryHeight } from './carry-rows'
import type { Pages } from './pages'
import type { Sheet } from './sheet'
import type { Row, TableLayout } from './table-layout'

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
const sectionPadding = [12, 4.5] as const
/** A row before the head of a section ends without a rule, a little sooner. */
const sooner = 2.25

/** The rows over as many pages as they need, then the totals under the last of them. */
export function placeTable(sheet: Sheet, pages: Pages, layout: TableLayout, sum: Box): void {
  const table = new Table(sheet, pages, layout)
  const gap = sheet.measures.gaps.sum
  let rest: Part[] = layout.rows.map(row => ({ row, from: 0, to: row.textLines.length }))
  pages.space(sheet.measures.gaps.lines)
  while (rest.length > 0) {
    const room = table.roomForRows()
    const height = table.heightOf(rest)
    const isOver = height + gap + sum.height <= room
    if (isOver || (height <= room && countLines(rest) <= besideTotals)) {
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
    private readonly layout: TableLayout,
  ) {}

  roomForRows(): number {
    const brought = this.carried === null ? 0 : carryHeight + rule
    return this.pages.room - this.layout.head.height - brought
  }

  heightOf(parts: readonly Part[]): number {
    return parts.reduce((sum, part, index) => sum + this.stepOf(part, parts[index + 1]), 0)
  }

  /** The parts that fill this page, leaving enough rows to stand beside the totals on the next. */
  taken(rest: readonly Part[], room: number): Part[] {
    const taken: Part[] = []
    let left = room
    const most = mostTaken(rest)
    for (const [index, part] of rest.slice(0, most + 1).entries()) {
      const before = rest[index - 1]
      // What stood last on the page until now ends sooner before the head of a section.
      if (before) left += this.stepOf(before) - this.stepOf(before, part)
      const height = this.stepOf(part)
      if (height <= left && taken.length < most) {
        taken.push(part)
        left -= height
      } else {
        const start = this.startOf(part, left)
        if (start && (taken.length < most || rest.length === taken.length + 1)) taken.push(start)
        break
      }
    }
    return withoutLooseSection(taken, rest)
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
    this.pages.put(this.layout.head)
    if (this.carried !== null) {
      this.pages.put(broughtRow(this.sheet, this.carried, this.pages.number - 1))
    }
    parts.forEach((part, index) => {
      this.pages.put(this.ruled(part, parts[index + 1]))
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
      if (this.stepOf(start) <= room) return start
    }
    return null
  }

  /** Height of a part with what separates it from the next one on the page. */
  private stepOf(part: Part, next?: Part): number {
    const [above, below] = this.paddingOf(part)
    const texts = part.row.textLines.slice(part.from, part.to)
    const text = texts.reduce((sum, line) => sum + line.height, 0)
    const figures = part.from === 0 ? part.row.figures.height : 0
    const end = endsSooner(part, next) ? -sooner : rule
    return above + Math.max(text, figures) + below + end
  }

  private ruled(part: Part, next?: Part): Box {
    const [above, below] = this.paddingOf(part)
    const text = stacked(part.row.textLines.slice(part.from, part.to))
    const figures: [number, Box][] = part.from === 0 ? [[0, part.row.figures]] : []
    const content = stacked([emptyBox(above), beside([[0, text], ...figures])])
    if (endsSooner(part, next)) return stacked([content, emptyBox(below - sooner)])
    return stacked([
      content,
      emptyBox(below),
      fillBox(this.sheet.measures.whole, rule, ruleColor(part, next)),
    ])
  }

  private paddingOf(part: Part): readonly [above: number, below: number] {
    return part.row.kind === 'section' ? sectionPadding : this.layout.padding
  }
}

function ruleColor(part: Part, next: Part | undefined): string {
  if (!next) return paperColors.ink
  return part.row.kind === 'section' ? paperColors.rule : paperColors.hairline
}

function endsSooner(part: Part, next: Part | undefined): boolean {
  return part.row.kind === 'line' && next?.row.kind === 'section'
}

function countLines(parts: readonly Part[]): number {
  return parts.filter(part => part.row.kind === 'line').length
}

/** How many parts a page may take so that enough lines follow, but at least one with its section. */
function mostTaken(rest: readonly Part[]): number {
  let most = rest.length
  while (most > 0 && countLines(rest.slice(most)) < besideTotals) most -= 1
  const startsSection = rest[0]?.row.kind === 'section' && rest[1]?.row.kind === 'line'
  return Math.max(startsSection ? 2 : 1, most)
}

/** The head of a section never stands last on a page: its first line goes with it. */
function withoutLooseSection(taken: Part[], rest: readonly Part[]): Part[] {
  const isLoose = taken.at(-1)?.row.kind === 'section' && rest[taken.length]?.row.kind === 'line'
  return isLoose ? taken.slice(0, -1) : taken
}
