import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateSync, inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import type { Mark, PlacedDocument } from '@/lib/documents/pdf/marks'
import { assertInside } from '@/lib/documents/pdf/page-box'
import { rootTag, tagIn } from '@/lib/documents/pdf/tags'
import type { AttachedFile, PdfFacts } from '@/lib/documents/pdf/writer/facts'
import { writePdf } from '@/lib/documents/pdf/writer/write-pdf'
import { body, figures, HandLaid, longTable, setter, strong } from './hand-laid'
import { readAloud } from './read-aloud'
import { propertiesOf, readPdf } from './read-pdf'
import { brokenRules, pagesOf } from './rules/archive'
import { type PdfObjects, pdfObjects } from './rules/objects'
import { operationsOf } from './rules/syntax'

const facts: PdfFacts = {
  title: 'Invoice 2026-0042',
  author: 'Pixel Crafte',
  language: 'de-CH',
  createdAt: new Date('2026-03-04T05:06:07Z'),
}

const photo = readFileSync('tests/pdf/pictures/photo.png')
const photoHash = createHash('sha256').update(photo).digest('hex')

const invoice: AttachedFile = {
  name: 'factur-x.xml',
  mime: 'text/xml',
  bytes: new TextEncoder().encode('<rechnung betrag="1’000.00"/>'),
  relationship: 'Alternative',
  description: 'The same invoice for machines (EN 16931)',
  modifiedAt: facts.createdAt,
}

function written(document: PlacedDocument, about: Partial<PdfFacts> = {}): Uint8Array {
  assertInside(document)
  return writePdf(document, { ...facts, ...about }, new Map([[photoHash, photo]]), [])
}

function sayingOnly(text: string): PlacedDocument {
  const sheet = new HandLaid()
  return sheet.text(text, 40, 40, tagIn(sheet.document.root, 'P')).document
}

function pieces(file: Uint8Array) {
  const pdf = pdfObjects(file)
  const pages = pagesOf(pdf, pdf.dict(pdf.trailer.get('/Root')))
  return { pdf, operations: pages.flatMap(page => operationsOf(sourceOf(pdf, page))) }
}

function sourceOf(pdf: PdfObjects, page: ReadonlyMap<string, unknown>): string {
  for (const [key, value] of page) {
    if (key === '/Contents' && typeof value === 'object' && value !== null && 'to' in value) {
      return pdf.bytes({ to: Number(value.to) }).toString('latin1')
    }
  }
  return ''
}

const codeRows = ['1110111', '1010101', '1110111', '0001000', '1110111', '1010101', '1110111']

/** One of everything. */
function everything(): PlacedDocument {
  const sheet = new HandLaid()
  const { root } = sheet.document
  const figure = tagIn(root, 'Figure', { alt: 'Logo of “Pixel & Crafte”' })
  sheet.put({ kind: 'image', x: 40, y: 20, width: 60, height: 40, sha256: photoHash, tag: figure })
  sheet.text('Rechnung Ärzte & Söhne', 40, 80, tagIn(root, 'H1'), { ...strong, tracking: -0.02 })
  const section = tagIn(root, 'Sect')
  sheet.text('An', 40, 110, tagIn(section, 'H2'), strong)
  sheet.text('Zoë\nRue 12\nGenève', 40, 130, tagIn(section, 'P'))
  const table = tagIn(root, 'Table')
  const heads = tagIn(table, 'TR')
  sheet.text('Was', 40, 200, tagIn(heads, 'TH', { scope: 'Column' }), strong)
  sheet.right('Betrag', 540, 200, tagIn(heads, 'TH', { scope: 'Column' }), strong)
  const row = tagIn(table, 'TR')
  const option = tagIn(tagIn(row, 'TD'), 'Figure', { alt: 'chosen' })
  const box = { y: 220, width: 8, height: 8, color: '#6b46c1' } as const
  sheet.put({ kind: 'tickbox', x: 40, ...box, ticked: true, tag: option })
  sheet.put({ kind: 'tickbox', x: 60, ...box, ticked: false, tag: option })
  sheet.right('1’234.50', 540, 220, tagIn(row, 'TD'))
  const sum = tagIn(table, 'TR')
  sheet.right('1’234.50', 540, 240, tagIn(sum, 'TD', { columnSpan: 2 }), strong)
  const pay = tagIn(root, 'Figure', { alt: 'Payment code' })
  const size = { width: 70, height: 70 }
  sheet.put({ kind: 'code', x: 40, y: 300, ...size, rows: codeRows, color: '#000000', tag: pay })
  sheet.put({ kind: 'fill', x: 0, y: 700, width: 595.28, height: 1, color: '#dddddd' })
  sheet.text('Seite 1 von 2', 40, 800, 'artifact')
  sheet.turn().text('Ende', 40, 40, tagIn(root, 'P'))
  sheet.put({ kind: 'image', x: 40, y: 80, width: 60, height: 40, sha256: photoHash, tag: figure })
  return sheet.document
}

describe('what archives and screen readers ask for', () => {
  it('is all there', () => {
    const pictures = new Map([[photoHash, photo]])
    expect(brokenRules(writePdf(everything(), facts, pictures, [invoice]))).toEqual([])
    expect(brokenRules(written(longTable(60)))).toEqual([])
  })

  it('is missed where it is not: rows of different lengths, a bare figure, a skipped heading', () => {
    const { document } = new HandLaid()
    const table = tagIn(document.root, 'Table')
    const sheet = Object.assign(new HandLaid(), { document })
    sheet.text('a', 40, 40, tagIn(tagIn(table, 'TR'), 'TD'))
    const second = tagIn(table, 'TR')
    sheet.text('b', 40, 60, tagIn(second, 'TD')).text('c', 80, 60, tagIn(second, 'TD'))
    sheet
      .text('d', 40, 80, tagIn(document.root, 'H2'))
      .text('e', 40, 99, tagIn(tagIn(table, 'TR'), 'TH'))
    sheet.text('f', 40, 120, tagIn(document.root, 'Figure'))
    expect(brokenRules(writePdf(document, facts, new Map(), []))).toEqual([
      'a Table has rows of one length',
      'a TH says what it heads',
      'a Figure says in words what it shows',
      'a heading skips a level',
    ])
  })
})

describe('what is read out', () => {
  it('comes in the order in which tags were made, without artifacts', () => {
    expect(readAloud(written(everything()))).toEqual([
      'Figure Logo of “Pixel & Crafte”',
      'H1 Rechnung Ärzte & Söhne',
      'H2 An',
      'P Zoë Rue 12 Genève',
      'TH Was',
      'TH Betrag',
      'Figure chosen',
      'TD 1’234.50',
      'TD 1’234.50',
      'Figure Payment code',
      'P Ende',
    ])
  })

  it('leaves out what says nothing, but for the empty cells of a row', () => {
    const sheet = new HandLaid()
    const { root } = sheet.document
    tagIn(tagIn(root, 'Sect'), 'H2')
    const table = tagIn(root, 'Table')
    tagIn(tagIn(table, 'TR'), 'TD')
    const row = tagIn(table, 'TR')
    tagIn(row, 'TD')
    sheet.text('12', 40, 40, tagIn(row, 'TD'))
    expect(readAloud(written(sheet.document))).toEqual(['TD', 'TD 12'])
  })

  it('goes on over pages as one', () => {
    const sheet = new HandLaid()
    const paragraph = tagIn(sheet.document.root, 'P')
    sheet.text('It begins', 40, 800, paragraph).turn().text('and ends', 40, 40, paragraph)
    const file = written(sheet.document)
    expect(readAloud(file)).toEqual(['P It begins and ends'])
    expect(brokenRules(file)).toEqual([])
  })

  it.each([
    ['Latin', 'AVATAR Too To, “Wörter”: office fi ffl № ½ €'],
    ['Greek and Cyrillic', 'Τιμολόγιο αριθ. 5, Счёт № 6'],
    ['spaces of two kinds', 'CHF 100 and 5 h'],
    ['Hebrew', 'שלום עולם (12)'],
    ['Arabic', 'السلام عليكم، لا إله إلا الله'],
    ['Devanagari', 'हिन्दी में किताब, क्षत्रिय'],
    ['Thai', 'น้ำใจ ที่นี่ กำลัง'],
    ['Japanese', '請求書 デザイン一式'],
    ['several directions', 'Für שלום עולם AG, 12 السلام عليكم Ltd'],
    ['a first word from the right', 'שלום Pixel Crafte 2026 עולם'],
    ['Arabic with vowels', 'بِسْمِ اللَّهِ'],
  ])('is %s as it was written', (_script, text) => {
    const file = written(sayingOnly(text))
    expect(readAloud(file)).toEqual([`P ${text}`])
    expect(brokenRules(file)).toEqual([])
  })
})

describe('what is seen', () => {
  it('stands where it was placed', async () => {
    const sheet = new HandLaid()
    const cell = tagIn(sheet.document.root, 'P')
    sheet.right('AVAToTa 1’111.11', 540, 100, cell, { ...figures, size: 24, leading: 30 })
    const [mark] = sheet.document.pages[0]?.marks ?? []
    const [page] = await readPdf(written(sheet.document))
    const texts = page?.texts ?? []
    const last = texts.at(-1)
    expect(texts.map(item => item.text).join('')).toBe('AVAToTa1’111.11')
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(540, 1)
    expect(texts[0]?.x).toBeCloseTo(mark?.x ?? 0, 1)
  })

  it('is coloured once for texts of one colour, and set once for texts of one font', () => {
    const { operations } = pieces(written(longTable(10)))
    const count = (operator: string) => operations.filter(one => one.operator === operator).length
    expect(count('Tf')).toBeLessThan(count('BT') / 2)
    expect(count('rg')).toBeLessThanOrEqual(22)
  })

  it('draws a code as bars of black modules', () => {
    const { operations } = pieces(written(everything()))
    const bars = operations.flatMap(({ operator, operands }) =>
      operator === 're' && operands[3] === 1 && Number(operands[2]) < 8 ? [operands] : [],
    )
    const black = codeRows.join('').replaceAll('0', '').length
    expect(bars).toHaveLength(17)
    expect(bars.reduce((sum, [, , width]) => sum + Number(width), 0)).toBe(black)
    expect(bars.slice(0, 2)).toEqual([
      [0, 0, 3, 1],
      [4, 0, 3, 1],
    ])
  })
})

describe('what is copied', () => {
  it.each([
    ['Hebrew', 'שלום עולם'],
    ['Arabic', 'السلام عليكم، لا إله إلا الله'],
    ['Latin within Arabic', 'السلام Pixel Crafte عليكم'],
  ])('is %s in the order of reading, though shown from right to left', async (_script, text) => {
    const [page] = await readPdf(written(sayingOnly(text)))
    expect(page?.texts.map(item => item.text).join(' ')).toBe(text)
  })
})

describe('pictures', () => {
  const pixels = Buffer.from([0, 9, 8, 7, 6, 5, 4, 1, 3, 2, 1, 0, 1, 2])
  const kinds = [
    ['gray', pngOf(0, 6, pixels), '/DeviceGray'],
    ['RGB', pngOf(2, 2, pixels), '/DeviceRGB'],
  ] as const

  it.each(kinds)('in %s are put in as they are', (_name, png, space) => {
    const sheet = new HandLaid()
    const tag = tagIn(sheet.document.root, 'Figure', { alt: 'Six pixels' })
    const place = { kind: 'image', width: 6, height: 2, sha256: 'six', tag } as const
    sheet.put({ ...place, x: 40, y: 40 }, { ...place, x: 40, y: 80 })
    const file = writePdf(sheet.document, facts, new Map([['six', png]]), [])
    const { pdf, operations } = pieces(file)
    const images = [...pdf.objects.values()].filter(
      ({ value }) => value instanceof Map && value.get('/Subtype') === '/Image',
    )
    const [image] = images
    expect(images).toHaveLength(1)
    expect(operations.filter(one => one.operator === 'Do')).toHaveLength(2)
    expect(image?.value).toBeInstanceOf(Map)
    const colors = image?.value instanceof Map ? image.value.get('/ColorSpace') : null
    expect([colors].flat()[0]).toBe(space)
    expect(inflateSync(image?.stream ?? '').length).toBe(14)
    expect(brokenRules(file)).toEqual([])
  })

  it('that are missing are refused', () => {
    expect(() => writePdf(everything(), facts, new Map(), [])).toThrow(DrawingError)
  })
})

describe('what a file says about itself', () => {
  it.each([
    ['markup', 'Ä & Ö <b> "quoted" \'so\'', 'Müller & Söhne </rdf:li>'],
    ['from the right', 'חשבונית 12', 'السلام عليكم'],
    ['beyond the first plane', '請求書 😀', '𝔓ixel'],
    ['brackets', 'A (b) \\ c)', '((('],
  ])('is any text: %s', async (_kind, title, author) => {
    const file = written(sayingOnly('Text'), { title, author })
    const { info } = await propertiesOf(file)
    expect(info).toMatchObject({ Title: title, Author: author })
    expect(brokenRules(file)).toEqual([])
  })

  it('has a sign in the place of what XML cannot carry', async () => {
    const file = written(sayingOnly('Text'), { title: 'a\u0007b\uD800c\uFFFE' })
    const { info } = await propertiesOf(file)
    expect(info).toMatchObject({ Title: 'a\uFFFDb\uFFFDc\uFFFD' })
    expect(brokenRules(file)).toEqual([])
  })

  it('is when the document was made, and no other moment', () => {
    const { pdf } = pieces(written(sayingOnly('Text')))
    const text = JSON.stringify([...pdf.objects.values()].map(({ value }) => plain(value)))
    expect(text.match(/D:\d+Z/g)).toEqual(['D:20260304050607Z'])
  })
})

describe('attachments', () => {
  it('come out as they went in', async () => {
    const other = {
      ...invoice,
      name: 'Änderung & mehr.txt',
      mime: 'text/plain',
      bytes: Buffer.from('mehr'),
    }
    const file = writePdf(sayingOnly('Text'), facts, new Map(), [invoice, other])
    const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
    const found = await document.getAttachments()
    expect([...(found?.keys() ?? [])]).toEqual(['factur-x.xml', 'Änderung & mehr.txt'])
    const { pdf } = pieces(file)
    const streams = [...pdf.objects].filter(
      ([, { value }]) => value instanceof Map && value.get('/Type') === '/EmbeddedFile',
    )
    expect(streams.map(([to]) => pdf.bytes({ to }))).toEqual([
      Buffer.from(invoice.bytes),
      Buffer.from(other.bytes),
    ])
    expect(brokenRules(file)).toEqual([])
  })

  it('of one name are refused', () => {
    const twice = [invoice, invoice]
    expect(() => writePdf(sayingOnly('Text'), facts, new Map(), twice)).toThrow(/rename one/)
  })
})

describe('bytes', () => {
  it('are the same whatever was written before', () => {
    const first = written(everything())
    written(longTable(30))
    written(sayingOnly('Τιμολόγιο السلام עולם'))
    expect(Buffer.from(written(everything())).equals(first)).toBe(true)
  })

  it('carry an identifier of their own', () => {
    const idOf = (file: Uint8Array) => pdfObjects(file).trailer.get('/ID')
    expect(idOf(written(sayingOnly('One')))).toEqual(idOf(written(sayingOnly('One'))))
    expect(idOf(written(sayingOnly('One')))).not.toEqual(idOf(written(sayingOnly('Two'))))
  })

  it('are few: two hundred lines with all their tags', () => {
    expect(written(longTable(1)).length).toBeLessThan(16_000)
    expect(written(longTable(200)).length).toBeLessThan(50_000)
  })
})

describe('before anything is written', () => {
  const tag = tagIn(rootTag(), 'P')
  const text = (style = body): Mark[] => [...setter.text('Text', style, 100).marks]
  const fill: Mark = { kind: 'fill', x: 0, y: 0, width: 10, height: 10, color: '#000000' }
  const refusals: [string, Mark[], string][] = [
    ['too far to the right', [{ ...fill, x: 590 }], 'A fill reaches beyond page 1'],
    ['too far down', [{ ...fill, y: 840 }], 'A fill reaches beyond page 1'],
    ['nowhere', [{ ...fill, x: Number.NaN }], 'A fill reaches beyond page 1'],
    ['a text without a tag', text(), '"Text" on page 1 has no tag'],
    ['a text with a tag of elsewhere', text().map(mark => ({ ...mark, tag })), '"Text" on page 1'],
    [
      'a tick box without a tag',
      [{ ...fill, kind: 'tickbox', ticked: true }],
      'A tickbox on page 1 has no tag',
    ],
    [
      'a code without a tag',
      [{ ...fill, kind: 'code', rows: codeRows }],
      'A code on page 1 has no tag',
    ],
  ]

  it.each(refusals)('%s is refused', (_what, marks, sentence) => {
    const { document } = new HandLaid().put(...marks)
    expect(() => assertInside(document)).toThrow(DrawingError)
    expect(() => assertInside(document)).toThrow(sentence)
  })

  it('a figure without words and a header cell without a scope are refused', () => {
    const { document } = new HandLaid()
    tagIn(document.root, 'Figure')
    expect(() => assertInside(document)).toThrow(/figure/)
    const other = new HandLaid().document
    tagIn(other.root, 'TH')
    expect(() => assertInside(other)).toThrow(/header cell/)
  })
})

function pngOf(color: number, width: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(2, 4)
  header.set([8, color], 8)
  const chunk = (type: string, content: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(content.length)
    return Buffer.concat([size, Buffer.from(type), content, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function plain(value: unknown): unknown {
  return value instanceof Map
    ? [...value].map(plain)
    : Array.isArray(value)
      ? value.map(plain)
      : value
}
