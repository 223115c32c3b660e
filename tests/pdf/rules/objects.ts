import { inflateSync } from 'node:zlib'
import { type PdfDict, type PdfValue, pdfValue } from './syntax'

/** A file of ours taken apart, object by object, as strictly as it is written. */
export interface PdfObjects {
  trailer: PdfDict
  /** By number; a stream is its dictionary and its bytes. */
  objects: ReadonlyMap<number, PdfObject>
  /** Follows references. */
  resolve(value: PdfValue | undefined): PdfValue
  dict(value: PdfValue | undefined): PdfDict
  list(value: PdfValue | undefined): PdfValue[]
  /** The decoded bytes of a stream. */
  bytes(value: PdfValue | undefined): Buffer
}

interface PdfObject {
  value: PdfValue
  stream: Buffer | null
}

export function pdfObjects(file: Uint8Array): PdfObjects {
  const bytes = Buffer.from(file)
  const source = bytes.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(source)?.[1])
  const table = objectAt(bytes, source, start)
  const trailer = dictIn(table.value)
  const rows = rowsOf(decoded(table))
  if (rows.length !== trailer.get('/Size')) throw new Error('The table has another size')
  const objects = new Map<number, PdfObject>()
  for (const [number, [kind, where]] of rows.entries()) {
    if (kind === 1) objects.set(number, objectAt(bytes, source, where, number))
  }
  for (const [number, [kind, pack, index]] of rows.entries()) {
    if (kind === 2) objects.set(number, packedAt(objects.get(pack), index, number))
  }
  return { trailer, objects, ...readers(objects) }
}

function readers(
  objects: ReadonlyMap<number, PdfObject>,
): Pick<PdfObjects, 'resolve' | 'dict' | 'list' | 'bytes'> {
  const objectOf = (value: PdfValue | undefined): PdfObject => {
    if (!isPointer(value)) return { value: value ?? null, stream: null }
    const object = objects.get(value.to)
    if (!object) throw new Error(`Object ${value.to} is missing`)
    return object
  }
  return {
    resolve: value => objectOf(value).value,
    dict: value => dictIn(objectOf(value).value),
    list: value => {
      const found = objectOf(value).value
      return Array.isArray(found) ? found : []
    },
    bytes: value => decoded(objectOf(value)),
  }
}

function objectAt(bytes: Buffer, source: string, start: number, number?: number): PdfObject {
  const head = /(\d+) 0 obj\n([\s\S]*?)\nstream\n/y
  head.lastIndex = start
  const found = head.exec(source)
  if (!found || (number !== undefined && Number(found[1]) !== number)) {
    throw new Error(`No stream ${number} at ${start}`)
  }
  const value = pdfValue(found[2] ?? '')
  const end = head.lastIndex + Number(dictIn(value).get('/Length'))
  if (!source.startsWith('\nendstream\nendobj\n', end)) throw new Error(`No end at ${end}`)
  return { value, stream: bytes.subarray(head.lastIndex, end) }
}

function packedAt(pack: PdfObject | undefined, index: number, number: number): PdfObject {
  if (!pack) throw new Error(`Object ${number} is in no stream`)
  const dict = dictIn(pack.value)
  const source = decoded(pack).toString('latin1')
  const first = Number(dict.get('/First'))
  const heads = source.slice(0, first).trim().split(/\s+/).map(Number)
  if (heads.length !== Number(dict.get('/N')) * 2 || heads[index * 2] !== number) {
    throw new Error(`Object ${number} is not the ${index}th of its stream`)
  }
  const [from, to = source.length - first] = [heads[index * 2 + 1] ?? 0, heads[index * 2 + 3]]
  return { value: pdfValue(source.slice(first + from, first + to)), stream: null }
}

function rowsOf(table: Buffer): [kind: number, where: number, index: number][] {
  return Array.from({ length: table.length / 7 }, (_, row) => [
    table.readUInt8(row * 7),
    table.readUInt32BE(row * 7 + 1),
    table.readUInt16BE(row * 7 + 5),
  ])
}

function decoded({ value, stream }: PdfObject): Buffer {
  if (!stream) throw new Error('Not a stream')
  const dict = dictIn(value)
  const filter = dict.get('/Filter')
  if (filter === undefined) return stream
  if (filter !== '/FlateDecode') throw new Error(`Another filter: ${JSON.stringify(filter)}`)
  const plain = inflateSync(stream)
  const parameters = dict.get('/DecodeParms')
  const isTable = parameters instanceof Map && parameters.get('/Predictor') === 12
  return isTable ? withoutPredictor(plain, Number(parameters.get('/Columns'))) : plain
}

function withoutPredictor(plain: Buffer, columns: number): Buffer {
  const rows = plain.length / (columns + 1)
  const whole = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const above = row === 0 ? 0 : (whole[(row - 1) * columns + column] ?? 0)
      whole[row * columns + column] = (plain[row * (columns + 1) + 1 + column] ?? 0) + above
    }
  }
  return whole
}

function isPointer(value: PdfValue | undefined): value is { to: number } {
  return typeof value === 'object' && value !== null && 'to' in value
}

function dictIn(value: PdfValue): PdfDict {
  if (!(value instanceof Map)) throw new Error(`No dictionary: ${JSON.stringify(value)}`)
  return value
}
