import { parentPort, workerData } from 'node:worker_threads'
import subsetFont from 'subset-font'

// Runs in a thread of its own, which loads this very file: it imports packages alone.

export interface TypefaceTask {
  typeface: Uint8Array
  /** What documents are written with; it is taken from the font as far as it is there. */
  characters: string
}

export type TypefaceWeight = 400 | 500 | 600

export interface MadeTypeface {
  /** As the file says it. */
  name: string
  files: { weight: TypefaceWeight; bytes: Uint8Array<ArrayBuffer> }[]
}

export type TypefaceRefusal =
  | 'damaged'
  | 'outlines'
  | 'italic'
  | 'embedding'
  | 'subsetting'
  | 'letters'
  | 'too large'

export type TypefaceAnswer = MadeTypeface | { refused: TypefaceRefusal }

const mostKeptBytes = 400_000

/** As the fonts of the paper have it: nothing else changes a sign, so that no character hides in another. */
const keptFeatures = ['kern', 'tnum', 'pnum']

/** Pictures, colours, vertical writing, mathematics and signatures: no document of ours draws them. */
const droppedTables =
  'BASE CBDT CBLC COLR CPAL DSIG EBDT EBLC EBSC JSTF LTSH MATH PCLT SVG  VDMX VORG hdmx kern meta sbix vhea vmtx'.match(
    /.{4}(?: |$)/g,
  )

async function makeTypeface({ typeface, characters }: TypefaceTask): Promise<TypefaceAnswer> {
  const whole = await subsetFont(Buffer.from(typeface), undefined, {
    ...shared,
    keepAllGlyphs: true,
    preserveNameIds: [16],
  })
  const font = tablesOf(whole)
  const problem = problemOf(font)
  if (problem) return { refused: problem }
  const kept = charactersOf(font, characters)
  if (!/^[ -~]{90,}/.test(kept) || !areDrawn(font)) return { refused: 'letters' }
  const files: MadeTypeface['files'] = []
  for (const { weight, axes } of instancesOf(font)) {
    const cut = await subsetFont(Buffer.from(whole), kept, { ...shared, variationAxes: axes })
    const bytes = rebuilt(tablesOf(cut), weight)
    if (bytes.byteLength > mostKeptBytes) return { refused: 'too large' }
    files.push({ weight, bytes })
  }
  return { name: nameOf(font.get('name')), files }
}

const shared = {
  targetFormat: 'truetype' as const,
  keepFeatures: keptFeatures,
  noHinting: true,
  dropTables: (droppedTables ?? []).map(tag => tag.slice(0, 4)),
}

/** What drawing asks for, beside the outlines. */
const neededTables = ['head', 'hhea', 'hmtx', 'maxp', 'post']

/** What keeps a font from being used; null where nothing does. */
function problemOf(font: Tables): TypefaceRefusal | null {
  if (!font.has('glyf') || !font.has('loca')) return 'outlines'
  if (!font.has('cmap')) return 'letters'
  if (neededTables.some(tag => !font.has(tag)) || !areSound(font)) return 'damaged'
  const measures = font.get('OS/2')
  if (!measures || measures.byteLength < 64) return null
  const rights = measures.getUint16(8)
  // Restricted, and nothing less strict beside it; bitmaps alone; whole or not at all.
  if ((rights & 0x000e) === 0x0002 || rights & 0x0200) return 'embedding'
  if (rights & 0x0100) return 'subsetting'
  return measures.getUint16(62) & 0x0001 ? 'italic' : null
}

/** Whether signs put together from others name such as there are, in no circle: drawing goes through them. */
function areSound(font: Tables): boolean {
  const outlines = outlinesOf(font)
  const depths = new Map<number, number>()
  const depthOf = (glyph: number): number => {
    const known = depths.get(glyph)
    if (known !== undefined) return known
    depths.set(glyph, Number.POSITIVE_INFINITY)
    const outline = outlines[glyph]
    const parts = outline && partsOf(outline)
    const depth = parts ? 1 + Math.max(0, ...parts.map(depthOf)) : Number.POSITIVE_INFINITY
    depths.set(glyph, depth)
    return depth
  }
  return outlines.every((_, glyph) => depthOf(glyph) <= deepestSign)
}

const deepestSign = 12

/** Of which other glyphs a glyph is put together; null where the list is cut off. */
function partsOf(outline: DataView): number[] | null {
  if (outline.byteLength === 0) return []
  if (outline.byteLength < 10) return null
  const parts: number[] = []
  let more = outline.getInt16(0) < 0
  for (let at = 10; more; ) {
    if (at + 4 > outline.byteLength) return null
    const flags = outline.getUint16(at)
    parts.push(outline.getUint16(at + 2))
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    at += 4 + (flags & 0x01 ? 4 : 2) + scale
    more = (flags & 0x20) !== 0
  }
  return parts
}

/** Where the outline of each glyph stands; one that lies outside the table is left out, so that no sign is sound. */
function outlinesOf(font: Tables): (DataView | undefined)[] {
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map(tag => font.get(tag))
  if (!glyf || !loca || !head) return []
  const isLong = head.getInt16(50) === 1
  const count = loca.byteLength / (isLong ? 4 : 2) - 1
  const start = (index: number) =>
    isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => {
    const [from, to] = [start(index), start(index + 1)]
    if (to < from || to > glyf.byteLength) return undefined
    return new DataView(glyf.buffer, glyf.byteOffset + from, to - from)
  })
}

/** Whether letters and digits have outlines and take room: a document in blank signs says nothing. */
function areDrawn(font: Tables): boolean {
  const outlines = outlinesOf(font)
  const glyphs = glyphsOf(font.get('cmap'))
  const [widths, measures] = [font.get('hmtx'), font.get('hhea')]
  const measured = measures?.getUint16(34) ?? 0
  if (!widths || measured === 0 || widths.byteLength < measured * 4) return false
  return Array.from('AEHOaeho0123456789').every(letter => {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0) ?? 0
    const width = widths.getUint16(Math.min(glyph, measured - 1) * 4)
    return width > 0 && (outlines[glyph]?.byteLength ?? 0) > 0
  })
}

/** Of a variable font the weights that it has of ours, everything else as it is drawn by default; else the one it is. */
function instancesOf(font: Tables): { weight: TypefaceWeight; axes: Record<string, number> }[] {
  const axes = axesOf(font.get('fvar'))
  const byDefault = Object.fromEntries(axes.map(axis => [axis.tag, axis.usual]))
  const wght = axes.find(axis => axis.tag === 'wght')
  if (!wght) return [{ weight: nearestWeight(font), axes: byDefault }]
  const offered = weights.filter(weight => weight >= wght.least && weight <= wght.most)
  if (offered.length === 0) return [{ weight: 400, axes: byDefault }]
  return offered.map(weight => ({ weight, axes: { ...byDefault, wght: weight } }))
}

const weights = [400, 500, 600] as const

function nearestWeight(font: Tables): TypefaceWeight {
  const measures = font.get('OS/2')
  const weight = measures && measures.byteLength >= 6 ? measures.getUint16(4) : 400
  if (weight >= 550) return 600
  return weight >= 450 ? 500 : 400
}

interface Axis {
  tag: string
  least: number
  usual: number
  most: number
}

function axesOf(table: DataView | undefined): Axis[] {
  if (!table) return []
  const [start, count, size] = [table.getUint16(4), table.getUint16(8), table.getUint16(10)]
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size
    const fixed = (offset: number) => table.getInt32(at + offset) / 65_536
    return { tag: tagAt(table, at), least: fixed(4), usual: fixed(8), most: fixed(12) }
  })
}

/** Those the font has, each with a sign of its own: of two that share one, the second is left to another font. */
function charactersOf(font: Tables, wanted: string): string {
  const glyphs = glyphsOf(font.get('cmap'))
  const taken = new Set<number>([0])
  return Array.from(wanted)
    .filter(character => {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0
      if (taken.has(glyph)) return false
      taken.add(glyph)
      return true
    })
    .join('')
}

/** Glyphs by code point, of the subtable that says most. */
function glyphsOf(table: DataView | undefined): Map<number, number> {
  const glyphs = new Map<number, number>()
  if (!table) return glyphs
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const at = table.getUint32(4 + index * 8 + 4)
    const format = table.getUint16(at)
    if (format === 4) readSegments(table, at, glyphs)
    if (format === 12) readGroups(table, at, glyphs)
  }
  return glyphs
}

/** Format 4: segments of the first 65,536 code points. */
function readSegments(table: DataView, at: number, glyphs: Map<number, number>): void {
  const twice = table.getUint16(at + 6)
  for (let each = 0; each < twice; each += 2) {
    const end = table.getUint16(at + 14 + each)
    const start = table.getUint16(at + 16 + twice + each)
    const delta = table.getUint16(at + 16 + 2 * twice + each)
    const rangeAt = at + 16 + 3 * twice + each
    const range = table.getUint16(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const place = rangeAt + range + 2 * (code - start)
      const glyph = range === 0 ? code : place + 2 <= table.byteLength ? table.getUint16(place) : 0
      if (range === 0 || glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff)
    }
  }
}

/** Format 12: groups of neighbours. */
function readGroups(table: DataView, at: number, glyphs: Map<number, number>): void {
  const count = Math.min(table.getUint32(at + 12), 65_536)
  for (let group = 0; group < count; group += 1) {
    const place = at + 16 + group * 12
    const [start, end, first] = [0, 4, 8].map(offset => table.getUint32(place + offset))
    const last = Math.min(end ?? 0, (start ?? 0) + 65_535, 0x10ffff)
    for (let code = start ?? 0; code <= last; code += 1) {
      glyphs.set(code, (first ?? 0) + code - (start ?? 0))
    }
  }
}

/** The family's name as the file says it, in English where it has several; empty without one. */
function nameOf(table: DataView | undefined): string {
  if (!table) return ''
  const texts = table.getUint16(4)
  const named = Array.from({ length: table.getUint16(2) }, (_, index) => {
    const at = 6 + index * 12
    const [platform, , language, id, size, offset] = [0, 2, 4, 6, 8, 10].map(each =>
      table.getUint16(at + each),
    )
    const bytes = bytesIn(table, texts + (offset ?? 0), size ?? 0)
    const text = new TextDecoder(platform === 1 ? 'latin1' : 'utf-16be').decode(bytes)
    const rank = (id === 16 ? 0 : 2) + (language === 0x0409 || language === 0 ? 0 : 1)
    return { rank, text: id === 16 || id === 1 ? text : '' }
  })
  return named.filter(({ text }) => text).sort((a, b) => a.rank - b.rank)[0]?.text ?? ''
}

type Tables = Map<string, DataView>

function tablesOf(file: Uint8Array): Tables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16
      const [offset, size] = [view.getUint32(at + 8), view.getUint32(at + 12)]
      return [tagAt(view, at), new DataView(file.buffer, file.byteOffset + offset, size)]
    }),
  )
}

/** A font file of these tables, whose names say nothing that came with the upload. */
function rebuilt(tables: Tables, weight: TypefaceWeight): Uint8Array<ArrayBuffer> {
  tables.set('name', namesOf(weight))
  onceEach(tables.get('GPOS'))
  onceEach(tables.get('GSUB'))
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + sorted.length * 16
  const padded = sorted.map(([, table]) => Math.ceil(table.byteLength / 4) * 4)
  // Readers that look a little further than the last sign still find something.
  const file = new Uint8Array(start + padded.reduce((sum, size) => sum + size, 0) + 32)
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x00010000)
  const power = Math.floor(Math.log2(sorted.length))
  const searched = 16 * 2 ** power
  const head = [sorted.length, searched, power, sorted.length * 16 - searched]
  for (const [index, value] of head.entries()) view.setUint16(4 + index * 2, value)
  let offset = start
  for (const [index, [tag, table]] of sorted.entries()) {
    const size = padded[index] ?? 0
    file.set(bytesIn(table, 0, table.byteLength), offset)
    if (tag === 'head') view.setUint32(offset + 8, 0)
    const entry = 12 + index * 16
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = tag.charCodeAt(letter)
    view.setUint32(entry + 4, checksum(view, offset, size))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.byteLength)
    offset += size
  }
  const headAt =
    start +
    padded
      .slice(
        0,
        sorted.findIndex(([tag]) => tag === 'head'),
      )
      .reduce(add, 0)
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, offset)) >>> 0)
  return file
}

/** Some fonts name a lookup twice in a feature, and some readers then apply it twice. */
function onceEach(table: DataView | undefined): void {
  if (!table) return
  const list = table.getUint16(6)
  for (let index = 0; index < table.getUint16(list); index += 1) {
    const feature = list + table.getUint16(list + 2 + index * 6 + 4)
    const places = Array.from(
      { length: table.getUint16(feature + 2) },
      (_, at) => feature + 4 + at * 2,
    )
    const lookups = [...new Set(places.map(at => table.getUint16(at)))].sort((a, b) => a - b)
    table.setUint16(feature + 2, lookups.length)
    for (const [at, lookup] of lookups.entries()) table.setUint16(feature + 4 + at * 2, lookup)
  }
}

/** The names every uploaded font gets: they stand in PDFs. */
function namesOf(weight: TypefaceWeight): DataView {
  const names: [number, string][] = [
    [1, 'Company'],
    [2, 'Regular'],
    [4, `Company ${weight}`],
    [6, `Company-${weight}`],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const size = texts.reduce((sum, text) => sum + text.byteLength, 0)
  const table = new DataView(new ArrayBuffer(6 + names.length * 12 + size))
  table.setUint16(2, names.length)
  table.setUint16(4, 6 + names.length * 12)
  let offset = 0
  for (const [index, [id]] of names.entries()) {
    const text = texts[index] ?? Buffer.alloc(0)
    const entry = [3, 1, 0x0409, id, text.byteLength, offset]
    for (const [at, value] of entry.entries()) table.setUint16(6 + index * 12 + at * 2, value)
    new Uint8Array(table.buffer).set(text, 6 + names.length * 12 + offset)
    offset += text.byteLength
  }
  return table
}

function checksum(view: DataView, offset: number, size: number): number {
  let sum = 0
  for (let at = offset; at < offset + size; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function add(sum: number, size: number): number {
  return sum + size
}

function bytesIn(view: DataView, offset: number, size: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + offset, size)
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...bytesIn(view, at, 4))
}

function isTask(value: unknown): value is TypefaceTask {
  return typeof value === 'object' && value !== null && 'typeface' in value && 'characters' in value
}

// Last: by then everything above is there.
if (isTask(workerData)) parentPort?.postMessage(await makeTypeface(workerData))
