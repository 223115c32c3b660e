import { createHash } from 'node:crypto'
import { Font } from '@react-pdf/renderer'
import { DrawingError } from './drawing-error'
import { fontBytesByHash } from './fonts'

/** The parts of a parsed font that measuring and drawing need. */
export interface FontFile {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly characterSet: number[]
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): unknown
  layout(text: string, features?: string[]): GlyphRun
}

interface GlyphRun {
  readonly glyphs: readonly unknown[]
  readonly positions: readonly GlyphPosition[]
  readonly advanceWidth: number
}

interface GlyphPosition {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
}

export interface Face {
  /** SHA-256 of the file. */
  key: string
  file: FontFile
  /** Advance in em of a text drawn in one piece. */
  advance(text: string, tabular: boolean): number
}

/**
 * A font ready to draw with, loaded and parsed once in the life of the process. `load` brings the bytes of
 * `sha256`; others, and what is no TrueType font, are refused (DrawingError).
 */
export async function faceOf(sha256: string, load: () => Promise<Uint8Array>): Promise<Face> {
  const known = faces.get(sha256)
  if (known) return await known
  const loading = load().then(bytes => loadFace(sha256, bytes))
  faces.set(sha256, loading)
  loading.catch(() => faces.delete(sha256))
  return await loading
}

/** The same for a font that comes with the templates. */
export async function builtInFace(sha256: string): Promise<Face> {
  return await faceOf(sha256, async () => {
    const bytes = await fontBytesByHash(sha256)
    if (!bytes) throw new DrawingError('ASSET', `The asset ${sha256} is missing`)
    return bytes
  })
}

const faces = new Map<string, Promise<Face>>()
const mostRemembered = 4_000

async function loadFace(sha256: string, bytes: Uint8Array): Promise<Face> {
  assertHash(sha256, bytes)
  // A module that is loaded anew, as while developing, finds the engine's fonts still there.
  const isRegistered = Font.getRegisteredFontFamilies().includes(sha256)
  if (!isRegistered) {
    const src = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`
    Font.register({ family: sha256, src })
  }
  await Font.load({ fontFamily: sha256 })
  const file: unknown = Font.getFont({ fontFamily: sha256 }).data
  if (!isFontFile(file)) throw new DrawingError('FONT', `The font ${sha256} cannot be read`)
  if (!isRegistered) {
    warm(file)
    rememberRuns(file)
  }
  return { key: sha256, file, advance: measuring(file) }
}

/** Refuses (DrawingError) bytes that are not those the hash names. */
export function assertHash(sha256: string, bytes: Uint8Array): void {
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== sha256) {
    throw new DrawingError('ASSET', `The asset ${sha256} holds other bytes (${actual})`)
  }
}

/** A glyph keeps the character it was first made for, so all are made in one order before any document. */
function warm(file: FontFile): void {
  const codePoints = [...file.characterSet].sort((left, right) => left - right)
  for (const codePoint of codePoints) file.glyphForCodePoint(codePoint)
  for (const codePoint of codePoints) file.layout(String.fromCodePoint(codePoint), ['tnum'])
}

/** Words recur, and shaping them is most of the work. Copies, because pdfkit scales positions in place. */
function rememberRuns(file: FontFile): void {
  const shape = file.layout.bind(file)
  const runs = new Map<string, GlyphRun>()
  file.layout = (text, features) => {
    const key = `${features?.join() ?? ''} ${text}`
    const run = runs.get(key) ?? shape(text, features)
    if (runs.size >= mostRemembered) runs.clear()
    runs.set(key, run)
    const positions = run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    }))
    return {
      glyphs: run.glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, position) => sum + position.xAdvance, 0)
      },
    }
  }
}

function measuring(file: FontFile): Face['advance'] {
  const remembered = new Map<string, number>()
  return (text, tabular) => {
    const key = tabular ? `#${text}` : ` ${text}`
    const known = remembered.get(key)
    if (known !== undefined) return known
    const run = tabular ? file.layout(text, ['tnum']) : file.layout(text)
    const advance = run.advanceWidth / file.unitsPerEm
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(key, advance)
    return advance
  }
}

function isFontFile(value: unknown): value is FontFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'layout' in value &&
    'characterSet' in value &&
    'glyphForCodePoint' in value
  )
}
