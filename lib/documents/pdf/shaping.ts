import { mirrored } from './bidi'
import type { Face, FontFile, GlyphRun, ShapedGlyph, ShapedText, ShapingOptions } from './faces'

/** The glyphs of a text of one font and direction, as OpenType says. */
export function shapedText(file: FontFile, text: string, options: ShapingOptions): ShapedText {
  const { tabular, rightToLeft } = options
  const drawn = inOrderOfDrawing(rightToLeft ? mirrored(text) : text)
  // Figures of a text are proportional where the font has both; the layout writes into what it is given.
  const features: Record<string, boolean> = tabular ? { tnum: true } : { pnum: true }
  const direction = rightToLeft ? 'rtl' : 'ltr'
  const run = file.layout(drawn, features, undefined, undefined, direction)
  const glyphs = glyphsOf(file, run, text, rightToLeft)
  return {
    glyphs,
    advance: advanceOf(glyphs),
    isReordered: textOf(glyphs, rightToLeft).normalize('NFC') !== text.normalize('NFC'),
  }
}

/**
 * The same for a font that moves glyphs by their neighbours only: put together from pairs, which recur even
 * where words and figures do not.
 */
export function shapedByPairs(file: FontFile): Face['shape'] {
  const known = { tabular: new Map<string, ShapedText>(), other: new Map<string, ShapedText>() }
  return (text, options) => {
    if (options.rightToLeft) return shapedText(file, text, options)
    const pairs = options.tabular ? known.tabular : known.other
    if (pairs.size >= mostPairs) pairs.clear()
    const characters = Array.from(text)
    const glyphs = characters.flatMap((character, index) => {
      const pair = character + (characters[index + 1] ?? '')
      const shaped = pairs.get(pair) ?? shapedText(file, pair, options)
      pairs.set(pair, shaped)
      return shaped.glyphs.slice(0, 1)
    })
    return { glyphs, advance: advanceOf(glyphs), isReordered: false }
  }
}

const mostPairs = 20_000

function advanceOf(glyphs: readonly ShapedGlyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
}

function glyphsOf(
  file: FontFile,
  run: GlyphRun,
  text: string,
  rightToLeft: boolean,
): ShapedGlyph[] {
  const scale = 1000 / file.unitsPerEm
  const joiners = Array.from(text.match(anyJoiner) ?? [], joiner => joiner.charCodeAt(0))
  const drawn = run.glyphs.map(({ id, codePoints }, index): ShapedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
    return { id, codePoints, advance: xAdvance * scale, dx: xOffset * scale, dy: yOffset * scale }
  })
  const read = rightToLeft ? drawn.reverse() : drawn
  const glyphs = read.flatMap(glyph => {
    if (isHidden(glyph)) return joinerGlyphs(file, joiners.shift())
    return rightToLeft ? letterByLetter(file, glyph, scale) : [glyph]
  })
  return rightToLeft ? glyphs.reverse() : glyphs
}

const anyJoiner = /\u200c|\u200d/g

/** Joiners have done their work: fontkit leaves a space without width in their place. */
function isHidden({ codePoints, advance }: ShapedGlyph): boolean {
  return advance === 0 && codePoints.length === 1 && codePoints[0] === 0x20
}

/** Drawn without ink or width, a little aside so that readers of places find it between its letters. */
function joinerGlyphs(file: FontFile, joiner: number | undefined): ShapedGlyph[] {
  if (joiner === undefined) return []
  const { id } = file.glyphForCodePoint(joiner)
  return [{ id, codePoints: [joiner], advance: 0, dx: -10, dy: 0 }]
}

/**
 * Readers of PDFs turn round what runs from right to left, glyph by glyph, so that two letters of one glyph
 * would change places: the first gets the empty glyph that the font has for it.
 */
function letterByLetter(file: FontFile, glyph: ShapedGlyph, scale: number): ShapedGlyph[] {
  const codePoints = mirroredPoints(glyph.codePoints)
  const whole = { ...glyph, codePoints }
  if (codePoints.length !== 2 || glyph.advance === 0 || !file.hasGlyphForCodePoint(sharePoint))
    return [whole]
  const { id, advanceWidth } = file.glyphForCodePoint(sharePoint)
  return [
    { id, codePoints: codePoints.slice(0, 1), advance: advanceWidth * scale, dx: 0, dy: 0 },
    { ...whole, codePoints: codePoints.slice(1) },
  ]
}

/** Where fonts keep it: see how they are made, in fonts/make.py. */
const sharePoint = 0xe000

function mirroredPoints(codePoints: readonly number[]): readonly number[] {
  const drawn = String.fromCodePoint(...codePoints)
  const written = mirrored(drawn)
  return written === drawn
    ? codePoints
    : Array.from(written, character => character.codePointAt(0) ?? 0)
}

function textOf(glyphs: readonly ShapedGlyph[], rightToLeft: boolean): string {
  const read = rightToLeft ? glyphs.toReversed() : glyphs
  return read.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('')
}

/** What fontkit leaves to others: Thai "am" is a ring below the tone and a vowel, an Arabic shadda comes first. */
function inOrderOfDrawing(text: string): string {
  return text.replace(toneAndAm, '\u0e4d$1\u0e32').replace(vowelAndShadda, '$2$1')
}

const toneAndAm = /([\u0e48-\u0e4b]?)\u0e33/g
const vowelAndShadda = /([\u064b-\u0650])([\u0651\u0654\u0655])/g
