import type { TextBlock } from '@/lib/documents/model'
import { type Box, beside, emptyBox, stacked } from '@/lib/documents/pdf/marks'
import { styles } from './measures'
import type { Pages } from './pages'
import type { Sheet } from './sheet'

/** A text as a column of lines that may go on over pages. */
interface TextColumn {
  x: number
  label: Box
  lines: Box[]
  /** Goes on over pages only where it is longer than one. */
  isWhole: boolean
}

/** Fewer lines than these are not left alone at the foot of a page. */
const kept = 2
/** Small type may end this far below the body, still clear of the footer, rather than turn the page. */
const overhang = 6

/** Record, options, notes and terms below the totals, two beside each other, going on over pages where they must. */
export function placeTexts(sheet: Sheet, pages: Pages): void {
  const { record, options, notes, terms } = sheet.blocks
  const texts = [record, options, notes, terms].filter(text => text !== null)
  for (let index = 0; index < texts.length; index += 2) {
    const pair = texts.slice(index, index + 2)
    placeColumns(
      sheet,
      pages,
      pair.map((text, column) => columnOf(sheet, text, column)),
    )
  }
}

function columnOf(sheet: Sheet, text: TextBlock & { code?: string }, index: number): TextColumn {
  const { measures, setter } = sheet
  const lines = setter.lines(text.text, styles.text, measures.half)
  const boxes = lines.map(line => setter.text(line, styles.text, measures.half + 1))
  return {
    x: index === 0 ? 0 : measures.x[2] - measures.left,
    label: setter.text(text.label, styles.label, measures.half),
    lines: text.code ? withCode(sheet, boxes, lines.at(-1) ?? '', text.code) : boxes,
    isWhole: text.code !== undefined,
  }
}

/** The fingerprint follows the last words, on a line of its own where it does not fit. */
function withCode({ measures, setter }: Sheet, boxes: Box[], last: string, code: string): Box[] {
  const x = setter.width(`${last} `, styles.text)
  const box = setter.text(code, styles.code, measures.half)
  const [words = emptyBox(0)] = boxes.slice(-1)
  if (x + setter.width(code, styles.code) > measures.half) return [...boxes, box]
  return [
    ...boxes.slice(0, -1),
    beside([
      [0, words],
      [x, box],
    ]),
  ]
}

function placeColumns(sheet: Sheet, pages: Pages, columns: TextColumn[]): void {
  const gap = sheet.measures.gaps.texts
  const least = beside(columns.map(column => [column.x, part(column, leastLines(column, pages))]))
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

function leastLines(column: TextColumn, pages: Pages): number {
  const { lines, isWhole } = column
  return isWhole && part(column, lines.length).height <= pages.wholeRoom ? lines.length : kept
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
