import { DrawingError } from './drawing-error'
import type { Face } from './faces'
import { type Piece, piecesOf, smallerPieces } from './line-breaking'
import type { Box, FaceName, Mark, TextStyle } from './marks'

/** Measures and breaks text in the faces of one document. Refuses characters that a face lacks. */
export class Typesetter {
  constructor(private readonly faces: Readonly<Record<FaceName, Face>>) {}

  /** Width in points of a text on one line. */
  width(text: string, style: TextStyle): number {
    const { advance } = this.faces[style.face]
    const em = style.tabular
      ? advance(text, true)
      : (text.match(wordsAsDrawn) ?? []).reduce((sum, word) => sum + advance(word, false), 0)
    return (em + (style.tracking ?? 0) * Math.max(0, text.length - 1)) * style.size
  }

  /** The lines of a text in a measure; words wider than it are broken without a hyphen. */
  lines(text: string, style: TextStyle, measure: number): string[] {
    return text.split('\n').flatMap(paragraph => this.paragraphLines(paragraph, style, measure))
  }

  /** A text as a box: broken into its measure, each line at its start or its end. */
  text(text: string, style: TextStyle, measure: number, align: 'start' | 'end' = 'start'): Box {
    const lines = this.lines(text, style, measure)
    return {
      height: lines.length * style.leading,
      marks: lines.flatMap((line, index) => {
        const x = align === 'start' ? 0 : measure - this.width(line, style)
        return this.line(line, style, x, index * style.leading)
      }),
    }
  }

  /** A text on one line, shortened with an ellipsis: only for what stands in full elsewhere. */
  shortened(text: string, style: TextStyle, measure: number): string {
    if (this.width(text, style) <= measure) return text
    const characters = Array.from(text)
    while (characters.length > 0 && this.width(`${characters.join('')}…`, style) > measure) {
      characters.pop()
    }
    return `${characters.join('').trimEnd()}…`
  }

  private line(text: string, style: TextStyle, x: number, top: number): Mark[] {
    if (text === '') return []
    this.assertCovered(text, style.face)
    const { file } = this.faces[style.face]
    const content = ((file.ascent - file.descent) / file.unitsPerEm) * style.size
    const ascent = (file.ascent / file.unitsPerEm) * style.size
    const baseline = top + (style.leading - content) / 2 + ascent
    return [{ kind: 'text', x, baseline, width: this.width(text, style), text, style }]
  }

  private paragraphLines(paragraph: string, style: TextStyle, measure: number): string[] {
    const lines: string[] = []
    let line = ''
    const fits = (text: string) => this.width(text.trimEnd(), style) <= measure + tolerance
    const place = (piece: Piece): void => {
      if (fits(line + piece.text)) {
        line += piece.text
      } else if (line !== '' && (fits(piece.text) || piece.level < 2)) {
        lines.push(line.trimEnd())
        line = ''
        place(piece)
      } else {
        const smaller = smallerPieces(piece)
        if (smaller.length === 0) throw new DrawingError('TOO_WIDE', `No room for "${piece.text}"`)
        smaller.forEach(place)
      }
    }
    piecesOf(paragraph).forEach(place)
    return [...lines, line.trimEnd()]
  }

  private assertCovered(text: string, name: FaceName): void {
    const { file } = this.faces[name]
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!file.hasGlyphForCodePoint(codePoint)) {
        const code = codePoint.toString(16).toUpperCase().padStart(4, '0')
        throw new DrawingError('GLYPH', `The font has no character "${character}" (U+${code})`)
      }
    }
  }
}

/** The drawing shapes word by word, each with the space behind it; measuring does the same. */
const wordsAsDrawn = /[^ ]* |[^ ]+$/g
const tolerance = 0.01
