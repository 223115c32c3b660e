import { mirrored } from './bidi'
import type { Face, FontFile, GlyphRun, ShapedGlyph, ShapedText, ShapingOptions } from './faces'
import { clustersOf } from './scripts'

/** The glyphs of a text of one font and direction, as OpenType says. */
export function shapedText(file: FontFile, text: string, options: ShapingOptions): ShapedText {
  const { tabular, rightToLeft } = options
  const drawn = inOrderOfDrawing(rightToLeft ? mirrored(text) : text)
  // Figures of a text are proportional where the font has both; the layout writes into what it is given. No
  // ligature hides a letter from a search.
  const features: Record<string, boolean> = {
    ...(tabular ? { tnum: true } : { pnum: true }),
    ...{ liga: false, clig: false, calt: false },
  }
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
 * The same for a font in which a sign looks no further than the one behind it, or not even there: put together
 * from signs, which recur even where words and figures do not. In Devanagari a sign may look back too, at a mark
 * below the one before it; there it keeps its plain shape.
 */
export function shapedBySigns(file: FontFile, looksAhead: boolean): Face['shape'] {
  const known = [0, 1, 2, 3].map(() => new Map<string, ShapedText>())
  return (text, options) => {
    const signs = known[(options.tabular ? 1 : 0) + (options.rightToLeft ? 2 : 0)]
    if (!signs) return shapedText(file, text, options)
    if (signs.size >= mostSigns) signs.clear()
    const clusters = clustersOf(text)
    const shaped = clusters.map((cluster, index) => {
      const next = looksAhead ? (clusters[index + 1] ?? '') : ''
      const found = signs.get(cluster + next) ?? shapedSign(file, cluster, next, options)
      signs.set(cluster + next, found)
      return found
    })
    const ordered = options.rightToLeft ? shaped.toReversed() : shaped
    return {
      glyphs: ordered.flatMap(sign => sign.glyphs),
      advance: shaped.reduce((sum, sign) => sum + sign.advance, 0),
      isReordered: shaped.some(sign => sign.isReordered),
    }
  }
}

/** The first of two signs, as it is before the second. */
function shapedSign(
  file: FontFile,
  sign: string,
  next: string,
  options: ShapingOptions,
): ShapedText {
  const alone = shapedText(file, sign, options)
  if (next === '') return alone
  const { glyphs } = shapedText(file, sign + next, options)
  const count = alone.glyphs.length
  const own = options.rightToLeft ? glyphs.slice(glyphs.length - count) : glyphs.slice(0, count)
  return { glyphs: own, advance: advanceOf(own), isReordered: alone.isReordered }
}

const mostSigns = 20_000

/** What a sign takes of a shaped text. */
export interface SignShare {
  /** UTF-16 units. */
  length: number
  advance: number
  glyphs: number
}

/**
 * What each sign takes of a shaped text, by the characters that its glyphs stand for; where these are not those
 * of the text, all take the same.
 */
export function sharesOf(text: string, shaped: ShapedText, rightToLeft: boolean): SignShare[] {
  const clusters = clustersOf(text)
  const characters = characterShares(rightToLeft ? shaped.glyphs.toReversed() : shaped.glyphs)
  const counts = clusters.map(cluster => Array.from(inOrderOfDrawing(cluster)).length)
  if (counts.reduce((sum, count) => sum + count, 0) !== characters.length) {
    const advance = shaped.advance / clusters.length
    const glyphs = shaped.glyphs.length / clusters.length
    return clusters.map(({ length }) => ({ length, advance, glyphs }))
  }
  let start = 0
  return clusters.map(({ length }, index) => {
    const end = start + (counts[index] ?? 0)
    const share = { length, advance: 0, glyphs: 0 }
    for (; start < end; start++) {
      share.advance += characters[start]?.advance ?? 0
      share.glyphs += characters[start]?.glyphs ?? 0
    }
    return share
  })
}

/** Of each character, in the order of reading; a glyph that stands for none goes with the one before it. */
function characterShares(glyphs: readonly ShapedGlyph[]): { advance: number; glyphs: number }[] {
  const shares: { advance: number; glyphs: number }[] = []
  for (const { codePoints, advance } of glyphs) {
    const { length } = codePoints
    const last = shares.at(-1)
    if (length === 0 && last) {
      last.advance += advance
      last.glyphs += 1
    }
    for (let index = 0; index < length; index++)
      shares.push({ advance: advance / length, glyphs: 1 / length })
  }
  return shares
}

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
  if (!mayBeMoved.test(text)) return text
  return text.replace(toneAndAm, '\u0e4d$1\u0e32').replace(vowelAndShadda, '$2$1')
}

const mayBeMoved = /[\u0e33\u0651\u0654\u0655]/
const toneAndAm = /([\u0e48-\u0e4b]?)\u0e33/g
const vowelAndShadda = /([\u064b-\u0650])([\u0651\u0654\u0655])/g
