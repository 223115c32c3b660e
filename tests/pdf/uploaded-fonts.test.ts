import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DocumentContent, templateNames } from '@/lib/documents/model'
import { documentFaces } from '@/lib/documents/pdf/coverage'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { draw } from '@/lib/documents/pdf/engine'
import { faceOf } from '@/lib/documents/pdf/faces'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import { brandFaces } from '@/lib/documents/pdf/layout/brand-faces'
import { Typesetter } from '@/lib/documents/pdf/typesetter'
import { snapshotHash } from '@/lib/documents/snapshot'
import { toTypeface } from '@/lib/platform/typefaces'
import { readFont } from './placed'
import { readAloud } from './read-aloud'
import { brokenRules } from './rules/archive'
import { baseContent, sampleAssets, sampleContent, sampleSnapshot } from './samples'

type FontFiles = { weight: 400 | 500 | 600; bytes: Uint8Array }[]

/** Two letters that often share a glyph, ligatures, what a Latin font lacks, and what must line up. */
const words =
  'Office affluent fjord, Ω and Ω, µ and μ, Δ and ∆, Å and Å, 1,234.56 €, καλημέρα, съешь, 山田, ½ – … fi ffi'

const everyLetter = Array.from({ length: 0x2500 }, (_, code) => String.fromCharCode(code)).join('')

const made: Record<string, FontFiles> = {}

beforeAll(async () => {
  const variable = readFileSync(
    'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  )
  const roboto = readFileSync('node_modules/fontverter/testdata/Roboto-400.woff2')
  const raw = await subsetFont(roboto, everyLetter, { targetFormat: 'truetype' })
  const lettersOnly = await subsetFont(
    roboto,
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ',
    {
      targetFormat: 'truetype',
    },
  )
  made['a variable font in three weights'] = (await toTypeface(variable)).files
  made['a font of one weight'] = (await toTypeface(roboto)).files
  made['a font as it is, with ligatures and shared glyphs'] = single(raw)
  made['a font without digits and currencies'] = single(lettersOnly)
  made['a font without kerning'] = single(withoutTables(raw, ['GPOS', 'kern', 'GSUB', 'GDEF']))
  made['a font without names'] = single(withoutTables(raw, ['name']))
  made['a font that says nothing of its capitals'] = single(withoutTables(raw, ['OS/2']))
  made['a font with a tall ascender'] = single(withAscender(raw, 4000))
}, 60_000)

const names = [
  'a variable font in three weights',
  'a font of one weight',
  'a font as it is, with ligatures and shared glyphs',
  'a font without digits and currencies',
  'a font without kerning',
  'a font without names',
  'a font that says nothing of its capitals',
  'a font with a tall ascender',
]

describe('an uploaded font', () => {
  it.each(names)('is drawn so that everything can be copied: %s', async name => {
    for (const template of templateNames) {
      const { pdf, blocks } = await drawnIn(made[name] ?? [], template)
      const heard = readAloud(pdf).join(' ').replaceAll(/\s+/g, ' ')
      expect(heard).toContain(blocks.notes?.text)
      expect(heard).toContain('23,128.88')
      expect(brokenRules(pdf)).toEqual([])
    }
  })

  it('stands in the middle of its lines, however tall it says it is', async () => {
    const usual = await baselineIn(made['a font of one weight'])
    const tall = await baselineIn(made['a font with a tall ascender'])
    expect(Math.abs(usual - tall)).toBeLessThan(0.5)
  })

  it('lends its nearest weight for those it has not', () => {
    const files = [
      { weight: 400, sha256: 'light' },
      { weight: 600, sha256: 'bold' },
    ] as const
    const font = { family: 'Company', files: [...files] }
    const { regular, medium, semibold } = brandFaces({ ...baseContent.brand, font })
    expect([regular, medium, semibold]).toEqual(['light', 'light', 'bold'])
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array(400).fill(7)],
    ['PostScript outlines', new TextEncoder().encode(`OTTO${'\0'.repeat(200)}`)],
  ])('is refused where its file holds %s', async (_, bytes) => {
    const sha256 = sha256Of(bytes)
    await expect(faceOf(sha256, async () => bytes)).rejects.toThrow(DrawingError)
  })
})

function single(bytes: Uint8Array): FontFiles {
  return [{ weight: 400, bytes }]
}

async function drawnIn(files: FontFiles, template: (typeof templateNames)[number]) {
  const content = contentIn(files, template)
  const snapshot = sampleSnapshot(content)
  const assets = new Map(sampleAssets)
  for (const { bytes } of files) assets.set(sha256Of(bytes), bytes)
  const pdf = await draw({ snapshot, hash: snapshotHash(snapshot), assets, readFont })
  return { pdf, blocks: snapshot.blocks }
}

function contentIn(files: FontFiles, template: (typeof templateNames)[number]): DocumentContent {
  const font = {
    family: 'Company',
    files: files.map(({ weight, bytes }) => ({ weight, sha256: sha256Of(bytes) })),
  }
  return sampleContent({
    notes: words.normalize('NFC'),
    brand: { ...baseContent.brand, font },
    layout: { ...baseContent.layout, template },
  })
}

async function baselineIn(files: FontFiles = []): Promise<number> {
  const { blocks, content } = sampleSnapshot(contentIn(files, 'studio'))
  const read = async (sha256: string) =>
    (await fontBytesByHash(sha256)) ??
    files.find(({ bytes }) => sha256Of(bytes) === sha256)?.bytes ??
    new Uint8Array()
  const setter = new Typesetter(await documentFaces(blocks, brandFaces(content.brand), read))
  const style = { face: 'regular', size: 10, leading: 14, color: '#000000' } as const
  const [mark] = setter.text('Hxg', style, 200).marks
  return mark?.kind === 'text' ? mark.baseline : Number.NaN
}

/** Under names that nobody asks for. */
function withoutTables(font: Uint8Array, tables: readonly string[]): Uint8Array {
  const copy = new Uint8Array(font)
  for (const entry of entriesOf(copy))
    if (tables.includes(entry.name)) copy.set([0x7a, 0x7a], entry.at)
  return copy
}

function withAscender(font: Uint8Array, ascender: number): Uint8Array {
  const copy = new Uint8Array(font)
  const hhea = entriesOf(copy).find(({ name }) => name === 'hhea')
  const view = new DataView(copy.buffer)
  view.setInt16((hhea?.start ?? 0) + 4, ascender)
  return copy
}

function entriesOf(font: Uint8Array): { name: string; at: number; start: number }[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16
    return {
      name: String.fromCharCode(...font.subarray(at, at + 4)),
      at,
      start: view.getUint32(at + 8),
    }
  })
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
