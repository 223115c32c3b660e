import { create } from 'fontkit'
import { DrawingError } from './drawing-error'
import { fontFiles } from './font-files'
import { type LineMetrics, lineMetricsOf } from './line-metrics'
import type { FaceName } from './marks'
import { shapedBySigns, shapedText } from './shaping'

/** The parts of a parsed font that shaping and writing need. */
export interface FontFile {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** 0 where the font does not say. */
  readonly capHeight: number
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number }
  readonly italicAngle: number
  readonly characterSet: readonly number[]
  /** Null in a font without names. */
  readonly postscriptName: string | null
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): FontGlyph
  getGlyph(id: number, codePoints?: readonly number[]): FontGlyph
  layout(
    text: string,
    features: Record<string, boolean>,
    script: string | undefined,
    language: string | undefined,
    direction: 'ltr' | 'rtl',
  ): GlyphRun
  readonly _layoutEngine?: { engine?: { GPOSProcessor?: AnchorProcessor | null } | null }
}

interface AnchorProcessor {
  applyAnchor(mark: { markAnchor: object | null }, base: object | null, index: number): void
}

export interface FontGlyph {
  readonly id: number
  readonly codePoints: readonly number[]
  /** Units of the font. */
  readonly advanceWidth: number
  readonly bbox: { readonly maxY: number }
}

export interface GlyphRun {
  readonly glyphs: readonly FontGlyph[]
  readonly positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[]
}

/** A glyph where it is drawn. Lengths in thousandths of an em. */
export interface ShapedGlyph {
  readonly id: number
  /** What it stands for, in the order of reading; empty when a glyph beside it stands for that. */
  readonly codePoints: readonly number[]
  /** To the next glyph. */
  readonly advance: number
  /** Moves the glyph alone, rightwards and upwards: marks to their letters. */
  readonly dx: number
  readonly dy: number
}

export interface ShapingOptions {
  tabular: boolean
  rightToLeft: boolean
}

export interface ShapedText {
  /** From left to right. */
  readonly glyphs: readonly ShapedGlyph[]
  /** Thousandths of an em. */
  readonly advance: number
  /** Whether the glyphs' code points, read in its direction, are not the text. */
  readonly isReordered: boolean
}

/** A font ready to draw with. */
export interface Face {
  /** SHA-256 of the file. */
  readonly key: string
  readonly file: FontFile
  readonly metrics: LineMetrics
  /** Of the file, of which the writer embeds what is used. */
  readonly bytes: Uint8Array
  has(codePoint: number): boolean
  /** The glyphs of a text of one direction. What comes back is shared: never change it. */
  shape(text: string, options: ShapingOptions): ShapedText
}

/** The faces that a document is set in. */
export interface DocumentFaces {
  readonly named: Readonly<Record<FaceName, Face>>
  /** Asked in this order for what a named face lacks; bold goes with medium and semibold. */
  readonly fallback: { readonly regular: readonly Face[]; readonly bold: readonly Face[] }
}

/** Brings the bytes of a font by their SHA-256. */
export type ReadFont = (sha256: string) => Promise<Uint8Array>

/**
 * A font ready to draw with, read and parsed once in the life of the process, so `readFont` must give the bytes
 * that the hash names. Refuses (DrawingError FONT) what is no TrueType font.
 */
export async function faceOf(sha256: string, readFont: ReadFont): Promise<Face> {
  const known = faces.get(sha256)
  if (known) return await known
  const loading = readFont(sha256).then(bytes => parsedFace(sha256, bytes))
  faces.set(sha256, loading)
  loading.catch(() => faces.delete(sha256))
  forgetUploaded()
  return await loading
}

const faces = new Map<string, Promise<Face>>()
/** Of fonts that companies brought. */
const mostUploaded = 24

/** Those that come along stay; of the others, which nobody has counted, the first goes. */
function forgetUploaded(): void {
  const uploaded = [...faces.keys()].filter(key => !fontFiles.some(file => file.sha256 === key))
  const [first] = uploaded
  if (first && uploaded.length > mostUploaded) faces.delete(first)
}

const mostRemembered = 4_000

function parsedFace(sha256: string, bytes: Uint8Array): Face {
  const file = parsed(bytes)
  if (!isFontFile(file) || !hasOutlines(bytes))
    throw new DrawingError('FONT', `The font ${sha256} cannot be read.`)
  forgetCharacters(file)
  skipMissingAnchors(file)
  const shapedBy = fontFiles.find(each => each.sha256 === sha256)?.shapedBy
  const shape: Face['shape'] = shapedBy
    ? shapedBySigns(file, shapedBy === 'pairs')
    : (text, options) => shapedText(file, text, options)
  return {
    key: sha256,
    file,
    metrics: lineMetricsOf(file),
    bytes,
    has: remembering(file),
    shape: rememberingShapes(shape),
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return create(bytes)
  } catch {
    return null
  }
}

/** Those of TrueType begin with their version; others could be measured, but not embedded. */
function hasOutlines(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 1 && bytes[2] === 0 && bytes[3] === 0
}

/**
 * The parser keeps a glyph with the characters it was first asked for, so that what a glyph stands for would
 * depend on earlier documents: each asker gets its own.
 */
function forgetCharacters(file: FontFile): void {
  const kept = file.getGlyph.bind(file)
  const known = new Map<number, FontGlyph>()
  file.getGlyph = (id, codePoints = []) => {
    const glyph = known.get(id) ?? measured(kept(id))
    known.set(id, glyph)
    return Object.create(glyph, { codePoints: { value: codePoints } })
  }
}

/** Remembers its width, which each asker would else work out again. */
function measured(glyph: FontGlyph): FontGlyph {
  return Object.create(glyph, { advanceWidth: { value: glyph.advanceWidth } })
}

/** Where a font has no place for a mark, it stays where it is; the parser would throw. */
function skipMissingAnchors(file: FontFile): void {
  const processor = file._layoutEngine?.engine?.GPOSProcessor
  if (!processor) return
  const apply = processor.applyAnchor.bind(processor)
  processor.applyAnchor = (mark, base, index) => {
    if (base && mark.markAnchor) apply(mark, base, index)
  }
}

function remembering(file: FontFile): Face['has'] {
  const known = new Map<number, boolean>()
  return codePoint => {
    const answer =
      known.get(codePoint) ?? (!isPrivate(codePoint) && file.hasGlyphForCodePoint(codePoint))
    known.set(codePoint, answer)
    return answer
  }
}

/** What stands there is the font's own affair. */
function isPrivate(codePoint: number): boolean {
  return codePoint >= 0xe000 && codePoint <= 0xf8ff
}

/** Words recur, and shaping them is most of the work. */
function rememberingShapes(shape: Face['shape']): Face['shape'] {
  const known = [0, 1, 2, 3].map(() => new Map<string, ShapedText>())
  return (text, options) => {
    const texts = known[(options.tabular ? 1 : 0) + (options.rightToLeft ? 2 : 0)]
    const shaped = texts?.get(text) ?? shape(text, options)
    if (texts && texts.size >= mostRemembered) texts.clear()
    texts?.set(text, shaped)
    return shaped
  }
}

function isFontFile(value: unknown): value is FontFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'layout' in value &&
    'characterSet' in value &&
    'getGlyph' in value
  )
}
