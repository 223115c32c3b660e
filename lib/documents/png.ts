import { inflateSync } from 'node:zlib'

/** A picture was refused; the sentence says why. */
export class PngError extends Error {
  override name = 'PngError'
}

export interface Png {
  width: number
  height: number
  color: 'gray' | 'rgb'
}

/**
 * Size and colour of an opaque, 8-bit, non-interlaced PNG in gray or RGB. Refuses (PngError) transparency, palettes,
 * other depths, more than 16 megapixels or `longestSide`, and whatever does not decode to its last row: drawing must
 * not lose a picture. What is too large is refused before it is unpacked.
 */
export function readPng(bytes: Uint8Array, { longestSide }: { longestSide?: number } = {}): Png {
  const chunks = readChunks(bytes)
  const png = headerOf(chunks)
  const { width, height, color } = png
  if (width * height === 0 || width * height > 16_000_000)
    throw new PngError(`The picture is ${width} × ${height} pixels`)
  if (longestSide && Math.max(width, height) > longestSide)
    throw new PngError(
      `The picture is ${width} × ${height} pixels, more than ${longestSide} on a side`,
    )
  assertDecodes(chunks, { rowBytes: width * (color === 'rgb' ? 3 : 1) + 1, rows: height })
  return png
}

function headerOf(chunks: PngChunk[]): Png {
  const header = chunks.find(chunk => chunk.type === 'IHDR')?.content
  if (header?.byteLength !== 13) throw new PngError('The picture has no header')
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (view.getUint8(9) === 3) throw new PngError('The picture has a palette; save it as RGB')
  const color = colors.get(view.getUint8(9))
  if (!color || chunks.some(chunk => chunk.type === 'tRNS'))
    throw new PngError('The picture is transparent; flatten it onto white')
  if (view.getUint8(8) !== 8) throw new PngError('The picture has not 8 bits per channel')
  if (view.getUint8(12) !== 0) throw new PngError('The picture is interlaced')
  if (view.getUint16(10) !== 0) throw new PngError('The picture is packed in an unknown way')
  return { width: view.getUint32(0), height: view.getUint32(4), color }
}

const colors = new Map<number, Png['color']>([
  [0, 'gray'],
  [2, 'rgb'],
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

/** Every row is there and begins with one of the five filters there are. */
function assertDecodes(chunks: PngChunk[], size: { rowBytes: number; rows: number }): void {
  const pixels = unpacked(chunks, size.rowBytes * size.rows)
  for (let row = 0; row < size.rows; row += 1)
    if ((pixels[row * size.rowBytes] ?? 255) > 4) throw new PngError(undecodable)
}

function unpacked(chunks: PngChunk[], expectedBytes: number): Uint8Array {
  const compressed = chunks.filter(chunk => chunk.type === 'IDAT').map(chunk => chunk.content)
  try {
    const pixels = inflateSync(Buffer.concat(compressed), { maxOutputLength: expectedBytes + 1 })
    if (pixels.byteLength === expectedBytes) return pixels
  } catch {
    // A broken or oversized stream is the same refusal as a short one.
  }
  throw new PngError(undecodable)
}

const undecodable = 'The picture cannot be decoded'
