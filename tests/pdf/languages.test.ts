import { describe, expect, it } from 'vitest'
import { tagIn } from '@/lib/documents/pdf/tags'
import { writePdf } from '@/lib/documents/pdf/writer/write-pdf'
import { HandLaid } from './hand-laid'
import { brokenRules, pagesOf } from './rules/archive'
import { pdfObjects } from './rules/objects'
import { readTree } from './rules/structure'
import { operationsOf, wordsOf } from './rules/syntax'

function saying(text: string): Uint8Array {
  const sheet = new HandLaid()
  sheet.text(text, 40, 40, tagIn(sheet.document.root, 'P'))
  const createdAt = new Date('2026-03-04T05:06:07Z')
  const facts = { title: 'Title', author: 'Author', language: 'de', createdAt }
  return writePdf(sheet.document, facts, new Map(), [])
}

describe('the language of a text', () => {
  const languageOf = (text: string) => {
    const pdf = pdfObjects(saying(text))
    const catalog = pdf.dict(pdf.trailer.get('/Root'))
    const [paragraph] = readTree(pdf, catalog, pagesOf(pdf, catalog)).children
    return wordsOf(paragraph?.dict.get('/Lang'))
  }

  it.each([
    ['ar', 'السلام عليكم، 12'],
    ['he', 'שלום עולם'],
    ['hi', 'हिन्दी (5)'],
    ['th', 'น้ำใจ'],
    ['ja', '請求書のデザイン'],
    ['zh', '請求 12'],
    ['el', 'Τιμολόγιο'],
  ])('is named where its script tells: %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })

  it.each(['Rechnung', 'Счёт № 6', '12 (34)', 'Für שלום'])('is not where it does not: %s', text => {
    expect(languageOf(text)).toBeNull()
  })

  it('is named for words of it among others', () => {
    const file = saying('Pixel हिन्दी Ltd, Tokyo 東京タワー')
    const pdf = pdfObjects(file)
    const contents = pagesOf(pdf, pdf.dict(pdf.trailer.get('/Root'))).map(page =>
      pdf.bytes(page.get('/Contents')).toString('latin1'),
    )
    const spans = operationsOf(contents.join('')).flatMap(({ operands: [role, facts] }) =>
      role === '/Span' && facts instanceof Map ? [wordsOf(facts.get('/Lang'))] : [],
    )
    expect(spans.filter(Boolean)).toEqual(['hi', 'ja'])
    expect(brokenRules(file)).toEqual([])
  })
})
