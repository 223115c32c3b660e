import { describe, expect, it } from 'vitest'
import { tintOf } from '@/lib/documents/brand-colors'
import { type DocumentContent, paperSizes, type Snapshot } from '@/lib/documents/model'
import { classic } from '@/lib/documents/pdf/classic/template'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { bleed } from '@/lib/documents/pdf/layout/accents'
import type { PlacedDocument, TextMark } from '@/lib/documents/pdf/marks'
import { type GoldenName, goldenSnapshots } from './golden-samples'
import { pageWords, placed, readOut, textMarks } from './placed'
import { classicReading } from './readings'
import { quoteContent, receiptContent } from './sample-kinds'
import {
  baseContent,
  manyLines,
  type SampleChanges,
  sampleContent,
  sampleSnapshot,
} from './samples'

const tint = tintOf(baseContent.brand.accent)
const margin = 56
const prepaid = { allowances: [{ percent: '5' }], prepaid: ['5000'] }

async function letter(changes: SampleChanges = {}, calculation = {}): Promise<PlacedDocument> {
  return await placed(sampleSnapshot(sampleContent(changes, calculation)), classic)
}

function onPaper({ content }: Snapshot, paper: DocumentContent['paper']): Snapshot {
  return sampleSnapshot({ ...content, paper })
}

function found(document: PlacedDocument, text: string): TextMark {
  const mark = textMarks(document).find(each => each.text === text)
  if (!mark) throw new Error(`“${text}” is not there`)
  return mark
}

const cases = Object.entries(goldenSnapshots).flatMap(([name, snapshot]) =>
  paperSizes.map(paper => [name, paper, snapshot] as const),
)

describe('every document in classic', () => {
  it.each(cases)('such as %s on %s is read once and in order', async (_, paper, golden) => {
    const snapshot = onPaper(golden, paper)
    const read = readOut(await placed(snapshot, classic)).map(each => each.text)
    expect(letters(read)).toBe(letters(classicReading(snapshot.blocks)))
  })

  it.each(cases)('such as %s on %s stands inside its margins', async (_, paper, golden) => {
    const { pages, size } = await placed(onPaper(golden, paper), classic)
    for (const mark of pages.flatMap(page => page.marks)) {
      // A closing bracket hangs a little outside of its column.
      const bracket = mark.kind === 'text' && mark.text.endsWith(')') ? 4 : 0
      const top = mark.kind === 'text' ? mark.baseline - mark.style.size : mark.y
      const bottom = mark.kind === 'text' ? mark.baseline : mark.y + mark.height
      // A tint reaches beyond what stands on it.
      const outside = mark.kind === 'fill' && mark.color === tint ? bleed : 0
      expect(mark.x).toBeGreaterThanOrEqual(margin - outside - 0.1)
      expect(mark.x + mark.width).toBeLessThanOrEqual(size[0] - margin + 0.1 + bracket + outside)
      expect(top).toBeGreaterThanOrEqual(26)
      expect(bottom).toBeLessThanOrEqual(size[1] - 28)
    }
  })
})

describe('the letterhead', () => {
  it('stands in the middle: logo, name in the colour of the brand, address', async () => {
    const document = await letter()
    const [width] = document.size
    const name = found(document, 'Pixel Crafte Billing')
    const streets = ['14 Lad Lane,', 'Dublin D02 K799,', 'Ireland'].map(text =>
      found(document, text),
    )
    const [street] = streets
    expect(name.style).toMatchObject({ face: 'medium', size: 17, color: '#6b46c1' })
    expect(street?.style.face).toBe('italic')
    const logo = document.pages[0]?.marks.find(mark => mark.kind === 'image')
    expect(logo).toMatchObject({ y: 34, height: 26, tag: 'artifact' })
    for (const mark of [name, logo])
      expect(mark && mark.x + mark.width / 2).toBeCloseTo(width / 2, 3)
    const last = streets.at(-1)
    expect(((street?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)) / 2).toBeCloseTo(width / 2, 3)
  })

  it('says a pale brand in ink', async () => {
    const brand = { ...baseContent.brand, primary: '#ffe600', logo: null }
    const name = found(await letter({ brand }), 'Pixel Crafte Billing')
    expect(name.style.color).toBe('#18181b')
  })

  it('closes with a double rule from margin to margin', async () => {
    const rules = fills(await letter()).filter(mark => mark.width > 480)
    expect(rules[0]?.height).toBe(1.5)
    expect(rules[1]?.height).toBe(0.5)
    expect((rules[1]?.y ?? 0) - (rules[0]?.y ?? 0)).toBeCloseTo(1.5 + 1.75)
  })
})

describe('the subject', () => {
  it('has what it asks for on its baseline at the right', async () => {
    const document = await letter({}, prepaid)
    const title = found(document, 'PCF-2025-0042')
    const amount = found(document, '$16,972.43')
    const date = textMarks(document).findLast(mark => mark.text === '20\u00a0Dec\u00a02026')
    expect(title.style.size).toBe(19)
    expect(amount.style).toMatchObject({ face: 'semibold', size: 11 })
    expect(amount.baseline).toBeCloseTo(title.baseline)
    expect(date).toBeDefined()
    const last = textMarks(document).filter(mark => Math.abs(mark.baseline - title.baseline) < 1)
    const end = Math.max(...last.map(mark => mark.x + mark.width))
    expect(end).toBeCloseTo(document.size[0] - margin)
  })

  it('has it below where the number is long', async () => {
    const number = 'PCF-2025-0042-OF-A-VERY-LONG-SERIES'
    const document = await letter({ number })
    const title = found(document, number)
    const asked = textMarks(document).find(mark => mark.text.startsWith('Please pay'))
    expect(asked?.x).toBe(margin)
    expect(asked?.baseline).toBeGreaterThan(title.baseline)
  })

  it('is smaller, then broken, where the number fits no line', async () => {
    const document = await letter({ number: 'N'.repeat(120) })
    const title = readOut(document).find(each => each.tag.role === 'H1')
    expect(letters([title?.text ?? ''])).toBe(`Invoice${'N'.repeat(120)}`)
  })
})

describe('lines', () => {
  it('are counted in a column of their own', async () => {
    const document = await letter()
    expect(found(document, 'No.').x).toBe(margin)
    expect(found(document, 'Brand identity system').x).toBe(margin + 20)
    const words = pageWords(document).join('|')
    expect(words).toContain('No.|Description|Qty|Price|VAT|Amount, USD')
    expect(found(document, '\u221210%').style.face).toBe('italic')
  })

  it('are all there of 200, in order, summed from page to page', async () => {
    const { blocks } = goldenSnapshots['200 lines']
    const pages = pageWords(await placed(goldenSnapshots['200 lines'], classic))
    const titles = pages.join('|').match(/[\w ]+, round \d+/g)
    expect(titles).toEqual(blocks.lines.map(line => line.title))
    for (const [index, words] of pages.slice(1).entries()) {
      const carried = new RegExp(`Carried to page ${index + 2}\\|([\\d,.]+)`).exec(
        pages[index] ?? '',
      )?.[1]
      expect(words).toContain(`${blocks.continuation.title}|`)
      expect(words).toContain(`Brought forward from page ${index + 1}|${carried}`)
      const last = blocks.lines.findLast(line => pages[index]?.includes(line.title))
      expect(last?.carried).toBe(carried)
    }
  })

  it.each([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 30])(
    'of %i keep two beside the totals',
    async count => {
      const pages = pageWords(await letter({}, { ...prepaid, lines: manyLines(count) }))
      const last = pages.find(words => words.includes('|Amount due|')) ?? ''
      expect(last.match(/, round \d/g)?.length).toBeGreaterThanOrEqual(2)
    },
  )

  it('make room for wide figures and long units', async () => {
    const figures = { quantity: '12345.678901', unit_price: '987654.32' }
    const lines = manyLines(3, figures).map(line => ({ ...line, unit: 'square metres' }))
    const document = await letter({}, { lines })
    const marks = textMarks(document).toSorted((one, other) => one.x - other.x)
    const ends = new Map<string, number>()
    for (const mark of marks) {
      const line = mark.baseline.toFixed(1)
      expect(mark.x, mark.text).toBeGreaterThanOrEqual((ends.get(line) ?? 0) - 0.1)
      ends.set(line, mark.x + mark.width)
    }
  })

  it('of which one is taller than a page are refused by its number', async () => {
    const [line] = manyLines(1)
    const lines = [{ ...line, id: '1', unit: 'x '.repeat(900), quantity: '1', unit_price: '1' }]
    const refusal = await letter({}, { lines }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DrawingError)
    expect(refusal).toMatchObject({
      code: 'TOO_TALL',
      message: expect.stringMatching(/^Line 1 \(“.*”\) is taller than a page\. /),
    })
  })
})

describe('the totals', () => {
  it('end in a double rule of the brand', async () => {
    const document = await letter({}, prepaid)
    const due = found(document, 'Amount due')
    const [first, second] = fills(document).filter(mark => mark.color === '#6b46c1')
    expect(due.x).toBeCloseTo(document.size[0] - margin - 206)
    expect(first).toMatchObject({ height: 0.75, width: 206 })
    expect(second).toMatchObject({ height: 0.75, width: 206 })
    expect(first?.y).toBeGreaterThan(due.baseline)
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(2.75)
  })

  it('have payment and short notes at their left', async () => {
    const document = await letter({ currency: { code: 'EUR', digits: 2 } }, prepaid)
    const code = document.pages[0]?.marks.find(mark => mark.kind === 'code')
    const heading = found(document, 'Pay by bank transfer')
    const due = found(document, 'Amount due')
    expect(code).toMatchObject({ x: margin, width: 58, height: 58 })
    expect(heading.x).toBe(margin + 70)
    expect(found(document, 'Notes').baseline).toBeLessThan(due.baseline)
    expect(found(document, 'Terms').baseline).toBeGreaterThan(due.baseline)
  })

  it('have long notes below them, on as many pages as these need', async () => {
    const notes = Array.from({ length: 1500 }, (_, index) => `note${index}`).join(' ')
    const document = await letter({ notes })
    expect(found(document, 'Notes').baseline).toBeGreaterThan(
      found(document, 'Amount due').baseline,
    )
    expect(document.pages.length).toBeGreaterThan(1)
    expect(readOut(document).map(each => each.text)).toContain(notes)
  })

  it('set the amount smaller, then below its label, where it is wide', async () => {
    const lines = manyLines(1, { quantity: '1', unit_price: '12345678901.234' })
    const document = await letter({ currency: { code: 'KWD', digits: 3 }, locale: 'de' }, { lines })
    for (const mark of textMarks(document))
      expect(mark.x + mark.width).toBeLessThanOrEqual(document.size[0] - margin + 0.1)
  })
})

describe('the footer', () => {
  it('says who writes, how to answer and which page it is, on every page', async () => {
    const pages = pageWords(await letter({}, { lines: manyLines(40) }))
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, words] of pages.entries()) {
      expect(words).toContain(`Invoice PCF-2025-0042|· Page ${index + 1} of ${pages.length}|`)
      expect(words).toContain('Fingerprint|9dbb 8cf8 63ab')
      expect(words).toMatch(/Pixel Crafte Billing\|VAT IE6388047V\|hello@pixelcrafte\.example$/)
    }
  })

  it('is read only where it says what the letterhead does not', async () => {
    const document = await letter({}, { lines: manyLines(40) })
    for (const text of ['VAT IE6388047V', 'hello@pixelcrafte.example']) {
      const tags = textMarks(document)
        .filter(mark => mark.text === text)
        .map(mark => mark.tag)
      expect(tags[0]).toMatchObject({ role: 'P' })
      expect(new Set(tags.slice(1))).toEqual(new Set(['artifact']))
    }
  })
})

describe('other kinds', () => {
  it('a quote marks what is chosen, offers the rest in brackets, and asks for a signature', async () => {
    const document = await placed(sampleSnapshot(quoteContent()), classic)
    const boxes = document.pages.flatMap(page => page.marks.filter(mark => mark.kind === 'tickbox'))
    expect(boxes.map(mark => mark.kind === 'tickbox' && mark.ticked)).toEqual([true, false, true])
    expect(found(document, '(1,320.00)').style.color).toBe('#71717a')
    expect(found(document, 'To accept').style.face).toBe('italic')
  })

  it('a receipt ends in a modest line', async () => {
    const document = await placed(sampleSnapshot(receiptContent()), classic)
    expect(found(document, 'Paid').style).toMatchObject({ size: 15, color: '#6b46c1' })
  })

  it('has its legal text below the end of a receipt', async () => {
    const content = receiptContent(undefined, { legal: 'Registered in Ireland' })
    const document = await placed(sampleSnapshot(content), classic)
    const legal = found(document, 'Registered in Ireland')
    expect(legal.baseline).toBeGreaterThan(found(document, 'Paid').baseline)
  })

  it.each(['credit note', 'open quote'] satisfies GoldenName[])(
    'such as %s fit a page',
    async name => {
      const { pages } = await placed(onPaper(goldenSnapshots[name], 'A4'), classic)
      expect(pages).toHaveLength(1)
    },
  )
})

function fills({ pages }: PlacedDocument) {
  return (pages[0]?.marks ?? []).flatMap(mark => (mark.kind === 'fill' ? [mark] : []))
}

function letters(texts: readonly string[]): string {
  return texts.join('').replace(/\s/g, '')
}
