import { type Box, beside, emptyBox, stacked } from '@/lib/documents/pdf/marks'
import { onTint, ruleBox } from './accents'
import { asArtifact } from './artifacts'
import type { Pages } from './pages'
import { partNames, tooTall } from './part-names'
import type { Padding, Row, TableLayout, TableLook } from './table-layout'

/**
 * The rows over as many pages as they need, then the totals under the last of them. The head is repeated on each
 * page and the sum carried from each to the next; a long row is split with two text lines on either side; the
 * head of a section keeps its first line; and at least two lines stand above the totals, which are never split.
 */
export function placeTable(pages: Pages, layout: TableLayout, sum: Box): void {
  const table = new Table(pages, layout)
  const { gap, sumGap } = layout.look
  let rest: Part[] = partsOf(layout.rows)
  pages.space(gap)
  while (rest.length > 0) {
    const room = table.roomForRows()
    const height = table.heightOf(rest, Math.max(room, pages.wholeRoom))
    const withSum = height + sumGap + sum.height
    const fitsOnNext = withSum <= pages.wholeRoom - layout.head.height
    if (withSum <= room) {
      rest = table.place(rest, null)
    } else if (!pages.isFresh && countLines(rest) <= besideTotals && fitsOnNext) {
      pages.next()
    } else {
      rest = table.placeSome(rest, room)
      if (rest.length > 0) pages.next()
    }
  }
  if (pages.room < sumGap + sum.height) pages.next()
  else pages.space(sumGap)
  pages.put(sum, partNames.sum)
}

/** Part of a row: from one text line to before another. Figures stand beside the first part. */
interface Part {
  row: Row
  isTinted: boolean
  from: number
  to: number
}

/** Whole rows; the first line, and the first of each section, is tinted, and every other one after it. */
function partsOf(rows: readonly Row[]): Part[] {
  let isTinted = false
  return rows.map(row => {
    isTinted = row.kind === 'line' && !isTinted
    return { row, isTinted, from: 0, to: row.textLines.length }
  })
}

/** A row of more text lines may be split, two of them staying on either side. */
const longestWhole = 8
const keptTogether = 2
/** At least so many rows stand above the totals. */
const besideTotals = 2

class Table {
  private carried: string | null = null
  private isHeadRead = false
  private readonly look: TableLook

  constructor(
    private readonly pages: Pages,
    private readonly layout: TableLayout,
  ) {
    this.look = layout.look
  }

  roomForRows(): number {
    return this.pages.room - this.layout.head.height - (this.broughtRow()?.height ?? 0)
  }

  /** Counted until it is more than `most`. */
  heightOf(parts: readonly Part[], most: number): number {
    let height = 0
    for (const [index, part] of parts.entries()) {
      height += this.stepOf(part, parts[index + 1])
      if (height > most) break
    }
    return height
  }

  /** Places what fits on this page and gives back the rest: all of it where nothing fits under what stands here. */
  placeSome(rest: readonly Part[], room: number): Part[] {
    const [first] = rest
    const carry = this.look.carriedTo(first?.row.carried ?? '', this.pages.number + 1)
    const taken = this.taken(rest, room - carry.height)
    if (taken.length === 0 && this.pages.isFresh && first) throw tooTall(first.row.name)
    const after = this.after(rest, taken)
    if (taken.length > 0) this.place(taken, after.length > 0 ? this.pages.number + 1 : null)
    return after
  }

  /** Places rows under the head; with a next page, the sum so far is carried there. Nothing is left of them. */
  place(parts: readonly Part[], nextPage: number | null): [] {
    const { head } = this.layout
    this.pages.put(this.isHeadRead ? asArtifact(head) : head, partNames.columnHeads)
    this.isHeadRead = true
    const brought = this.broughtRow()
    if (brought) this.pages.put(brought, partNames.columnHeads)
    parts.forEach((part, index) => {
      this.pages.put(this.ruled(part, parts[index + 1]), part.row.name)
      this.carried = part.row.carried
    })
    if (nextPage !== null && this.carried !== null) {
      const carried = asArtifact(this.look.carriedTo(this.carried, nextPage))
      this.pages.put(carried, partNames.columnHeads)
    }
    return []
  }

  /** The parts that fill this page, leaving enough rows to stand beside the totals; where they cannot, one at least. */
  private taken(rest: readonly Part[], room: number): Part[] {
    const taken = this.filling(rest, mostTaken(rest), room)
    return taken.length > 0 ? taken : this.filling(rest, leastTaken(rest), room)
  }

  /** As many whole parts as fit, `most` at most, and the start of the next one where that can be split. */
  private filling(rest: readonly Part[], most: number, room: number): Part[] {
    const taken: Part[] = []
    let left = room
    for (const [index, part] of rest.slice(0, most + 1).entries()) {
      const before = rest[index - 1]
      // What stood last on the page until now ends sooner before the head of a section.
      if (before) left += this.stepOf(before) - this.stepOf(before, part)
      const height = this.stepOf(part)
      if (height <= left && index < most) {
        taken.push(part)
        left -= height
      } else {
        const start = this.startOf(part, left)
        if (start) taken.push(start)
        break
      }
    }
    return withoutLooseSection(taken, rest)
  }

  /** What is left of the rows once `taken` is placed. */
  private after(rest: readonly Part[], taken: readonly Part[]): Part[] {
    const last = taken.at(-1)
    const cut = rest[taken.length - 1]
    const remaining = rest.slice(taken.length)
    return last && cut && last.to < cut.to ? [{ ...cut, from: last.to }, ...remaining] : remaining
  }

  private broughtRow(): Box | null {
    if (this.carried === null) return null
    return asArtifact(this.look.brought(this.carried, this.pages.number - 1))
  }

  private startOf(part: Part, room: number): Part | null {
    if (part.to - part.from <= longestWhole) return null
    let longest: Part | null = null
    for (let to = part.from + keptTogether; to <= part.to - keptTogether; to += 1) {
      const start = { ...part, to }
      if (this.stepOf(start) > room) break
      longest = start
    }
    return longest
  }

  /** Height of a part with what separates it from the next one on the page. */
  private stepOf(part: Part, next?: Part): number {
    const [above, below] = this.paddingOf(part)
    const texts = part.row.textLines.slice(part.from, part.to)
    const text = texts.reduce((sum, line) => sum + line.height, 0)
    const figures = part.from === 0 ? part.row.figures.height : 0
    const end = endsSooner(part, next) ? -this.look.sooner : ruleHeight(next, this.look.rule)
    return above + Math.max(text, figures) + below + end
  }

  private ruled(part: Part, next?: Part): Box {
    const { rule, sooner, width, options, tint } = this.look
    const own = part.isTinted ? tint : null
    const [above, below] = this.paddingOf(part)
    const text = stacked(part.row.textLines.slice(part.from, part.to))
    const figures: [number, Box][] = part.from === 0 ? [[0, part.row.figures]] : []
    const content = stacked([emptyBox(above), beside([[0, text], ...figures])])
    if (endsSooner(part, next))
      return onTint(stacked([content, emptyBox(below - sooner)]), own, width)
    const line = ruleBox(options, width, ruleHeight(next, rule), ruleColor(part, next, rule))
    return onTint(stacked([content, emptyBox(below), line]), own, width)
  }

  private paddingOf(part: Part): Padding {
    return part.row.kind === 'section' ? this.look.sectionPadding : this.look.padding
  }
}

function ruleColor(part: Part, next: Part | undefined, rule: TableLook['rule']): string {
  if (!next) return rule.last
  return part.row.kind === 'section' ? rule.underSection : rule.betweenRows
}

function ruleHeight(next: Part | undefined, rule: TableLook['rule']): number {
  return next ? rule.height : (rule.lastHeight ?? rule.height)
}

function endsSooner(part: Part, next: Part | undefined): boolean {
  return part.row.kind === 'line' && next?.row.kind === 'section'
}

function countLines(parts: readonly Part[]): number {
  return parts.filter(part => part.row.kind === 'line').length
}

/** How many whole parts a page may take so that enough lines follow. */
function mostTaken(rest: readonly Part[]): number {
  let most = rest.length
  while (most > 0 && countLines(rest.slice(most)) < besideTotals) most -= 1
  return most
}

/** How many parts must be taken to come to an end: one, and the head of a section with its first line. */
function leastTaken(rest: readonly Part[]): number {
  return rest[0]?.row.kind === 'section' && rest[1]?.row.kind === 'line' ? 2 : 1
}

/** The head of a section never stands last on a page: its first line goes with it. */
function withoutLooseSection(taken: Part[], rest: readonly Part[]): Part[] {
  const isLoose = taken.at(-1)?.row.kind === 'section' && rest[taken.length]?.row.kind === 'line'
  return isLoose ? taken.slice(0, -1) : taken
}
