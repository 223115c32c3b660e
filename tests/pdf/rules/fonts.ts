import { broken } from './broken'
import { type ShownCodes, textsByCode } from './content'
import type { PdfObjects } from './objects'
import { type PdfDict, type PdfValue, wordsOf } from './syntax'

/** What a font breaks, given the codes that pages show in it. */
export function fontRules(pdf: PdfObjects, font: PdfDict, shown: ShownCodes): string[] {
  const name = String(font.get('/BaseFont'))
  const [descendant] = pdf.list(font.get('/DescendantFonts')).map(one => pdf.dict(one))
  if (!descendant) return [`${name} has no descendant`]
  const descriptor = pdf.dict(descendant.get('/FontDescriptor'))
  const program = programOf(pdf.bytes(descriptor.get('/FontFile2')))
  const widths = widthsOf(pdf, descendant)
  const glyphOf = glyphsByCode(pdf, descendant.get('/CIDToGIDMap'))
  const texts = textsByCode(pdf, font)
  const codes = [...shown.keys()]
  return broken({
    [`${name} is a part of a font, under one name`]:
      /^\/[A-Z]{6}\+[\w-]+$/.test(name) &&
      descendant.get('/BaseFont') === name &&
      descriptor.get('/FontName') === name,
    [`${name} is a TrueType font with codes of two bytes`]:
      font.get('/Subtype') === '/Type0' &&
      font.get('/Encoding') === '/Identity-H' &&
      descendant.get('/Subtype') === '/CIDFontType2' &&
      wordsOf(pdf.dict(descendant.get('/CIDSystemInfo')).get('/Ordering')) === 'Identity',
    [`${name} is described`]: [
      '/Flags',
      '/FontBBox',
      '/ItalicAngle',
      '/Ascent',
      '/Descent',
      '/CapHeight',
      '/StemV',
    ].every(key => descriptor.has(key)),
    [`${name} shows no missing glyph`]: codes.every(code => code > 0 && glyphOf(code) > 0),
    [`${name} has every glyph that is shown`]: codes.every(
      code => glyphOf(code) < program.glyphCount,
    ),
    [`${name} is as wide as it says`]: codes.every(
      code => Math.abs((widths[code] ?? -1) - program.widthOf(glyphOf(code))) < 1,
    ),
    [`${name} says what every glyph stands for`]: [...shown].every(
      ([code, { isSaidBeside }]) => isSaidBeside || isSayable(texts.get(code)),
    ),
  })
}

function isSayable(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !/[\0\uFEFF\uFFFE\uE000-\uF8FF]/.test(text)
}

function widthsOf(pdf: PdfObjects, descendant: PdfDict): (number | undefined)[] {
  const [first, widths] = pdf.list(descendant.get('/W'))
  return first === 0 && Array.isArray(widths) ? widths.map(Number) : []
}

function glyphsByCode(pdf: PdfObjects, map: PdfValue | undefined): (code: number) => number {
  if (map === '/Identity') return code => code
  const bytes = pdf.bytes(map)
  return code => bytes.readUInt16BE(code * 2)
}

interface Program {
  glyphCount: number
  /** Thousandths of an em. */
  widthOf(glyph: number): number
}

function programOf(bytes: Buffer): Program {
  const tables = new Map<string, Buffer>()
  for (let entry = 0; entry < bytes.readUInt16BE(4); entry += 1) {
    const at = 12 + entry * 16
    const start = bytes.readUInt32BE(at + 8)
    tables.set(
      bytes.toString('latin1', at, at + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(at + 12)),
    )
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name)
    if (!found) throw new Error(`The font has no ${name}`)
    return found
  }
  for (const name of ['glyf', 'loca']) table(name)
  const unitsPerEm = table('head').readUInt16BE(18)
  const count = table('hhea').readUInt16BE(34)
  const metrics = table('hmtx')
  return {
    glyphCount: table('maxp').readUInt16BE(4),
    widthOf: glyph => (metrics.readUInt16BE(Math.min(glyph, count - 1) * 4) * 1000) / unitsPerEm,
  }
}
