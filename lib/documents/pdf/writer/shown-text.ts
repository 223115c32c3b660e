import type { Mark, TextMark, TextRun } from '../marks'
import type { FontInUse } from './fonts-in-use'
import { languageOf } from './languages'
import { type PlacedGlyph, runsAsRead, type Saying, sayingsOf } from './reading-order'
import { hex, numberOf, textOf } from './syntax'

/** What stays set from one text of a page to the next. */
export interface TextState {
  font: string
  tracking: number
}

export interface SharedTexts {
  fontOf(run: TextRun): FontInUse
  /** Whether another word of the same tag comes later. */
  goesOn(mark: TextMark): boolean
  /** Of tags that are in one other language as a whole. */
  languages: ReadonlyMap<Mark['tag'], string>
}

/**
 * Operators that show a text on a page of `pageHeight`, whose y runs upwards in PDF. A text that goes on in the
 * next one ends with a space, or two lines would be read as one word.
 */
export function shownText(
  mark: TextMark,
  pageHeight: number,
  state: TextState,
  { fontOf, goesOn, languages }: SharedTexts,
): string {
  const pieces = ['BT']
  const runs = runsAsRead(mark)
  const lastRun = goesOn(mark) ? runs.at(-1) : null
  const isMixed = mark.tag !== 'artifact' && !languages.has(mark.tag)
  let [left, y] = [-mark.x, pageHeight - mark.baseline]
  for (const run of runs) {
    const font = fontOf(run)
    pieces.push(...settings(run, mark.style.size, font.name, state))
    pieces.push(`${numberOf(run.dx - left)} ${numberOf(y)} Td`)
    ;[left, y] = [run.dx, 0]
    const isSpaced = run === lastRun && !run.text.endsWith(' ')
    const language = isMixed ? languageOf(run.text) : null
    if (language) pieces.push(`/Span<</Lang${textOf(language)}>>BDC`)
    pieces.push(...shownRun(run, mark.style.size, font, isSpaced))
    if (language) pieces.push('EMC')
  }
  return `${pieces.join('\n')}\nET\n`
}

function settings(run: TextRun, size: number, fontName: string, state: TextState): string[] {
  const font = `${fontName} ${numberOf(size)} Tf`
  const changes = [
    ...(font === state.font ? [] : [font]),
    ...(run.tracking === state.tracking ? [] : [`${numberOf(run.tracking)} Tc`]),
  ]
  state.font = font
  state.tracking = run.tracking
  return changes
}

/** Where the pen of a viewer is, in thousandths of an em from the start of the run. */
interface Pen {
  x: number
  rise: number
  tracking: number
}

function shownRun(run: TextRun, size: number, font: FontInUse, isSpaced: boolean): string[] {
  const pen: Pen = { x: 0, rise: 0, tracking: (run.tracking * 1000) / size }
  const sayings = sayingsOf(run, pen.tracking)
  if (isSpaced) sayings.push(spaceBehind(run, size))
  const lines = sayings.flatMap(saying => said(saying, pen, size, font))
  return pen.rise === 0 ? lines : [...lines, '0 Ts']
}

function spaceBehind({ face, width, rightToLeft }: TextRun, size: number): Saying {
  const [glyph] = face.has(space) ? face.shape(' ', { tabular: false, rightToLeft }).glyphs : []
  if (!glyph) return { text: null, glyphs: [] }
  return {
    text: null,
    glyphs: [{ glyph, x: rightToLeft ? -glyph.advance : (width * 1000) / size }],
  }
}

const space = 0x20

function said({ text, glyphs }: Saying, pen: Pen, size: number, font: FontInUse): string[] {
  const shown = shownGlyphs(glyphs, pen, size, font)
  return text === null ? shown : [`/Span<</ActualText${textOf(text)}>>BDC`, ...shown, 'EMC']
}

/** Viewers go on by the font's own widths: numbers between the codes lead to where glyphs were placed instead. */
function shownGlyphs(
  glyphs: readonly PlacedGlyph[],
  pen: Pen,
  size: number,
  font: FontInUse,
): string[] {
  const lines: string[] = []
  let codes = ''
  const end = () => {
    if (codes !== '') lines.push(codes.includes('>') ? `[<${codes}>] TJ` : `<${codes}> Tj`)
    codes = ''
  }
  for (const { glyph, x } of glyphs) {
    if (glyph.dy !== pen.rise) {
      end()
      pen.rise = glyph.dy
      lines.push(`${numberOf((pen.rise * size) / 1000)} Ts`)
    }
    const shift = Math.round(pen.x - x)
    if (shift !== 0) codes += `>${shift}<`
    const code = font.codeOf(glyph)
    codes += hex(code, 4)
    pen.x += font.widthOf(code) + pen.tracking - shift
  }
  end()
  return lines
}
