import { inflateSync } from 'node:zlib'

/** A picture was refused; the sentence says why. */
export class PngError extends Error {
  override name = 'PngError'
}

export interface Png {
  width: number
  height: number
  color: 'gray' | 'rgb' | 'palette'
}

/**
 * Size and colour of an opaque, 8-bit, non-interlaced PNG. Refuses (PngError) transparency, other depths,
 * more than 16 megapixels and whatever does not decode to its last row: drawing must not lose a picture.
 */
export function readPng(bytes: Uint8Array): Png {
  const chunks = readChunks(bytes)
  const header = chunks.find(chunk => chunk.type === 'IHDR')?.content
  if (header?.byteLength !== 13) throw new PngError('The picture has no header')
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const color = colors.get(view.getUint8(9))
  if (!color || chunks.some(chunk => chunk.type === 'tRNS')) {
    throw new PngError('The picture is transparent; flatten it onto white')
  }
  if (view.getUint8(8) !== 8) throw new PngError('The picture has not 8 bits per channel')
  if (view.getUint8(12) !== 0) throw new PngError('The picture is interlaced')
  if (width * height === 0 || width * height > 16_000_000) {
    throw new PngError(`The picture is ${width} × ${height} pixels`)
  }
  assertDecodes(chunks, (width * (color === 'rgb' ? 3 : 1) + 1) * height)
  return { width, height, color }
}

const colors = new Map<number, Png['color']>([
  [0, 'gray'],
  [2, 'rgb'],
  [3, 'palette'],
])

interface PngChunk {
  type: string
  content: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The parts of a PNG, up to its end. Refuses (PngError) what is cut off. */
export function readChunks(bytes: Uint8Array): PngChunk[] {
  if (signature.some((byte, index) => bytes[index] !== byte)) {
    throw new PngError('The file is no PNG picture')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  let offset = signature.length
  while (offset + 12 <= bytes.byteLength) {
    const start = offset + 8
    const end = start + view.getUint32(offset)
    const type = String.fromCharCode(...bytes.subarray(offset + 4, start))
    if (end + 4 > bytes.byteLength) break
    chunks.push({ type, content: bytes.subarray(start, end) })
    if (type === 'IEND') return chunks
    offset = end + 4
  }
  throw new PngError('The picture is cut off')
}

function assertDecodes(chunks: PngChunk[], expectedBytes: number): void {
  const compressed = chunks.filter(chunk => chunk.type === 'IDAT').map(chunk => chunk.content)
  try {
    const pixels = inflateSync(Buffer.concat(compressed), { maxOutputLength: expectedBytes + 1 })
    if (pixels.byteLength === expectedBytes) return
  } catch {
    // A broken or oversized stream is the same refusal as a short one.
  }
  throw new PngError('The picture cannot be decoded')
}
