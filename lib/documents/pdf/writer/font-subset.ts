import { DrawingError } from '../drawing-error'
import type { Face } from '../faces'
import { joined, utf8 } from './bytes'

/** A font in the making that holds some glyphs of another, numbered in the order in which they were asked for. */
export interface FontSubset {
  /** The glyph's number in it. */
  include(glyph: number): number
  /** A TrueType font without names and characters, as a PDF embeds it (ISO 32000-1, 9.9). */
  encode(): Uint8Array
}

export function subsetOf(face: Face): FontSubset {
  const source = known.get(face) ?? sourceOf(face.bytes)
  known.set(face, source)
  const glyphs = [0]
  const numbers = new Map([[0, 0]])
  const include = (glyph: number): number => {
    const number = numbers.get(glyph) ?? glyphs.push(glyph) - 1
    numbers.set(glyph, number)
    return number
  }
  return { include, encode: () => encode(source, glyphs, include) }
}

const known = new WeakMap<Face, FontSource>()

/** The tables of a font, and where its glyphs stand. */
interface FontSource {
  tables: ReadonlyMap<string, DataView>
  offsetOf(glyph: number): number
  /** As in the table of widths: the width and the space before the glyph. */
  metricsOf(glyph: number): readonly [advance: number, bearing: number]
}

function sourceOf(bytes: Uint8Array): FontSource {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, DataView>()
  for (let entry = 12; entry < 12 + file.getUint16(4) * 16; entry += 16) {
    const name = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const start = bytes.byteOffset + file.getUint32(entry + 8)
    tables.set(name, new DataView(bytes.buffer, start, file.getUint32(entry + 12)))
  }
  const [loca, hmtx] = [needed(tables, 'loca'), needed(tables, 'hmtx')]
  const isLong = needed(tables, 'head').getInt16(50) === 1
  const metricCount = needed(tables, 'hhea').getUint16(34)
  return {
    tables,
    offsetOf: glyph => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2),
    metricsOf: glyph => {
      const last = Math.min(glyph, metricCount - 1)
      const bearing =
        glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2
      return [hmtx.getUint16(last * 4), hmtx.getInt16(bearing)]
    },
  }
}

/** Includes, on the way, the parts of glyphs that are put together from others. */
function encode(
  source: FontSource,
  glyphs: readonly number[],
  include: FontSubset['include'],
): Uint8Array {
  const outlines: Uint8Array[] = []
  // A list hands out what is added while it is gone through.
  for (const glyph of glyphs) outlines.push(outlineOf(source, glyph, include))
  const count = glyphs.length
  const [head, hhea, maxp] = [
    copied(source, 'head'),
    copied(source, 'hhea'),
    copied(source, 'maxp'),
  ]
  const [loca, hmtx] = [
    new DataView(new ArrayBuffer((count + 1) * 4)),
    new DataView(new ArrayBuffer(count * 4)),
  ]
  let end = 0
  for (const [number, glyph] of glyphs.entries()) {
    end += outlines[number]?.byteLength ?? 0
    loca.setUint32((number + 1) * 4, end)
    const [advance, bearing] = source.metricsOf(glyph)
    hmtx.setUint16(number * 4, advance)
    hmtx.setInt16(number * 4 + 2, bearing)
  }
  head.setUint32(8, 0)
  head.setInt16(50, 1)
  hhea.setUint16(34, count)
  maxp.setUint16(4, count)
  return fontFile([
    ...['cvt ', 'fpgm'].flatMap(name => optional(source, name)),
    ['glyf', joined(outlines)],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', bytesOf(hmtx)],
    ['loca', bytesOf(loca)],
    ['maxp', bytesOf(maxp)],
    ...optional(source, 'prep'),
  ])
}

function outlineOf(source: FontSource, glyph: number, include: FontSubset['include']): Uint8Array {
  const start = source.offsetOf(glyph)
  const outline = bytesOf(needed(source.tables, 'glyf')).slice(start, source.offsetOf(glyph + 1))
  const view = new DataView(outline.buffer)
  const isComposed = outline.byteLength > 0 && view.getInt16(0) < 0
  for (let at = isComposed ? 10 : 0; at > 0; at = partBehind(view, at)) {
    view.setUint16(at + 2, include(view.getUint16(at + 2)))
  }
  return outline
}

const flags = { words: 1, scale: 8, more: 32, twoScales: 64, fourScales: 128 }

/** Where the next part of a composed glyph begins; 0 behind the last (OpenType, "glyf"). */
function partBehind(view: DataView, at: number): number {
  const flag = view.getUint16(at)
  if (!(flag & flags.more)) return 0
  const offsets = flag & flags.words ? 4 : 2
  if (flag & flags.fourScales) return at + 4 + offsets + 8
  if (flag & flags.twoScales) return at + 4 + offsets + 4
  return at + 4 + offsets + (flag & flags.scale ? 2 : 0)
}

type Table = [name: string, bytes: Uint8Array]

function optional({ tables }: FontSource, name: string): Table[] {
  const table = tables.get(name)
  return table ? [[name, bytesOf(table)]] : []
}

function copied({ tables }: FontSource, name: string): DataView {
  return new DataView(bytesOf(needed(tables, name)).slice().buffer)
}

function needed(tables: FontSource['tables'], name: string): DataView {
  const found = tables.get(name)
  if (!found)
    throw new DrawingError('FONT', `A font is no TrueType font: it has no table "${name}"`)
  return found
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function fontFile(tables: readonly Table[]): Uint8Array {
  const directory = new DataView(new ArrayBuffer(12 + tables.length * 16))
  const power = 31 - Math.clz32(tables.length)
  directory.setUint32(0, 0x00010000)
  directory.setUint16(4, tables.length)
  directory.setUint16(6, 2 ** power * 16)
  directory.setUint16(8, power)
  directory.setUint16(10, (tables.length - 2 ** power) * 16)
  const chunks = [bytesOf(directory)]
  let start = directory.byteLength
  for (const [index, [name, bytes]] of tables.entries()) {
    const entry = 12 + index * 16
    const padded = joined([bytes, new Uint8Array(-bytes.byteLength & 3)])
    bytesOf(directory).set(utf8(name), entry)
    directory.setUint32(entry + 4, sumOf(padded))
    directory.setUint32(entry + 8, start)
    directory.setUint32(entry + 12, bytes.byteLength)
    chunks.push(padded)
    start += padded.byteLength
  }
  return joined(chunks)
}

function sumOf(padded: Uint8Array): number {
  const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength)
  let sum = 0
  for (let at = 0; at < padded.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
