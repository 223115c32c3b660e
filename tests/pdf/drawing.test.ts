import { describe, expect, it } from 'vitest'
import type { DocumentContent, Snapshot } from '@/lib/documents/model'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import type { CalculationLine } from '@/lib/money/model'
import { goldenSnapshots } from './golden-samples'
import { type PrintedPage, propertiesOf, readPdf, wordsOn } from './read-pdf'
import {
  baseContent,
  logoHash,
  manyLines,
  sampleAssets,
  sampleContent,
  sampleSnapshot,
} from './samples'
import { textsOf } from './texts'

async function drawn(snapshot: Snapshot): Promise<PrintedPage[]> {
  return await readPdf(await renderPdf(snapshot, sampleAssets))
}

async function drawnLines(lines: CalculationLine[]): Promise<PrintedPage[]> {
  return await drawn(sampleSnapshot(sampleContent({}, { lines })))
}

describe('a long invoice', () => {
  it('prints all 200 lines once, in order, under a repeated head', async () => {
    const snapshot = goldenSnapshots['200 lines']
    const pages = await drawn(snapshot)
    const titles = new Set(snapshot.blocks.lines.map(line => line.title))
    const printed = pages.flatMap(page => page.texts).filter(item => titles.has(item.text))
    expect(printed.map(item => item.text)).toEqual(snapshot.blocks.lines.map(line => line.title))
    for (const page of pages)
      expect(wordsOn(page)).toContain('Description|Qty|Price|VAT|Amount, USD')
  })

  it('numbers its pages and carries the sum from each to the next', async () => {
    const snapshot = goldenSnapshots['200 lines']
    const pages = await drawn(snapshot)
    expect(pages.length).toBeGreaterThan(5)
    for (const [index, page] of pages.entries()) {
      const words = wordsOn(page)
      expect(words).toContain(`Page ${index + 1} of ${pages.length}`)
      const next = pages[index + 1]
      if (!next) continue
      const carried = new RegExp(`Carried to page ${index + 2}\\|([\\d,.]+)`).exec(words)?.[1]
      expect(carried).toMatch(/\d/)
      expect(wordsOn(next)).toContain(`Brought forward from page ${index + 1}|${carried}`)
      const last = snapshot.blocks.lines.filter(line => words.includes(line.title)).at(-1)
      expect(last?.carried).toBe(carried)
    }
  })

  it.each([15, 16, 17, 18, 19, 20, 21, 22, 23, 24])(
    'of %i lines keeps two of them beside the totals',
    async count => {
      const pages = await drawnLines(manyLines(count))
      const last = wordsOn(pages.at(-1))
      expect(last).toContain('Amount due')
      expect((last.match(/round \d/g) ?? []).length).toBeGreaterThanOrEqual(2)
    },
  )

  it('splits a description that is taller than a page and keeps every word of it', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `word${index}`)
    const pages = await drawnLines([
      {
        id: '1',
        quantity: '1',
        unit_price: '10',
        tax: { category: 'S', rate: '23' },
        description: `Everything\n${words.join(' ')}`,
      },
    ])
    const printed = pages
      .map(wordsOn)
      .join('|')
      .match(/word\d+/g)
    expect(printed).toEqual(words)
    expect(pages.length).toBeGreaterThan(1)
  })
})

describe('every text', () => {
  it.each(Object.entries(goldenSnapshots))('of %s stands inside its page', async (_, snapshot) => {
    for (const page of await drawn(snapshot)) {
      for (const item of page.texts) {
        // Large type and closing brackets hang a little outside of their columns.
        const bracket = item.text.endsWith(')') ? 4 : 0
        expect(item.x).toBeGreaterThanOrEqual(47.5 - item.size * 0.06)
        expect(item.x + item.width).toBeLessThanOrEqual(page.width - 47.5 + bracket)
        expect(item.y).toBeGreaterThanOrEqual(28)
        expect(item.y + item.size).toBeLessThanOrEqual(page.height - 30)
      }
    }
  })

  it.each(Object.entries(goldenSnapshots))('of %s is printed', async (_, snapshot) => {
    const printed = letters((await drawn(snapshot)).map(wordsOn).join('|'))
    for (const text of textsOf(snapshot.blocks)) {
      // A text that goes on over pages is looked for word by word.
      const pieces = text.split(text.length > 300 ? /\s/ : '\n')
      for (const piece of pieces) expect(printed).toContain(letters(piece))
    }
  })
})

it('the properties of the file are those of the document, whatever the names hold', async () => {
  const seller = { ...baseContent.seller, name: 'Smith & Sons <Łódź>' }
  const pdf = await renderPdf(sampleSnapshot(sampleContent({ seller })), sampleAssets)
  expect(await propertiesOf(pdf)).toMatchObject({
    info: {
      Title: 'Invoice PCF-2025-0042',
      Author: 'Smith & Sons <Łódź>',
      CreationDate: 'D:20261120094100Z',
      Language: 'en-GB',
    },
    hasXmp: false,
  })
})

describe('drawing is refused', () => {
  const cases: [string, string, string, () => Snapshot][] = [
    ['a character without a glyph', 'GLYPH', '"漢" (U+6F22)', () => withNotes('Kanji 漢')],
    ['an emoji', 'GLYPH', 'U+1F600', () => withNotes('Thanks 😀')],
    ['a logo that is missing', 'ASSET', 'missing', () => withLogo({ sha256: '0'.repeat(64) })],
    ['a logo of another size', 'IMAGE', 'another size', () => withLogo({ width: 3 })],
    ['a font without the weights', 'FONT', 'no weight 500', withoutMedium],
    [
      'an unknown template',
      'TEMPLATE',
      'studio 9',
      () => ({ ...sampleSnapshot(), template: { name: 'studio', version: 9 } }),
    ],
    ['a client taller than a page', 'TOO_TALL', 'taller than a page', withEndlessClient],
  ]

  it.each(cases)('for %s', async (_, code, sentence, snapshotOf) => {
    const refusal = await renderPdf(snapshotOf(), sampleAssets).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DrawingError)
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(sentence) })
  })

  it('for a logo whose bytes are not those of its hash', async () => {
    const assets = new Map([[logoHash, new Uint8Array([1, 2, 3])]])
    await expect(renderPdf(sampleSnapshot(), assets)).rejects.toThrow('holds other bytes')
  })

  it('without harm to the next document', async () => {
    await expect(renderPdf(withNotes('漢'), sampleAssets)).rejects.toThrow()
    expect((await renderPdf(sampleSnapshot(), sampleAssets)).byteLength).toBeGreaterThan(1000)
  })
})

function withNotes(notes: string): Snapshot {
  return sampleSnapshot(sampleContent({ notes }))
}

function withLogo(changes: { sha256?: string; width?: number }): Snapshot {
  const { brand } = baseContent
  const logo = brand.logo && { ...brand.logo, ...changes }
  return sampleSnapshot(sampleContent({ brand: { ...brand, logo } }))
}

function withoutMedium(): Snapshot {
  const { brand } = baseContent
  const files = brand.font.files.filter(file => file.weight !== 500)
  return sampleSnapshot(sampleContent({ brand: { ...brand, font: { ...brand.font, files } } }))
}

function withEndlessClient(): Snapshot {
  const buyer: DocumentContent['buyer'] = { ...baseContent.buyer, contact: 'Name '.repeat(2000) }
  return sampleSnapshot(sampleContent({ buyer }))
}

function letters(text: string): string {
  return text.replace(/[\s|]/g, '')
}
