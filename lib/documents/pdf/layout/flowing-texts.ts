import { type Box, beside, emptyBox, stacked } from '@/lib/documents/pdf/marks'
import type { Pages } from './pages'
import type { PartName } from './part-names'

/** A text as a column of lines that may go on over pages. */
export interface FlowingText {
  /** From the left margin. */
  x: number
  /** Stands with the first lines. */
  label: Box
  lines: readonly Box[]
  /** Goes on over pages only where it is longer than one. */
  isWhole: boolean
}

export interface Flow {
  name: PartName
  /** Above, unless a new page begins. */
  gap: number
  /** Small type may end this far below the body, still clear of the footer, rather than turn the page. */
  overhang: number
}

/** Texts beside each other below what stands on the page, going on over pages, two lines kept on either side. */
export function placeFlowing(pages: Pages, texts: readonly FlowingText[], flow: Flow): void {
  const { gap, name, overhang } = flow
  const least = beside(texts.map(text => [text.x, part(text, leastLines(text, pages))]))
  if (pages.room + overhang < gap + least.height) pages.next()
  else pages.space(gap)
  let rest = texts
  while (rest.length > 0) {
    const fitting = rest.map(text => ({ text, count: fittingLines(text, pages.room + overhang) }))
    const boxes = fitting.map(({ text, count }) => [text.x, part(text, count)] as const)
    pages.put(beside(boxes), name, overhang)
    rest = fitting
      .filter(({ text, count }) => count < text.lines.length)
      .map(({ text, count }) => ({ ...text, label: emptyBox(0), lines: text.lines.slice(count) }))
    if (rest.length > 0) pages.next()
  }
}

/** Fewer lines than these are not left alone at the foot of a page. */
const kept = 2

function leastLines(text: FlowingText, pages: Pages): number {
  const { lines, isWhole } = text
  if (lines.length < 2 * kept) return lines.length
  return isWhole && part(text, lines.length).height <= pages.wholeRoom ? lines.length : kept
}

function part(text: FlowingText, count: number): Box {
  return stacked([text.label, ...text.lines.slice(0, count)])
}

/** At least one, so that it goes on; none of a text that is placed already. */
function fittingLines(text: FlowingText, room: number): number {
  let height = text.label.height
  let count = 0
  for (const line of text.lines) {
    if (height + line.height > room) break
    height += line.height
    count += 1
  }
  const left = text.lines.length - count
  return left > 0 && left < kept ? Math.max(1, count - (kept - left)) : count
}
