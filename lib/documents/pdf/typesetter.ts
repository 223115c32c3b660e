import { inVisualOrder } from './bidi'
import { TextError } from './drawing-error'
import type { DocumentFaces, Face, ShapedGlyph } from './faces'
import { linesIn, type Span, trimmed } from './line-breaking'
import type { Box, FaceName, TextMark, TextRun, TextStyle } from './marks'
import { fittingExactly, fittingNearly, partsOf, trackingOf, widthOf, wordsOf } from './measuring'
import { clustersOf } from './scripts'
import { type Paragraph, paragraphOf, type Stretch } from './stretches'

/**
 * Measures and breaks text in the faces of one document. A paragraph runs in the direction of its first letter;
 * one from right to left starts at the right of its measure, which must therefore be the real one.
 */
export class Typesetter {
  private readonly paragraphs = new Map<FaceName, Map<string, Paragraph>>()
  /** A document is placed twice where that may save a page. */
  private readonly broken = new Map<Paragraph, Map<string, readonly Span[]>>()

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
    const shortenedTo = (count: number) => `${signs.slice(0, count).join('').trimEnd()}…`
    let [fits, tooMany] = [0, signs.length]
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2)
      if (this.width(shortenedTo(middle), style) <= measure) fits = middle
      else tooMany = middle
    }
    return shortenedTo(fits)
  }

  private spans(text: string, style: TextStyle, measure: number): [Paragraph, Span][] {
    return text.split('\n').flatMap(line => {
      const paragraph = this.paragraph(line, style)
      return this.broke(paragraph, style, measure).map((span): [Paragraph, Span] => [
        paragraph,
        span,
      ])
    })
  }

  private broke(paragraph: Paragraph, style: TextStyle, measure: number): readonly Span[] {
    const known = this.broken.get(paragraph) ?? new Map<string, readonly Span[]>()
    const key = `${style.size} ${style.tabular} ${style.tracking} ${measure}`
    const spans = known.get(key) ?? linesOf(paragraph, style, measure)
    this.broken.set(paragraph, known.set(key, spans))
    return spans
  }

  private line(paragraph: Paragraph, span: Span, style: TextStyle, place: Place): TextMark[] {
    const text = paragraph.text.slice(...span)
    if (text === '') return []
    const runs = runsOf(paragraph, span, style)
    const last = runs.at(-1)
    const width = last ? last.dx + last.width - last.tracking : 0
    const { metrics } = this.faces.named[style.face]
    const content = (metrics.ascent - metrics.descent) * style.size
    const ascent = metrics.ascent * style.size
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

/** Refuses (TextError TOO_WIDE) a text of which a single letter has no room. */
function linesOf(paragraph: Paragraph, style: TextStyle, measure: number): readonly Span[] {
  const { text } = paragraph
  const fits = fittingExactly(paragraph, style, measure)
  const whole: Span = [0, trimmed(text, 0, text.length)]
  if (fits(...whole)) return [whole]
  const lines = linesIn(text, fittingNearly(paragraph, style, measure))
  const spans = lines?.every(line => fits(...line)) ? lines : linesIn(text, fits)
  if (spans) return spans
  throw new TextError('TOO_WIDE', text, tooNarrow)
}

const tooNarrow = 'of which one letter is wider than its column. Remove some of the letter’s marks.'

interface Place {
  measure: number
  align: 'start' | 'end'
  top: number
}

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
