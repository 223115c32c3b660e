import { inVisualOrder } from './bidi'
import { DrawingError } from './drawing-error'
import type { DocumentFaces, Face, ShapedGlyph, ShapedText } from './faces'
import { linesIn, type Span } from './line-breaking'
import type { Box, FaceName, TextMark, TextRun, TextStyle } from './marks'
import { clustersOf } from './scripts'
import { type Paragraph, paragraphOf, type Stretch } from './stretches'

/**
 * Measures and breaks text in the faces of one document. A paragraph runs in the direction of its first letter;
 * one from right to left starts at the right of its measure, which must therefore be the real one.
 */
export class Typesetter {
  private readonly paragraphs = new Map<FaceName, Map<string, Paragraph>>()

  constructor(private readonly faces: DocumentFaces) {}

  /** Width in points of a text on one line. */
  width(text: string, style: TextStyle): number {
    return widthOf(this.paragraph(text, style), style, [0, text.length])
  }

  /** The lines of a text in a measure; words wider than it are broken without a hyphen. */
  lines(text: string, style: TextStyle, measure: number): string[] {
    return this.spans(text, style, measure).map(([line, [start, end]]) =>
      line.text.slice(start, end),
    )
  }

  /** A text as a box: broken into its measure, each line at its start, or its end at the right edge. */
  text(text: string, style: TextStyle, measure: number, align: 'start' | 'end' = 'start'): Box {
    const spans = this.spans(text, style, measure)
    return {
      height: spans.length * style.leading,
      marks: spans.flatMap(([paragraph, span], index) =>
        this.line(paragraph, span, style, { measure, align, top: index * style.leading }),
      ),
    }
  }

  /** The same as one box per line, for texts that go on over pages. */
  boxes(text: string, style: TextStyle, measure: number, align: 'start' | 'end' = 'start'): Box[] {
    return this.spans(text, style, measure).map(([paragraph, span]) => ({
      height: style.leading,
      marks: this.line(paragraph, span, style, { measure, align, top: 0 }),
    }))
  }

  /** A text on one line, shortened with an ellipsis: only for what stands in full elsewhere. */
  shortened(text: string, style: TextStyle, measure: number): string {
    if (this.width(text, style) <= measure) return text
    const signs = clustersOf(text)
    while (signs.length > 0 && this.width(`${signs.join('')}…`, style) > measure) signs.pop()
    return `${signs.join('').trimEnd()}…`
  }

  private spans(text: string, style: TextStyle, measure: number): [Paragraph, Span][] {
    return text.split('\n').flatMap(line => {
      const paragraph = this.paragraph(line, style)
      const spans = linesIn(line, fitting(paragraph, style, measure))
      if (spans) return spans.map((span): [Paragraph, Span] => [paragraph, span])
      throw new DrawingError('TOO_WIDE', `A column is too narrow for a letter of “${line}”.`)
    })
  }

  private line(paragraph: Paragraph, span: Span, style: TextStyle, place: Place): TextMark[] {
    const text = paragraph.text.slice(...span)
    if (text === '') return []
    const runs = runsOf(paragraph, span, style)
    const last = runs.at(-1)
    const width = last ? last.dx + last.width - last.tracking : 0
    const { file } = this.faces.named[style.face]
    const content = ((file.ascent - file.descent) / file.unitsPerEm) * style.size
    const ascent = (file.ascent / file.unitsPerEm) * style.size
    const baseline = place.top + (style.leading - content) / 2 + ascent
    const atRight = place.align === 'end' || paragraph.rightToLeft
    const x = atRight ? place.measure - width : 0
    return [{ kind: 'text', x, baseline, width, text, style, runs }]
  }

  private paragraph(text: string, { face }: TextStyle): Paragraph {
    const known = this.paragraphs.get(face) ?? new Map<string, Paragraph>()
    const paragraph = known.get(text) ?? paragraphOf(text, chainOf(this.faces, face))
    this.paragraphs.set(face, known.set(text, paragraph))
    return paragraph
  }
}

/** The faces that are asked for a sign in the place of one, in this order. */
export function chainOf({ named, fallback }: DocumentFaces, face: FaceName): readonly Face[] {
  const upright = face === 'italic' || face === 'mono' ? [named.regular] : []
  const isBold = face === 'medium' || face === 'semibold'
  return [named[face], ...upright, ...(isBold ? fallback.bold : fallback.regular)]
}

interface Place {
  measure: number
  align: 'start' | 'end'
  top: number
}

/** Room for rounding. */
const tolerance = 0.01

/** Whether a line has room. Asked for ever more of the same line, it adds up its whole words once. */
function fitting(paragraph: Paragraph, style: TextStyle, measure: number) {
  let [lineStart, wordStart, before] = [0, 0, 0]
  return (start: number, end: number): boolean => {
    if (start === end) return true
    if (start !== lineStart || end < wordStart) [lineStart, wordStart, before] = [start, start, 0]
    const space = paragraph.text.lastIndexOf(' ', end - 1) + 1
    if (space > wordStart) {
      before += advanceOf(paragraph, style, [wordStart, space])
      wordStart = space
    }
    const last = advanceOf(paragraph, style, [wordStart, end])
    return before + last - trackingAfter(paragraph, style, [start, end]) <= measure + tolerance
  }
}

/** Of a line, in points: the last letter is not spaced out. */
function widthOf(paragraph: Paragraph, style: TextStyle, span: Span): number {
  return advanceOf(paragraph, style, span) - trackingAfter(paragraph, style, span)
}

function advanceOf(paragraph: Paragraph, style: TextStyle, span: Span): number {
  let advance = 0
  for (const [stretch, text] of partsOf(paragraph, span)) {
    const tracking = trackingOf(stretch, style)
    for (const word of wordsOf(stretch, text, style)) {
      advance += (word.advance * style.size) / 1000 + tracking * word.glyphs.length
    }
  }
  return advance
}

function trackingAfter(paragraph: Paragraph, style: TextStyle, span: Span): number {
  if (!style.tracking) return 0
  const last = inVisualOrder(partsOf(paragraph, span).map(([stretch]) => stretch)).at(-1)
  return last ? trackingOf(last, style) : 0
}

function trackingOf({ joined }: Stretch, { size, tracking = 0 }: TextStyle): number {
  return joined ? 0 : tracking * size
}

/** The stretches of a line, cut to it. */
function partsOf({ text, stretches }: Paragraph, [start, end]: Span): [Stretch, string][] {
  const parts: [Stretch, string][] = []
  for (const stretch of stretches) {
    const from = Math.max(start, stretch.start)
    const to = Math.min(end, stretch.end)
    if (from < to) parts.push([stretch, text.slice(from, to)])
  }
  return parts
}

/** Shaped word by word, each with the space behind it: words recur. */
function wordsOf({ face, level }: Stretch, text: string, style: TextStyle): ShapedText[] {
  const options = { tabular: style.tabular === true, rightToLeft: level % 2 === 1 }
  return (text.match(wordsAsDrawn) ?? []).map(word => face.shape(word, options))
}

const wordsAsDrawn = /[^ ]* |[^ ]+$/g

/** A line as it is drawn, from left to right. */
function runsOf(paragraph: Paragraph, span: Span, style: TextStyle): TextRun[] {
  const parts = partsOf(paragraph, span).map(([stretch, text], place) => ({
    level: stretch.level,
    stretch,
    text,
    place,
  }))
  let dx = 0
  return inVisualOrder(parts).map(({ stretch, text, place }) => {
    const run = { ...runOf(stretch, text, style, dx), place }
    dx += run.width
    return run
  })
}

function runOf(
  stretch: Stretch,
  text: string,
  style: TextStyle,
  dx: number,
): Omit<TextRun, 'place'> {
  const words = wordsOf(stretch, text, style)
  const rightToLeft = stretch.level % 2 === 1
  const glyphs: ShapedGlyph[] = (rightToLeft ? words.toReversed() : words).flatMap(
    word => word.glyphs,
  )
  const tracking = trackingOf(stretch, style)
  const advance = words.reduce((sum, word) => sum + word.advance, 0)
  return {
    text,
    dx,
    width: (advance * style.size) / 1000 + tracking * glyphs.length,
    face: stretch.face,
    rightToLeft,
    glyphs,
    tracking,
    isReordered: words.some(word => word.isReordered),
  }
}
