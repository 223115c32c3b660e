import { hasRightToLeft } from '@/lib/documents/pdf/bidi'
import {
  type Box,
  beside,
  emptyBox,
  movedMarks,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import type { Tag } from '@/lib/documents/pdf/tags'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'

/**
 * Texts that follow each other on one line, each bringing its own spaces; none of them is broken. What reaches
 * beyond a measure is shortened: only for what stands in full elsewhere.
 */
export function inline(
  setter: Typesetter,
  parts: readonly (readonly [text: string, style: TextStyle])[],
  measure = Number.POSITIVE_INFINITY,
): Box & { width: number } {
  let width = 0
  const columns: [number, Box][] = []
  for (const [text, style] of parts) {
    const shown = setter.shortened(text, style, measure - width)
    const own = setter.width(shown, style)
    if (shown !== '') columns.push([width, setter.text(shown, style, own + slack)])
    width += own
    if (shown !== text) break
  }
  return { ...beside(columns), width }
}

/**
 * A sentence cut around the names in it that are written from right to left: set as texts of their own, they
 * leave the words beside them in their places.
 */
export function namesApart(sentence: string, names: readonly string[]): string[] {
  return names
    .filter(hasRightToLeft)
    .reduce((parts, name) => parts.flatMap(part => cutAround(part, name)), [sentence])
}

function cutAround(text: string, name: string): string[] {
  const start = text.indexOf(name)
  if (start < 0) return [text]
  const parts = [text.slice(0, start), name, text.slice(start + name.length)]
  return parts.filter(part => part !== '')
}

/** A value from right to left at the start of its measure, where the others stand; in its own direction. */
export function atStart({ height, marks }: Box): Box {
  return { height, marks: marks.map(mark => ({ ...mark, x: 0 })) }
}

/** One of several texts that say different things, such as the lines of an address. */
export interface ListedText {
  text: string
  /** Between it and the next: ", " is read, " · " is for the eye only and never ends or begins a line. */
  by: ', ' | ' · '
}

/** Texts one after the other in as few lines as hold them, each in its own direction, however the others are. */
export function listed(
  setter: Typesetter,
  texts: readonly ListedText[],
  style: TextStyle,
  measure: number,
  tag: Tag,
): Box[] {
  const lines: Line[] = []
  for (const [index, { text, by }] of texts.entries()) {
    const ending = by === ', ' && index < texts.length - 1 ? ',' : ''
    const [first = noLine, ...others] = ownLines(setter, text, ending, style, measure)
    const own = [first, ...others].map(line => ({ ...line, ...tagged(line, tag) }))
    const gap = between(setter, texts[index - 1]?.by, style)
    const last = lines.at(-1)
    if (last && last.width + gap.width + first.width <= measure + slack)
      lines.splice(-1, 1, [gap, ...own.splice(0, 1)].reduce(goneOn, last))
    lines.push(...own)
  }
  return lines
}

type Line = Box & { width: number }

const noLine: Line = { ...emptyBox(0), width: 0 }

/** From right to left, a comma that follows is no part of the text. */
function ownLines(
  setter: Typesetter,
  text: string,
  ending: string,
  style: TextStyle,
  measure: number,
): Line[] {
  const line = (box: Box): Line => ({
    ...atStart(box),
    width: box.marks[0]?.kind === 'text' ? box.marks[0].width : 0,
  })
  if (ending === '' || !hasRightToLeft(text))
    return setter.boxes(text + ending, style, measure).map(line)
  const width = setter.width(ending, style)
  const lines = setter.boxes(text, style, measure - width).map(line)
  const comma = line(setter.text(ending, style, width + slack))
  return [...lines.slice(0, -1), goneOn(lines.at(-1) ?? noLine, comma)]
}

function between(setter: Typesetter, by: ListedText['by'] | undefined, style: TextStyle): Line {
  if (by !== ' · ') return { ...noLine, width: setter.width(' ', style) }
  const width = setter.width(by, style)
  return { ...tagged(setter.text(by, style, width + slack), 'artifact'), width }
}

function goneOn(line: Line, next: Line): Line {
  return {
    ...beside([
      [0, line],
      [line.width, next],
    ]),
    width: line.width + next.width,
  }
}

/** A text in one style; with a tag of its own where it is not read out as what surrounds it. */
export interface RunningText {
  text: string
  style: TextStyle
  tag?: Tag
}

/**
 * The lines of a text that goes on in another style where the first ends, such as a label before its text.
 * On a line of its own where not even a word fits beside, or where the first is written from right to left.
 */
export function runningOn(
  setter: Typesetter,
  first: RunningText,
  rest: RunningText,
  measure: number,
): Box[] {
  const lines = setter.boxes(first.text, first.style, measure).map(line => read(line, first))
  return goingOn(setter, lines, first.style, rest, measure)
}

/** The same behind lines that end in `style`. */
export function goingOn(
  setter: Typesetter,
  lines: readonly Box[],
  style: TextStyle,
  rest: RunningText,
  measure: number,
): Box[] {
  if (rest.text === '') return [...lines]
  const last = lines.at(-1) ?? emptyBox(0)
  const isAtStart = (last.marks[0]?.x ?? 0) < slack
  const end = Math.max(0, ...last.marks.map(mark => mark.x + mark.width))
  const start = end + setter.width(' ', style)
  const count = isAtStart ? fittingLength(setter, rest, measure - start) : 0
  const beginning = rest.text.slice(0, count).trimEnd()
  const after = rest.text.slice(count).replace(/^ +|^\n/, '')
  const following =
    after === '' ? [] : setter.boxes(after, rest.style, measure).map(line => read(line, rest))
  if (count === 0) return [...lines, ...following]
  const word = read(setter.text(beginning, rest.style, measure - start + slack), rest)
  return [
    ...lines.slice(0, -1),
    beside([
      [0, last],
      [start, { height: word.height, marks: movedMarks(word.marks, 0, sameBaseline(last, word)) }],
    ]),
    ...following,
  ]
}

/** Measuring a text and breaking it into that measure must not differ by a rounding. */
const slack = 0.02

function read(box: Box, { tag }: RunningText): Box {
  return tag ? tagged(box, tag) : box
}

/** How many characters of the text fit on one line, up to the end of a word. */
function fittingLength(setter: Typesetter, { text, style }: RunningText, measure: number): number {
  const [paragraph = ''] = text.split('\n')
  let fitting = 0
  for (const word of paragraph.matchAll(/[^ ]+/g)) {
    const end = word.index + word[0].length
    if (setter.width(paragraph.slice(0, end), style) > measure) break
    fitting = end
  }
  return fitting
}

function sameBaseline(left: Box, right: Box): number {
  const [one] = left.marks
  const [other] = right.marks
  return one?.kind === 'text' && other?.kind === 'text' ? one.baseline - other.baseline : 0
}
