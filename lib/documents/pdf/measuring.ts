import { inVisualOrder } from './bidi'
import type { ShapedText } from './faces'
import type { Fits, Span } from './line-breaking'
import type { TextStyle } from './marks'
import { sharesOf } from './shaping'
import type { Paragraph, Stretch } from './stretches'

/** Width in points of a line: its last letter is not spaced out. */
export function widthOf(paragraph: Paragraph, style: TextStyle, span: Span): number {
  let advance = 0
  for (const [stretch, text] of partsOf(paragraph, span)) {
    const tracking = trackingOf(stretch, style)
    for (const word of wordsOf(stretch, text, style)) {
      advance += (word.advance * style.size) / 1000 + tracking * word.glyphs.length
    }
  }
  return advance - trackingAfter(paragraph, style, span)
}

/** Whether a line has room. Exact: shapes what it is asked for. */
export function fittingExactly(paragraph: Paragraph, style: TextStyle, measure: number): Fits {
  return (start, end) =>
    start === end || widthOf(paragraph, style, [start, end]) <= measure + tolerance
}

/**
 * The same, asked for much of a paragraph that has no room as a whole: shapes it once, and then only what ends
 * near the edge, where letters may change because the line ends with them.
 */
export function fittingNearly(paragraph: Paragraph, style: TextStyle, measure: number): Fits {
  const fitsExactly = fittingExactly(paragraph, style, measure)
  const reaches = reachesOf(paragraph, style)
  return (start, end) => {
    const room = measure - ((reaches[end] ?? 0) - (reaches[start] ?? 0))
    return Math.abs(room) > style.size ? room > 0 : fitsExactly(start, end)
  }
}

/** The stretches of a line, cut to it. */
export function partsOf({ text, stretches }: Paragraph, [start, end]: Span): [Stretch, string][] {
  const parts: [Stretch, string][] = []
  for (let index = stretchAt(stretches, start); index < stretches.length; index++) {
    const stretch = stretches[index]
    if (!stretch || stretch.start >= end) break
    const part = text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end))
    if (part !== '') parts.push([stretch, part])
  }
  return parts
}

/** Shaped word by word, each with the space behind it: words recur. */
export function wordsOf({ face, level }: Stretch, text: string, style: TextStyle): ShapedText[] {
  const options = { tabular: style.tabular === true, rightToLeft: level % 2 === 1 }
  return wordsIn(text).map(word => face.shape(word, options))
}

/** Points between the letters of a stretch. */
export function trackingOf({ joined }: Stretch, { size, tracking = 0 }: TextStyle): number {
  return joined ? 0 : tracking * size
}

/** Room for rounding. */
const tolerance = 0.01

function trackingAfter(paragraph: Paragraph, style: TextStyle, span: Span): number {
  if (!style.tracking) return 0
  const last = inVisualOrder(partsOf(paragraph, span).map(([stretch]) => stretch)).at(-1)
  return last ? trackingOf(last, style) : 0
}

/** How far a paragraph reaches on one endless line, in points, with each of its UTF-16 units. */
function reachesOf(paragraph: Paragraph, style: TextStyle): Float64Array {
  const { length } = paragraph.text
  const reaches = new Float64Array(length + 1)
  let [at, reach] = [0, 0]
  for (const [stretch, text] of partsOf(paragraph, [0, length])) {
    const tracking = trackingOf(stretch, style)
    const shaped = wordsOf(stretch, text, style)
    for (const [index, word] of wordsIn(text).entries()) {
      const own = shaped[index]
      for (const share of own ? sharesOf(word, own, stretch.level % 2 === 1) : []) {
        reach += (share.advance * style.size) / 1000 + tracking * share.glyphs
        reaches.fill(reach, at + 1, at + 1 + share.length)
        at += share.length
      }
    }
  }
  return reaches
}

function wordsIn(text: string): readonly string[] {
  return text.match(wordsAsDrawn) ?? []
}

const wordsAsDrawn = /[^ ]* |[^ ]+$/g

/** The stretch in which a place is: they follow each other without gaps. */
function stretchAt(stretches: readonly Stretch[], place: number): number {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((stretches[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
