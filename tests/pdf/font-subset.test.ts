import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { type Face, faceOf } from '@/lib/documents/pdf/faces'
import { fontFiles } from '@/lib/documents/pdf/font-files'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import { subsetOf } from '@/lib/documents/pdf/writer/font-subset'

/** What is compared of a font, whoever wrote it. */
interface Drawable {
  numGlyphs: number
  getGlyph(id: number): { advanceWidth: number; path: { toSVG(): string } }
}

function isDrawable(value: unknown): value is Drawable {
  return typeof value === 'object' && value !== null && 'getGlyph' in value
}

function drawable(bytes: Uint8Array): Drawable {
  const font = create(bytes)
  if (!isDrawable(font)) throw new Error('No font')
  return font
}

async function face(name: string): Promise<Face> {
  const sha256 = fontFiles.find(file => file.name === name)?.sha256 ?? name
  return await faceOf(sha256, async wanted => (await fontBytesByHash(wanted)) ?? new Uint8Array())
}

describe('a part of a font', () => {
  it.each([
    ['inter-400.ttf', 'Zoë Ågård: çéñ ½ №'],
    ['fingerprint-mono-400.ttf', '0a1f'],
    ['paper-serif-400-italic.ttf', 'Êtes-vous sûr?'],
    ['noto-jp-400.ttf', '請求書'],
  ])('draws its glyphs as %s does', async (name, text) => {
    const whole = await face(name)
    const shaped = whole.shape(text, { tabular: false, rightToLeft: false }).glyphs
    const subset = subsetOf(whole)
    const numbers = shaped.map(glyph => subset.include(glyph.id))
    const [part, source] = [drawable(subset.encode()), drawable(whole.bytes)]
    for (const [index, { id }] of shaped.entries()) {
      const [drawn, wanted] = [part.getGlyph(numbers[index] ?? 0), source.getGlyph(id)]
      expect(drawn.path.toSVG()).toBe(wanted.path.toSVG())
      expect(drawn.advanceWidth).toBe(wanted.advanceWidth)
    }
  })

  it('holds nothing else but what its glyphs are put together from', async () => {
    const subset = subsetOf(await face('inter-400.ttf'))
    expect(subset.include(0)).toBe(0)
    expect(drawable(subset.encode()).numGlyphs).toBe(1)
    expect(subset.encode().byteLength).toBeLessThan(1_000)
  })

  it('is the same bytes for the same glyphs in the same order', async () => {
    const inter = await face('inter-500.ttf')
    const part = (...glyphs: number[]) => {
      const subset = subsetOf(inter)
      for (const glyph of glyphs) subset.include(glyph)
      return Buffer.from(subset.encode())
    }
    expect(part(40, 50, 60).equals(part(40, 50, 60, 50))).toBe(true)
    expect(part(40, 50, 60).equals(part(60, 50, 40))).toBe(false)
  })
})
