import { describe, expect, it } from 'vitest'
import { tintOf } from '@/lib/documents/brand-colors'
import {
  accentStyles,
  type Brand,
  type DocumentContent,
  type Layout,
  logoSizes,
  type TemplateName,
  templateNames,
} from '@/lib/documents/model'
import { classic } from '@/lib/documents/pdf/classic/template'
import { compact } from '@/lib/documents/pdf/compact/template'
import type { Mark, PlacedDocument } from '@/lib/documents/pdf/marks'
import { studio } from '@/lib/documents/pdf/studio/template'
import { pageWords, placed } from './placed'
import { quoteContent, receiptContent } from './sample-kinds'
import { baseContent, manyLines, sampleContent, sampleSnapshot } from './samples'

const templates = { studio, classic, compact }
const tint = tintOf(baseContent.brand.accent)

async function inLook(
  template: TemplateName,
  layout: Partial<Layout>,
  brand: Partial<Brand> = {},
  content: DocumentContent = sampleContent(),
): Promise<PlacedDocument> {
  const snapshot = sampleSnapshot({
    ...content,
    layout: { ...content.layout, template, ...layout },
    brand: { ...content.brand, ...brand },
  })
  return await placed(snapshot, templates[template])
}

describe.each(templateNames)('in %s', template => {
  it('a document without a choice looks as one with the usual choices', async () => {
    const usual = await inLook(
      template,
      { accentStyle: 'rules', density: 'comfortable' },
      { logoSize: 'medium' },
    )
    expect(shapesOf(await inLook(template, {}))).toEqual(shapesOf(usual))
  })

  it('no choice changes a word', async () => {
    const words = pageWords(await inLook(template, {})).join('|')
    for (const accentStyle of accentStyles)
      for (const logoSize of logoSizes)
        expect(pageWords(await inLook(template, { accentStyle }, { logoSize })).join('|')).toBe(
          words,
        )
  })

  it('tints stand behind every other line and behind the totals', async () => {
    const document = await inLook(template, { accentStyle: 'bands' })
    const tinted = fillsOf(document).filter(fill => fill.color === tint)
    const titles = ['Brand identity system', 'Front-end development', 'Printed brand book']
    for (const words of [...titles, 'Amount due'])
      expect(
        tinted.some(fill => isBehind(fill, document, words)),
        words,
      ).toBe(true)
    for (const words of ['Website design', 'Copy editing, English', 'Hosting and care'])
      expect(
        tinted.some(fill => isBehind(fill, document, words)),
        words,
      ).toBe(false)
  })

  it('the first line of a section is tinted whatever stands before', async () => {
    const document = await inLook(template, { accentStyle: 'bands' }, {}, quoteContent())
    const tinted = fillsOf(document).filter(fill => fill.color === tint)
    const isTinted = (words: string) => tinted.some(fill => isBehind(fill, document, words))
    expect(['Concept and identity', 'Website design', 'Brand book'].map(isTinted)).toEqual([
      true,
      true,
      true,
    ])
    expect(['Identity', 'Website', 'Print'].map(isTinted)).toEqual([false, false, false])
  })

  it('space alone has no rules between lines', async () => {
    const between = (document: PlacedDocument) =>
      fillsOf(document).filter(({ y }) => y > topOf(document, 'Brand identity system')).length
    const plain = between(await inLook(template, { accentStyle: 'plain' }))
    expect(plain).toBeLessThanOrEqual(2)
    expect(between(await inLook(template, {}))).toBeGreaterThan(plain + 6)
  })

  it('dense rows save pages', async () => {
    const long = sampleContent({}, { lines: manyLines(200) })
    const usual = await inLook(template, {}, {}, long)
    const dense = await inLook(template, { density: 'compact' }, {}, long)
    expect(dense.pages.length).toBeLessThan(usual.pages.length)
    const receipt = await inLook(template, { density: 'compact' }, {}, receiptContent())
    expect(receipt.pages).toHaveLength(1)
  })

  it('a logo grows with what was chosen', async () => {
    const heights = []
    for (const logoSize of logoSizes) {
      const document = await inLook(template, {}, { logoSize })
      heights.push(document.pages[0]?.marks.find(mark => mark.kind === 'image')?.height ?? 0)
    }
    const [small = 0, medium = 0, large = 0] = heights
    expect(medium).toBeGreaterThan(1.3 * small)
    expect(large).toBeGreaterThan(1.3 * medium)
  })
})

type Fill = Extract<Mark, { kind: 'fill' }>

function fillsOf({ pages }: PlacedDocument): Fill[] {
  return pages.flatMap(page => page.marks).filter(mark => mark.kind === 'fill')
}

function isBehind(fill: Fill, document: PlacedDocument, words: string): boolean {
  const found = textOf(document, words)
  return (
    found !== undefined &&
    fill.y < found.baseline &&
    found.baseline < fill.y + fill.height &&
    fill.x < found.x &&
    found.x < fill.x + fill.width
  )
}

/** The last one that says it. */
function textOf({ pages }: PlacedDocument, words: string) {
  return pages
    .flatMap(page => page.marks)
    .filter(mark => mark.kind === 'text')
    .findLast(mark => mark.text === words)
}

function topOf(document: PlacedDocument, words: string): number {
  const found = textOf(document, words)
  return found ? found.baseline - found.style.leading : Number.NaN
}

function shapesOf(document: PlacedDocument): unknown[] {
  return document.pages.map(page =>
    page.marks.map(({ tag: _, ...mark }) =>
      mark.kind === 'text' ? [mark.text, mark.x, mark.baseline] : mark,
    ),
  )
}
