import { describe, expect, it } from 'vitest'
import type { DocumentContent, Snapshot } from '@/lib/documents/model'
import { classic } from '@/lib/documents/pdf/classic/template'
import { compact } from '@/lib/documents/pdf/compact/template'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { studio } from '@/lib/documents/pdf/studio/template'
import type { Template } from '@/lib/documents/pdf/template'
import type { CalculationLine } from '@/lib/money/model'
import { goldenSnapshots } from './golden-samples'
import { pageWords, placed, readOut, textMarks } from './placed'
import { creditNoteContent, quoteContent, sampleAcceptance } from './sample-kinds'
import {
  baseContent,
  designLines,
  manyLines,
  outlineOf,
  type SampleChanges,
  sampleContent,
  samplePictures,
  sampleSnapshot,
} from './samples'
import { textsOf } from './texts'

async function placedLines(lines: CalculationLine[], changes: SampleChanges = {}) {
  return await placed(sampleSnapshot(sampleContent(changes, { lines })))
}

describe('a long invoice', () => {
  it('holds all 200 lines once, in order, under a repeated head', async () => {
    const snapshot = goldenSnapshots['200 lines']
    const document = await placed(snapshot)
    const titles = snapshot.blocks.lines.map(line => line.title)
    const known = new Set(titles)
    const found = textMarks(document).filter(mark => known.has(mark.text))
    expect(found.map(mark => mark.text)).toEqual(titles)
    for (const words of pageWords(document))
      expect(words).toContain('Description|Qty|Price|VAT|Amount, USD')
  })

  it('numbers its pages and carries the sum from each to the next', async () => {
    const snapshot = goldenSnapshots['200 lines']
    const pages = pageWords(await placed(snapshot))
    expect(pages.length).toBeGreaterThan(5)
    for (const [index, words] of pages.entries()) {
      expect(words).toContain(`Page ${index + 1} of ${pages.length}`)
      const next = pages[index + 1]
      if (!next) continue
      const carried = new RegExp(`Carried to page ${index + 2}\\|([\\d,.]+)`).exec(words)?.[1]
      expect(carried).toMatch(/\d/)
      expect(next).toContain(`Brought forward from page ${index + 1}|${carried}`)
      expect(next).toContain(`, continued|${snapshot.blocks.continuation.client}`)
      const last = snapshot.blocks.lines.filter(line => words.includes(line.title)).at(-1)
      expect(last?.carried).toBe(carried)
    }
  })

  it.each([15, 16, 17, 18, 19, 20, 21, 22, 23, 24])(
    'of %i lines keeps two of them beside the totals',
    async count => {
      const pages = pageWords(await placedLines(manyLines(count)))
      const last = pages.find(words => words.includes('|Amount due|')) ?? ''
      expect((last.match(/round \d/g) ?? []).length).toBeGreaterThanOrEqual(2)
    },
  )

  it('splits a description that is taller than a page and keeps every word of it', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `word${index}`)
    const document = await placedLines([everything(words)])
    const pages = pageWords(document)
    expect(pages.join('|').match(/word\d+/g)).toEqual(words)
    expect(pages.length).toBeGreaterThan(1)
    const details = readOut(document).filter(each => each.text.includes('word0 '))
    expect(details.map(each => each.text.match(/word\d+/g))).toEqual([words])
  })

  it('never leaves the totals without a row above them', async () => {
    for (let count = 300; count < 800; count += 50) {
      const words = Array.from({ length: count }, () => 'description')
      const lines = [everything(words), ...manyLines(2).slice(1)]
      const last = pageWords(await placedLines(lines)).find(page => page.includes('|Amount due|'))
      expect(last).toContain('Description|Qty|Price|VAT|Amount, USD')
    }
  })

  it('moves notes and terms closer rather than onto a page of their own', async () => {
    const legal = 'Registered in Ireland, no. 638804'
    const paragraph = 'Thank you for the work of this autumn, and for the next. '.repeat(3)
    const [alone, ...others] = (await placedLines(manyLines(10), { legal, intro: paragraph })).pages
    expect(others).toEqual([])
    const marks = alone?.marks.filter(mark => mark.kind === 'text') ?? []
    expect(marks.map(mark => mark.text)).toContain(legal)
  })
})

describe('texts above and below the lines', () => {
  it('go on over pages in the order they were written, however long', async () => {
    const long = (name: string) =>
      Array.from({ length: 900 }, (_, index) => `${name}${index}`).join(' ')
    const [intro, notes, terms, legal] = [long('i'), long('n'), long('t'), long('l')]
    const document = await placed(sampleSnapshot(sampleContent({ intro, notes, terms, legal })))
    const read = readOut(document).map(each => each.text)
    for (const text of [intro, notes, terms, legal]) expect(read).toContain(text)
    for (const words of pageWords(document)) expect(words).toMatch(/Page \d+ of \d+$/)
  })

  it('leave no single line alone at the end of a page', async () => {
    for (let count = 200; count < 330; count += 10) {
      const intro = Array.from({ length: count }, () => 'introducing').join(' ')
      const document = await placed(sampleSnapshot(sampleContent({ intro: `${intro}\n${intro}` })))
      for (const page of document.pages) {
        const lines = page.marks.filter(
          mark => mark.kind === 'text' && mark.text.startsWith('introducing'),
        )
        expect(lines).not.toHaveLength(1)
      }
    }
  })
})

describe('pictures', () => {
  const photo = { ...samplePictures.photo }
  const pictured = sampleSnapshot(
    sampleContent({
      currency: { code: 'EUR', digits: 2 },
      outline: outlineOf(designLines).map(entry => ({ ...entry, photo })),
    }),
  )

  it('of lines keep their proportions, stay small and are read with their line', async () => {
    const document = await placed(pictured)
    const images = document.pages
      .flatMap(page => page.marks)
      .flatMap(mark => (mark.kind === 'image' && mark.sha256 === photo.sha256 ? [mark] : []))
    expect(images).toHaveLength(designLines.length)
    for (const { width, height } of images) {
      expect(Math.max(width, height)).toBeCloseTo(40)
      expect(width / height).toBeCloseTo(photo.width / photo.height)
    }
    const figures = readOut(document).filter(each => each.path === 'Table TR TH Figure')
    const titles = pictured.blocks.lines.map(line => `Photo: ${line.title}`)
    expect(figures.map(each => each.tag.about.alt)).toEqual(titles)
  })

  it('make their rows taller and cover no other', async () => {
    const document = await placed(pictured)
    for (const { marks } of document.pages) {
      const rules = marks.flatMap(mark => (mark.kind === 'fill' ? [mark.y] : []))
      for (const mark of marks) {
        if (mark.kind !== 'image') continue
        for (const y of rules) expect(y <= mark.y || y >= mark.y + mark.height).toBe(true)
      }
    }
  })

  it('that a banking app reads stand beside the bank details', async () => {
    const document = await placed(pictured)
    const code = document.pages.flatMap(page => page.marks).find(mark => mark.kind === 'code')
    expect(code).toMatchObject({ x: 48, width: 62, rows: pictured.blocks.payment?.code?.rows })
    const iban = textMarks(document).find(mark => mark.text === 'IBAN')
    expect(iban?.x).toBe(123)
  })

  it('of a signature stand in the place of the name, which is said under it', async () => {
    const { signature } = samplePictures
    const acceptance = { ...sampleAcceptance, signature }
    const document = await placed(sampleSnapshot(quoteContent({ acceptance })))
    const image = document.pages
      .flatMap(page => page.marks)
      .find(mark => mark.kind === 'image' && mark.sha256 === signature.sha256)
    expect(image?.kind === 'image' && image.height <= 44 && image.width <= 180).toBe(true)
    const read = readOut(document)
    const index = read.findIndex(each => each.tag.about.alt === 'Signature of Jordan Reyes')
    expect(read[index + 1]?.text).toBe('Jordan Reyes')
  })
})

describe('every document', () => {
  it.each(Object.entries(goldenSnapshots))(
    'such as %s stands inside its margins',
    async (_, snapshot) => {
      const { pages, size } = await placed(snapshot)
      const [width, height] = size
      for (const mark of pages.flatMap(page => page.marks)) {
        if (mark.kind !== 'text') continue
        // Large type and closing brackets hang a little outside of their columns.
        const bracket = mark.text.endsWith(')') ? 4 : 0
        expect(mark.x).toBeGreaterThanOrEqual(47.5 - mark.style.size * 0.06)
        expect(mark.x + mark.width).toBeLessThanOrEqual(width - 47.5 + bracket)
        expect(mark.baseline - mark.style.size).toBeGreaterThanOrEqual(28)
        expect(mark.baseline).toBeLessThanOrEqual(height - 30)
      }
    },
  )

  it.each(Object.entries(goldenSnapshots))(
    'such as %s is read out whole and in order',
    async (_, snapshot) => {
      const said = letters(
        readOut(await placed(snapshot))
          .map(each => each.text)
          .join(' '),
      )
      let at = 0
      for (const text of textsOf(snapshot.blocks)) {
        const found = said.indexOf(letters(text), at)
        expect([text, found >= at]).toEqual([text, true])
        at = found + letters(text).length
      }
      expect(said).toHaveLength(at)
    },
  )

  it.each(Object.entries(goldenSnapshots))(
    'such as %s has rows of as many cells as its columns',
    async (_, snapshot) => {
      const { root } = await placed(snapshot)
      const tables = root.children.flatMap(tag => [tag, ...tag.children])
      for (const table of tables.filter(tag => tag.role === 'Table')) {
        const widths = table.children.map(row =>
          row.children.reduce((sum, cell) => sum + (cell.about.columnSpan ?? 1), 0),
        )
        expect(new Set(widths).size).toBe(1)
      }
    },
  )

  it('has one heading of the first order, and one of the second over each of its parts', async () => {
    const read = readOut(await placed(goldenSnapshots['accepted quote']))
    const headings = read.filter(each => /H\d$/.test(each.path))
    expect(headings.map(each => [each.path, each.text])).toEqual([
      ['H1', 'Angebot PCF-Q-2026-0018'],
      ['Sect H2', 'Angenommen für Acme Design'],
      ['Sect H2', 'Nachweis der Annahme'],
      ['Sect H2', 'Zahlungsbedingungen'],
    ])
  })
})

describe('the box of an option', () => {
  const quote = sampleSnapshot(quoteContent())
  const states = quote.blocks.lines.flatMap(row =>
    row.kind === 'line' && row.option ? [row.option.state] : [],
  )

  it.each(Object.entries({ studio, classic, compact }))(
    'says before the title whether it was chosen, in %s',
    async (_, template) => {
      const { root, pages } = await placed(quote, template)
      const cells = root.children
        .flatMap(table => table.children)
        .flatMap(row => row.children.filter(cell => cell.role === 'TH'))
      const firsts = cells.map(cell => cell.children[0]).filter(tag => tag?.role === 'Figure')
      expect(firsts.map(tag => tag?.about.alt)).toEqual(states)
      const boxes = pages.flatMap(page => page.marks.filter(mark => mark.kind === 'tickbox'))
      expect(boxes.map(mark => mark.tag)).toEqual(firsts)
    },
  )
})

describe('a name from right to left', () => {
  const name = 'أكمي ديزاين'
  const contact = 'محمد الأحمد'
  const address = { ...baseContent.buyer.address, line1: '221 Harbour Street' }
  const foreign = sampleContent(
    {
      number: 'שלום-12',
      buyer: { ...baseContent.buyer, name, contact, address },
      seller: { ...baseContent.seller, address: { ...address, line1: 'شارع الملك 7' } },
    },
    { lines: manyLines(60) },
  )

  async function lineOf(template: Template, text: string, page = 0): Promise<string[]> {
    const document = await placed(sampleSnapshot(foreign), template)
    const marks = (document.pages[page]?.marks ?? []).filter(mark => mark.kind === 'text')
    const found = marks.find(mark => mark.text.startsWith(text))
    return marks
      .filter(mark => mark.baseline === found?.baseline)
      .toSorted((one, other) => one.x - other.x)
      .map(mark => mark.text)
  }

  it('leaves what follows it in its place', async () => {
    const band = await lineOf(compact, contact)
    expect(band.slice(0, 3)).toEqual([contact, ',', '221 Harbour Street,'])
    expect(await lineOf(classic, 'شارع')).toEqual([
      'شارع الملك 7',
      ',',
      'Galway H91 E2K3,',
      'Ireland',
    ])
    const seller = await lineOf(compact, 'شارع')
    expect(seller.slice(0, 4)).toEqual(['شارع الملك 7', ',', 'Galway H91 E2K3,', 'Ireland'])
  })

  it('stands in the head of later pages before the date, and the number before its words', async () => {
    const date = '20\u00a0Nov\u00a02026'
    expect((await lineOf(compact, name, 1)).slice(-3)).toEqual([name, ' ·', date])
    expect((await lineOf(classic, name, 1)).slice(-3)).toEqual([name, ',', date])
    expect((await lineOf(studio, name, 1)).slice(-2)).toEqual([name, date])
    for (const template of [compact, classic, studio])
      expect((await lineOf(template, name, 1)).slice(0, 3)).toEqual([
        'Invoice',
        'שלום-12',
        ', continued',
      ])
  })

  it.each(Object.entries({ studio, classic, compact }))(
    'begins where the other values begin, in %s',
    async (_, template) => {
      const document = await placed(sampleSnapshot(foreign), template)
      const [own, label] = [name, 'Billed to'].map(text =>
        textMarks(document).find(mark => mark.text === text),
      )
      expect(own?.x).toBe(label?.x)
    },
  )
})

describe('a text from right to left', () => {
  it('stands at the right end of its measure, in columns that stay where they are', async () => {
    const document = await placed(goldenSnapshots['Arabic and Hebrew'])
    const marks = textMarks(document).filter(mark => mark.runs.some(run => run.rightToLeft))
    expect(marks.length).toBeGreaterThan(8)
    const title = marks.find(mark => mark.text === 'تصميم الموقع الإلكتروني')
    expect((title?.x ?? 0) + (title?.width ?? 0)).toBeCloseTo(48 + 241.64, 0)
  })
})

describe('what fits nowhere is refused', () => {
  const cases: [string, string, string, () => Snapshot][] = [
    ['a client taller than a page', 'TOO_TALL', 'The addresses and facts', withEndlessClient],
    ['a reason taller than a page', 'TOO_TALL', '“Reason” at the top is', withEndlessReason],
    ['a unit taller than a page', 'TOO_TALL', 'Line 2 (“Rope”) is taller', withEndlessUnit],
    ['bank details taller than a page', 'TOO_TALL', 'The totals with what', withEndlessBank],
    ['figures wider than the page', 'TOO_WIDE', 'too wide for the paper', withWideFigures],
    ['a font without files', 'FONT', 'has no files', withoutFont],
  ]

  it.each(cases)('such as %s', async (_, code, sentence, snapshotOf) => {
    const refusal = await placed(snapshotOf()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DrawingError)
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(sentence) })
    expect(refusal).toMatchObject({ message: expect.stringMatching(/\. [A-Z].*\.$/) })
  })
})

function everything(words: string[]): CalculationLine {
  return {
    id: '1',
    quantity: '1',
    unit_price: '10',
    tax: { category: 'S', rate: '23' },
    description: `Everything\n${words.join(' ')}`,
  }
}

function withEndlessClient(): Snapshot {
  const buyer: DocumentContent['buyer'] = { ...baseContent.buyer, contact: 'Name '.repeat(2000) }
  return sampleSnapshot(sampleContent({ buyer }))
}

function withEndlessReason(): Snapshot {
  return sampleSnapshot(creditNoteContent({ reason: 'Because of it. '.repeat(900) }))
}

function withEndlessUnit(): Snapshot {
  const rope = { ...everything([]), id: '2', description: 'Rope', unit: 'metres '.repeat(100) }
  return sampleSnapshot(sampleContent({}, { lines: [...manyLines(1), rope] }))
}

function withEndlessBank(): Snapshot {
  const bank = { ...baseContent.bank, bankName: 'Bank of somewhere '.repeat(300) }
  return sampleSnapshot(sampleContent({ bank }))
}

function withWideFigures(): Snapshot {
  return sampleSnapshot(sampleContent({ taxLabel: 'Tax'.repeat(60) }))
}

function withoutFont(): Snapshot {
  const { brand } = baseContent
  return sampleSnapshot(sampleContent({ brand: { ...brand, font: { ...brand.font, files: [] } } }))
}

function letters(text: string): string {
  return text.replace(/\s/g, '')
}
