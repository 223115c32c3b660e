import { createHash } from 'node:crypto'
import { joined, utf8 } from './bytes'
import { deflate } from './deflate'

/** How an object is named by others. */
export type Reference = `${number} 0 R`

export interface PdfFile {
  /** A name for an object that is put later. */
  reserve(): Reference
  put(reference: Reference, source: string): void
  add(source: string): Reference
  /** `entries` of its dictionary without brackets; compressed unless they name a filter or `asItIs`. */
  addStream(entries: string, bytes: Uint8Array, options?: { asItIs: boolean }): Reference
  /** The whole file, once everything reserved was put. */
  finish(catalog: Reference, facts: Reference): Uint8Array
}

/**
 * A PDF 1.7 file in the making. All but streams is packed and compressed together (object streams, ISO 32000-1,
 * 7.5.7): tags are thousands of small objects that are much alike.
 */
export function newPdfFile(): PdfFile {
  const sources: (string | undefined)[] = ['']
  const chunks: Uint8Array[] = []
  const places = new Map<number, Place>()
  let length = 0
  const append = (chunk: Uint8Array) => {
    chunks.push(chunk)
    length += chunk.byteLength
  }
  const reserve = (): Reference => `${sources.push(undefined) - 1} 0 R`
  const put = (reference: Reference, source: string) => {
    sources[Number.parseInt(reference, 10)] = source
  }
  const addStream: PdfFile['addStream'] = (entries, bytes, options) => {
    const isPlain = options?.asItIs || entries.includes('/Filter')
    const stored = isPlain ? bytes : deflate(bytes)
    const filter = isPlain ? '' : '/Filter/FlateDecode'
    const reference = reserve()
    places.set(Number.parseInt(reference, 10), { kind: 'alone', offset: length })
    append(
      utf8(
        `${reference.slice(0, -1)}obj\n<<${entries}${filter}/Length ${stored.byteLength}>>\nstream\n`,
      ),
    )
    append(stored)
    append(utf8('\nendstream\nendobj\n'))
    return reference
  }
  append(utf8('%PDF-1.7\n%'))
  append(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  return {
    reserve,
    put,
    addStream,
    add(source) {
      const reference = reserve()
      put(reference, source)
      return reference
    },
    finish(catalog, facts) {
      packSources(sources, places, addStream)
      const id = createHash('sha256').update(joined(chunks)).digest('hex').slice(0, 32)
      const start = length
      const number = sources.length
      places.set(number, { kind: 'alone', offset: start })
      const entries = `/Type/XRef/Size ${number + 1}/Root ${catalog}/Info ${facts}/ID[<${id}><${id}>]${rowShape}`
      addStream(entries, rowsOf(places, number + 1))
      append(utf8(`startxref\n${start}\n%%EOF\n`))
      return joined(chunks)
    },
  }
}

/** Where an object stands: by itself, or as one of those packed in a stream. */
type Place = { kind: 'alone'; offset: number } | { kind: 'packed'; pack: number; index: number }

const mostInPack = 500

function packSources(
  sources: readonly (string | undefined)[],
  places: Map<number, Place>,
  addStream: PdfFile['addStream'],
): void {
  const numbers = [...sources.keys()].filter(number => number > 0 && !places.has(number))
  for (let start = 0; start < numbers.length; start += mostInPack) {
    const packed = numbers.slice(start, start + mostInPack)
    let [heads, bodies] = ['', '']
    for (const number of packed) {
      const source = sources[number]
      if (source === undefined) throw new Error(`Object ${number} was promised and never put`)
      heads += `${number} ${bodies.length} `
      bodies += `${source}\n`
    }
    const entries = `/Type/ObjStm/N ${packed.length}/First ${heads.length}`
    const pack = Number.parseInt(addStream(entries, utf8(heads + bodies)), 10)
    for (const [index, number] of packed.entries()) {
      places.set(number, { kind: 'packed', pack, index })
    }
  }
}

/** Bytes of a row of the table of objects: what it is, where, and which one there. */
const [kindBytes, whereBytes, indexBytes] = [1, 4, 2]
const rowBytes = kindBytes + whereBytes + indexBytes
const rowShape = `/W[${kindBytes} ${whereBytes} ${indexBytes}]/DecodeParms<</Predictor 12/Columns ${rowBytes}>>`

/** Each row as its difference to the one above, which compresses to almost nothing. */
function rowsOf(places: ReadonlyMap<number, Place>, count: number): Uint8Array {
  const rows = new DataView(new ArrayBuffer(count * rowBytes))
  rows.setUint16(kindBytes + whereBytes, 0xffff)
  for (const [number, place] of places) {
    const start = number * rowBytes
    const isAlone = place.kind === 'alone'
    rows.setUint8(start, isAlone ? 1 : 2)
    rows.setUint32(start + kindBytes, isAlone ? place.offset : place.pack)
    rows.setUint16(start + kindBytes + whereBytes, isAlone ? 0 : place.index)
  }
  const differences = new Uint8Array(count * (rowBytes + 1))
  for (let row = 0; row < count; row += 1) {
    differences[row * (rowBytes + 1)] = 2
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column
      const above = row === 0 ? 0 : rows.getUint8(at - rowBytes)
      differences[row * (rowBytes + 1) + 1 + column] = rows.getUint8(at) - above
    }
  }
  return differences
}
