import { describe, expect, it } from 'vitest'
import type { OutlineEntry, Snapshot } from '@/lib/documents/model'
import type { TextMark } from '@/lib/documents/pdf/marks'
import type { CalculationLine } from '@/lib/money/model'
import { pageWords, placed, textMarks } from './placed'
import { fullAllocation, quoteContent, receiptContent, sampleAcceptance } from './sample-kinds'
import { baseContent, manyLines, sampleSnapshot } from './samples'

async function wordsOf(snapshot: Snapshot): Promise<string[]> {
  return pageWords(await placed(snapshot))
}

/** Lines with an index in their title, a section before every `per`, and every fifth an option not chosen. */
function longQuote(count: number, per: number): Snapshot {
  const all = manyLines(count).map((line, index) => ({
    ...line,
    description: `Line ${index + 1}.`,
  }))
  const isOffered = (index: number) => index % 5 === 4
  const outline = all.flatMap((line, index): OutlineEntry[] => [
    ...(index % per === 0
      ? [{ kind: 'section' as const, id: `section ${index}`, title: `Section ${index + 1}.` }]
      : []),
    { kind: 'line', id: line.id, optional: isOffered(index), photo: null },
  ])
  const lines = all.filter((_, index) => !isOffered(index))
  const offered = all.filter((_, index) => isOffered(index))
  return sampleSnapshot(quoteContent({ outline }, { lines, offered }))
}

describe('a quote of 200 lines in sections, a fifth of them options', () => {
  const snapshot = longQuote(200, 7)

  it('prints all of it once and in order', async () => {
    const titles = snapshot.blocks.lines.map(row => row.title)
    const printed = textMarks(await placed(snapshot))
      .map(mark => mark.text)
      .filter(text => /^(Line|Section) \d+\.$/.test(text))
    expect(printed).toEqual(titles)
  })

  it('keeps the first line of each section under its head', async () => {
    const { lines } = snapshot.blocks
    for (const page of await wordsOf(snapshot)) {
      const words = page.split('|')
      for (const [index, row] of lines.entries()) {
        if (row.kind !== 'section' || !words.includes(row.title)) continue
        expect(words).toContain(lines[index + 1]?.title)
      }
    }
  })

  it('carries the sum of the lines that count', async () => {
    const pages = await wordsOf(snapshot)
    expect(pages.length).toBeGreaterThan(6)
    for (const [index, words] of pages.slice(0, -1).entries()) {
      const carried = new RegExp(`Carried to page ${index + 2}\\|([\\d,.]+)`).exec(words)?.[1]
      const last = snapshot.blocks.lines.filter(row => words.includes(`|${row.title}|`)).at(-1)
      expect(carried).toBe(last?.carried)
      expect(pages[index + 1]).toContain(`Brought forward from page ${index + 1}|${carried}`)
    }
  })

  it.each([2, 5, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])(
    'or of %i, with each line in a section of its own, stands above its total',
    async count => {
      const pages = await wordsOf(longQuote(count, 1))
      expect(pages.join('|').match(/Line \d+\./g)).toHaveLength(count)
      const last = pages.find(words => words.includes('|Total|'))
      expect(last).toMatch(/Line \d+\..*\|Total\|/)
    },
  )
})

describe('the rows of a table', () => {
  it('have a head each, also where sections are empty or follow each other', async () => {
    const sections = Array.from({ length: 60 }, (_, index) => index)
    const outline = sections.flatMap((index): OutlineEntry[] => [
      { kind: 'section', id: `s${index}`, title: `Chapter ${index}.` },
      ...(index === 40 ? [{ kind: 'line' as const, id: '1', optional: false, photo: null }] : []),
    ])
    const content = quoteContent({ outline }, { lines: manyLines(1), offered: [] })
    const printed = (await wordsOf(sampleSnapshot(content))).join('|')
    for (const index of sections) expect(printed).toContain(`Chapter ${index}.`)
  })

  it('hold long titles of sections and options', async () => {
    const title = 'A title that needs more than one line to be said in full, and some more of it'
    const lines: CalculationLine[] = [
      {
        id: 'x',
        description: `${title}\n${title}`,
        quantity: '1',
        unit_price: '1',
        tax: { category: 'O' },
      },
    ]
    const outline: OutlineEntry[] = [
      { kind: 'section', id: 's', title: `${title}, ${title}` },
      { kind: 'line', id: 'x', optional: true, photo: null },
    ]
    const printed = await wordsOf(sampleSnapshot(quoteContent({ outline }, { lines, offered: [] })))
    const words = letters(printed.join(''))
    expect(words.split(letters(title))).toHaveLength(5)
    expect(words).toContain('·optional')
  })
})

describe('an option that was not chosen', () => {
  it('is grey in all of its words', async () => {
    const marks = textMarks(await placed(sampleSnapshot(quoteContent())))
    const title = marks.find(mark => mark.text === 'Animated page transitions')
    const detail = marks.find(mark => mark.text === 'Reduced-motion version included')
    expect(title?.style.color).toBe('#71717a')
    expect(detail?.style.color).toBe('#71717a')
  })
})

describe('an address for mail', () => {
  it('that is wider than its column is broken before its "@"', async () => {
    const buyer = { ...baseContent.buyer, email: 'accounts.payable@acme-design.example' }
    const marks = textMarks(await placed(sampleSnapshot(quoteContent({ buyer }))))
    const name = marks.find(mark => mark.text === 'accounts.payable')
    const domain = marks.find(mark => mark.text === '@acme-design.example')
    expect(domain?.x).toBe(name?.x)
    expect(domain?.tag).toBe(name?.tag)
  })
})

describe('an acceptance', () => {
  it('prints names however long they are', async () => {
    const name = 'Maximiliane Freifrau von und zu Donaudampfschifffahrtsgesellschaft '
      .repeat(3)
      .trim()
    const content = quoteContent({
      acceptance: { ...sampleAcceptance, name },
      buyer: { ...baseContent.buyer, name },
    })
    const printed = letters((await wordsOf(sampleSnapshot(content))).join(''))
    expect(printed.split(letters(name)).length).toBeGreaterThan(3)
  })

  it('keeps its record on one page', async () => {
    const note =
      'Please begin with the naming check, and tell us when the workshop can be. '.repeat(3)
    const content = quoteContent({ acceptance: { ...sampleAcceptance, note } })
    const pages = await wordsOf(sampleSnapshot(content))
    const page = pages.find(words => words.includes('Record of acceptance'))
    expect(page).toContain('fb04 dcb6 970e')
    expect(page).toContain('Accepted with the marked options, without those in brackets.')
  })
})

describe('a receipt', () => {
  const allocations = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...fullAllocation,
      lineId: `line ${index}`,
      invoiceNumber: `PCF-2026-${1000 + index}`,
    }))

  it('of 40 invoices repeats the head and carries the sum', async () => {
    const snapshot = sampleSnapshot(receiptContent(allocations(40)))
    const pages = await wordsOf(snapshot)
    expect(pages.length).toBeGreaterThan(1)
    const head = 'Applied to|Invoice date|Invoice total|Paid before|This payment, USD'
    for (const words of pages) expect(words).toContain(head)
    const printed = pages.join('|')
    expect(printed.match(/Invoice PCF-2026-\d{4}/g)).toHaveLength(40)
    expect(printed).toContain('Carried to page 2')
  })

  it.each([1, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])(
    'of %i invoices says "Paid" where it covers nothing',
    async count => {
      const notes = 'Thank you. '.repeat(20)
      const document = await placed(sampleSnapshot(receiptContent(allocations(count), { notes })))
      const texts = document.pages.map(({ marks }) => marks.filter(mark => mark.kind === 'text'))
      const page = texts.find(marks => marks.some(mark => mark.text === 'Paid')) ?? []
      const stamp = page.find(mark => mark.text === 'Paid')
      if (!stamp) throw new Error('It does not say "Paid"')
      const above = page.filter(mark => mark !== stamp && mark.baseline < stamp.baseline - 1)
      const below = page.filter(mark => mark.baseline > stamp.baseline + 1)
      for (const mark of above)
        expect(mark.baseline).toBeLessThan(stamp.baseline - stamp.style.size * 0.73)
      for (const mark of below)
        expect(mark.baseline - mark.style.size).toBeGreaterThan(stamp.baseline)
    },
  )

  it('is not stamped while anything is left to pay', async () => {
    const partly = { ...fullAllocation, lineId: 'partly', dueAfter: '0.01' }
    const snapshot = sampleSnapshot(receiptContent([fullAllocation, partly]))
    const words = (await wordsOf(snapshot)).join('|')
    expect(words).not.toContain('|Paid|')
    expect(words).toContain('Left to pay|$0.01')
  })

  it('has its stamp in any language inside the page', async () => {
    for (const locale of ['de', 'fr'] as const) {
      const content = receiptContent([fullAllocation], { locale })
      const stamp = textMarks(await placed(sampleSnapshot(content))).find(isLarge)
      expect((stamp?.x ?? 0) + (stamp?.width ?? 0)).toBeLessThan(595.28 - 47)
    }
  })
})

function isLarge(mark: TextMark): boolean {
  return mark.style.size > 60
}

function letters(text: string): string {
  return text.replace(/[\s|]/g, '')
}
