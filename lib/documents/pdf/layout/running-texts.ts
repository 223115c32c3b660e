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

/** Texts that follow each other on one line, each bringing its own spaces; none of them is broken. */
export function inline(
  setter: Typesetter,
  parts: readonly (readonly [text: string, style: TextStyle])[],
): Box & { width: number } {
  let width = 0
  const columns = parts
    .filter(([text]) => text !== '')
    .map(([text, style]): readonly [number, Box] => {
      const x = width
      const own = setter.width(text, style)
      width += own
      return [x, setter.text(text, style, own + slack)]
    })
  return { ...beside(columns), width }
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
