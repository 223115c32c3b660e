import { createHash } from 'node:crypto'
import type { Face, ShapedGlyph } from '../faces'
import { utf8 } from './bytes'
import { subsetOf } from './font-subset'
import type { PdfFile, Reference } from './pdf-file'
import { hex, numberOf, utf16 } from './syntax'

/** A font as far as a document needs it: the glyphs it uses, numbered in the order of their use. */
export interface FontInUse {
  /** As the pages call it. */
  readonly name: string
  codeOf(glyph: ShapedGlyph): number
  /** Thousandths of an em, as a viewer goes on after the glyph. */
  widthOf(code: number): number
  embed(file: PdfFile): Reference
}

/**
 * A glyph that stands for different characters, such as a space and a no-break space, gets a code for each: so
 * that every code is one text when it is copied or read out.
 */
export function fontInUse(name: string, face: Face): FontInUse {
  const subset = subsetOf(face)
  const codes = new Map<string, number>()
  const characters: Character[] = [{ glyph: 0, width: widthIn(face, 0), text: '' }]
  return {
    name,
    codeOf(glyph) {
      const text = String.fromCodePoint(...glyph.codePoints)
      const key = `${glyph.id} ${text}`
      const known = codes.get(key)
      if (known !== undefined) return known
      const width = widthIn(face, glyph.id)
      const code = characters.push({ glyph: subset.include(glyph.id), width, text }) - 1
      codes.set(key, code)
      return code
    },
    widthOf: code => characters[code]?.width ?? 0,
    embed: file => embed(file, face, subset.encode(), characters),
  }
}

/** What a code stands for. */
interface Character {
  /** In the embedded font. */
  glyph: number
  width: number
  text: string
}

function widthIn(face: Face, glyph: number): number {
  const known = widths.get(face) ?? new Map<number, number>()
  widths.set(face, known)
  const { unitsPerEm } = face.file
  const width =
    known.get(glyph) ??
    Math.round((face.file.getGlyph(glyph).advanceWidth * 10_000) / unitsPerEm) / 10
  known.set(glyph, width)
  return width
}

/** Looking them up takes longer than all else about a glyph. */
const widths = new WeakMap<Face, Map<number, number>>()

function embed(
  file: PdfFile,
  face: Face,
  program: Uint8Array,
  characters: readonly Character[],
): Reference {
  const { postscriptName } = face.file
  const name = `/${tagOf(program)}+${(postscriptName ?? '').replaceAll(/[^\w-]/g, '') || 'Font'}`
  const stored = file.addStream(`/Length1 ${program.byteLength}`, program)
  const descriptor = file.add(descriptorOf(face, name, stored))
  const widthsByCode = characters.map(({ width }) => numberOf(width)).join(' ')
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo` +
      `<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}` +
      `/DW 0/W[0[${widthsByCode}]]/CIDToGIDMap ${glyphsByCode(file, characters)}>>`,
  )
  const texts = file.addStream('', utf8(textsByCode(characters)))
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant}]/ToUnicode ${texts}>>`,
  )
}

/** Six letters that tell the parts of a font in different files apart. */
function tagOf(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest()
  return String.fromCharCode(...Array.from(digest.subarray(0, 6), byte => 65 + (byte % 26)))
}

const symbolic = 4
const italic = 64

function descriptorOf({ file }: Face, name: string, program: Reference): string {
  const scaled = (units: number) => numberOf((units * 1000) / file.unitsPerEm)
  const { minX, minY, maxX, maxY } = file.bbox
  return (
    `<</Type/FontDescriptor/FontName${name}/Flags ${file.italicAngle === 0 ? symbolic : symbolic + italic}` +
    `/FontBBox[${[minX, minY, maxX, maxY].map(scaled).join(' ')}]/ItalicAngle ${numberOf(file.italicAngle)}` +
    `/Ascent ${scaled(file.ascent)}/Descent ${scaled(file.descent)}` +
    `/CapHeight ${scaled(file.capHeight || file.ascent)}/StemV 80/FontFile2 ${program}>>`
  )
}

function glyphsByCode(file: PdfFile, characters: readonly Character[]): Reference | '/Identity' {
  if (characters.every(({ glyph }, code) => glyph === code)) return '/Identity'
  return file.addStream(
    '',
    Uint8Array.from(characters.flatMap(({ glyph }) => [glyph >> 8, glyph & 0xff])),
  )
}

const mostInBlock = 100

/** Which text each code is (Adobe Technical Note 5411). */
function textsByCode(characters: readonly Character[]): string {
  const lines = characters.flatMap(({ text }, code) =>
    text === '' ? [] : [`<${hex(code, 4)}><${utf16(text)}>`],
  )
  const blocks: string[] = []
  for (let start = 0; start < lines.length; start += mostInBlock) {
    const block = lines.slice(start, start + mostInBlock)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict/CMap defineresource pop
end
end`
}
