import { describe, expect, it } from 'vitest'
import { tintOf } from '@/lib/documents/brand-colors'
import { amountLabelOf } from '@/lib/documents/headline'
import { type DocumentContent, paperSizes, type Snapshot } from '@/lib/documents/model'
import { compact } from '@/lib/documents/pdf/compact/template'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { bleed } from '@/lib/documents/pdf/layout/accents'
import type { PlacedDocument, TextMark } from '@/lib/documents/pdf/marks'
import { goldenSnapshots } from './golden-samples'
import { pageWords, placed, readOut, textMarks } from './placed'
import { compactReading } from './readings'
import { creditNoteContent, quoteContent, receiptContent, sampleAcceptance } from './sample-kinds'
import {
  baseContent,
  manyLines,
  type SampleChanges,
  sampleContent,
  sampleSnapshot,
} from './samples'

const tint = tintOf(baseContent.brand.accent)
const margin = 36
const prepaid = { allowances: [{ percent: '5' }], prepaid: ['5000'] }

async function sheet(changes: SampleChanges = {}, calculation = {}): Promise<PlacedDocument> {
  return await placed(sampleSnapshot(sampleContent(changes, calculation)), compact)
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

describe('every document in compact', () => {
  it.each(cases)('such as %s on %s is read once and in order', async (_, paper, golden) => {
    const snapshot = onPaper(golden, paper)
    const read = readOut(await placed(snapshot, compact)).map(each => each.text)
    expect(letters(read)).toBe(letters(compactReading(snapshot.blocks)))
  })

  it.each(cases)('such as %s on %s stands inside its margins', async (_, paper, golden) => {
    const { pages, size } = await placed(onPaper(golden, paper), compact)
    for (const mark of pages.flatMap(page => page.marks)) {
      // A closing bracket hangs a little outside of its column.
      const bracket = mark.kind === 'text' && mark.text.endsWith(')') ? 4 : 0
      const top = mark.kind === 'text' ? mark.baseline - mark.style.size : mark.y
      const bottom = mark.kind === 'text' ? mark.baseline : mark.y + mark.height
      // A tint reaches beyond what stands on it.
      const outside = mark.kind === 'fill' && mark.color === tint ? bleed : 0
      expect(mark.x).toBeGreaterThanOrEqual(margin - outside - 0.1)
      expect(mark.x + mark.width).toBeLessThanOrEqual(size[0] - margin + 0.1 + bracket + outside)
      expect(top).toBeGreaterThanOrEqual(24)
      expect(bottom).toBeLessThanOrEqual(size[1] - 22)
    }
  })
})

describe('31 lines', () => {
  const currency = { code: 'EUR', digits: 2 }

  it('stand on one page with everything around them', async () => {
    const document = await sheet({ currency }, { ...prepaid, lines: manyLines(31) })
    expect(document.pages).toHaveLength(1)
    expect(pageWords(document)[0]).toContain('Landing page, round 4')
    expect(document.pages[0]?.marks.some(mark => mark.kind === 'code')).toBe(true)
  })

  it('are 14.35 apart', async () => {
    const document = await sheet({ currency }, { ...prepaid, lines: manyLines(31) })
    const titles = textMarks(document).filter(mark => /, round \d/.test(mark.text))
    for (const [index, mark] of titles.slice(1).entries())
      expect(mark.baseline - (titles[index]?.baseline ?? 0)).toBeCloseTo(14.35)
  })
})

describe('the head', () => {
  it('is one line: who writes at the left, what it is at the right', async () => {
    const brand = { ...baseContent.brand, logo: null }
    const document = await sheet({ brand })
    const name = found(document, 'Pixel Crafte Billing')
    const number = found(document, 'PCF-2025-0042')
    expect(name).toMatchObject({ x: margin, style: { face: 'semibold' } })
    expect(number.x + number.width).toBeCloseTo(document.size[0] - margin)
    const street = found(document, '14 Lad Lane,')
    const mail = found(document, 'hello@pixelcrafte.example')
    expect(mail.baseline).toBeCloseTo(street.baseline)
    expect(mail.x + mail.width).toBeLessThan(found(document, 'Invoice').x)
  })

  it('has taxes and mail below the address where a line does not hold all of it', async () => {
    const document = await sheet()
    const street = found(document, '14 Lad Lane,')
    const tax = found(document, 'VAT IE6388047V')
    const mail = found(document, 'hello@pixelcrafte.example')
    const dots = textMarks(document).filter(mark => mark.text === ' ·' && mark.tag === 'artifact')
    expect(tax.x).toBe(street.x)
    expect(tax.baseline).toBeGreaterThan(street.baseline)
    expect(mail.baseline).toBeCloseTo(tax.baseline)
    expect(dots).toHaveLength(1)
  })

  it('stands a gutter apart from the logo and from the title', async () => {
    const document = await sheet()
    const logo = document.pages[0]?.marks.find(mark => mark.kind === 'image')
    const name = found(document, 'Pixel Crafte Billing')
    expect(name.x - ((logo?.x ?? 0) + (logo?.width ?? 0))).toBeCloseTo(16)
  })

  it('gives a long number a line of its own, smaller, then broken', async () => {
    for (const length of [30, 60, 200]) {
      const document = await sheet({ number: 'N'.repeat(length) })
      const title = readOut(document).find(each => each.tag.role === 'H1')
      expect(letters([title?.text ?? ''])).toBe(`Invoice${'N'.repeat(length)}`)
    }
  })
})

describe('the band of facts', () => {
  it('ends in the amount, in the colour of the brand, under what it is', async () => {
    const document = await sheet({}, prepaid)
    const amount = found(document, '$16,972.43')
    const what = found(document, 'Amount due')
    expect(amount.style).toMatchObject({ face: 'semibold', size: 10.5, color: '#6b46c1' })
    for (const mark of [amount, what])
      expect(mark.x + mark.width).toBeCloseTo(document.size[0] - margin)
    expect(what.baseline).toBeCloseTo(found(document, 'Billed to').baseline)
  })

  it('says when a quote was accepted or an invoice credited, else what the amount is', async () => {
    const accepted = quoteContent({ acceptance: sampleAcceptance })
    const labels = [creditNoteContent(), accepted, quoteContent(), receiptContent()].map(content =>
      amountLabelOf(sampleSnapshot(content).blocks),
    )
    expect(labels[0]).toMatch(/^credited /)
    expect(labels[1]).toMatch(/^accepted /)
    expect(labels.slice(2)).toEqual(['Total', 'Received'])
  })

  it('stands between hairlines', async () => {
    const document = await sheet()
    const [above, below] = fills(document)
    const label = found(document, 'Billed to')
    expect(above?.y).toBeLessThan(label.baseline)
    expect(below?.y).toBeGreaterThan(found(document, 'billing@acme.example.com').baseline)
    for (const rule of [above, below]) expect(rule).toMatchObject({ x: margin, height: 0.5 })
  })

  it('breaks sentences rather than numbers', async () => {
    const document = await placed(sampleSnapshot(creditNoteContent()), compact)
    expect(found(document, 'Invoice PCF-2025-0042').style.face).toBe('semibold')
    expect(found(document, 'ACM-PO-7731').style.face).toBe('medium')
  })

  it('holds facts however long they are', async () => {
    const purchaseOrder = 'Order of the procurement department for everything '.repeat(8).trim()
    const document = await sheet({ purchaseOrder })
    expect(letters(readOut(document).map(each => each.text))).toContain(letters([purchaseOrder]))
  })
})

describe('lines', () => {
  it('go on with their description behind the title', async () => {
    const document = await sheet()
    const title = found(document, 'Hosting and care')
    const detail = found(document, 'Dec 2026 to Feb 2027')
    expect(detail.baseline).toBeCloseTo(title.baseline)
    expect(detail.x).toBeGreaterThan(title.x + title.width)
    const cell = readOut(document).findIndex(each => each.text === 'Hosting and care')
    expect(readOut(document)[cell + 1]?.text).toBe('Dec 2026 to Feb 2027')
  })

  it('have a discount under their price', async () => {
    const document = await sheet()
    const price = found(document, '110.00')
    const discount = found(document, '\u221210%')
    expect(discount.x + discount.width).toBeCloseTo(price.x + price.width)
    expect(discount.baseline).toBeGreaterThan(price.baseline)
  })

  it('are all there of 200, in order, summed from page to page', async () => {
    const { blocks } = goldenSnapshots['200 lines']
    const pages = pageWords(await placed(goldenSnapshots['200 lines'], compact))
    expect(pages).toHaveLength(5)
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

  it.each([28, 31, 33, 34, 35, 36, 37, 38, 40, 42])(
    'of %i keep two beside the totals',
    async count => {
      const pages = pageWords(await sheet({}, { ...prepaid, lines: manyLines(count) }))
      const last = pages.findLast(words => words.includes('|Amount due|')) ?? ''
      expect(last.match(/, round \d/g)?.length).toBeGreaterThanOrEqual(2)
    },
  )

  it('of which one is taller than a page are refused by its number', async () => {
    const [line] = manyLines(1)
    const lines = [{ ...line, id: '1', unit: 'x '.repeat(2000), quantity: '1', unit_price: '1' }]
    const refusal = await sheet({}, { lines }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DrawingError)
    expect(refusal).toMatchObject({
      code: 'TOO_TALL',
      message: expect.stringMatching(/^Line 1 \(“.*”\) is taller than a page\. /),
    })
  })
})

describe('the totals', () => {
  it('end under a rule of the brand', async () => {
    const document = await sheet({}, prepaid)
    const due = textMarks(document).findLast(mark => mark.text === 'Amount due')
    const rule = fills(document).find(mark => mark.color === '#6b46c1')
    expect(rule).toMatchObject({ height: 1.5, x: due?.x })
    expect(rule?.width).toBeGreaterThanOrEqual(158)
    expect(rule?.width).toBeLessThanOrEqual(200)
    expect(rule?.y).toBeLessThan(due?.baseline ?? 0)
  })

  it('are wider where their labels are long', async () => {
    const document = await sheet({ locale: 'de', taxLabel: 'Mehrwertsteuer' }, prepaid)
    const rule = fills(document).find(mark => mark.color === '#6b46c1')
    expect(rule?.width).toBeGreaterThan(170)
  })
})

describe('other kinds', () => {
  it('a quote marks what is chosen and offers the rest in brackets', async () => {
    const document = await placed(sampleSnapshot(quoteContent()), compact)
    const boxes = document.pages.flatMap(page => page.marks.filter(mark => mark.kind === 'tickbox'))
    expect(boxes.map(mark => mark.kind === 'tickbox' && mark.ticked)).toEqual([true, false, true])
    expect(found(document, '(1,320.00)').style.color).toBe('#71717a')
    const option = found(document, '·\u00a0optional')
    const detail = found(document, 'Templates, hreflang and editing')
    expect(detail.baseline).toBeCloseTo(option.baseline)
  })

  it('a receipt ends in a modest line', async () => {
    const document = await placed(sampleSnapshot(receiptContent()), compact)
    expect(found(document, 'Paid').style).toMatchObject({ size: 10.5, color: '#6b46c1' })
  })

  it('has its legal text below the end of a receipt', async () => {
    const content = receiptContent(undefined, { legal: 'Registered in Ireland' })
    const document = await placed(sampleSnapshot(content), compact)
    const legal = found(document, 'Registered in Ireland')
    expect(legal.baseline).toBeGreaterThan(found(document, 'Paid').baseline)
  })
})

function fills({ pages }: PlacedDocument) {
  return (pages[0]?.marks ?? []).flatMap(mark => (mark.kind === 'fill' ? [mark] : []))
}

function letters(texts: readonly string[]): string {
  return texts.join('').replace(/\s/g, '')
}
