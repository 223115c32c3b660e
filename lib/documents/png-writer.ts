/** Red, green and blue of each pixel, row by row. */
export interface Pixels {
  width: number
  height: number
  rgb: Uint8Array
}

/**
 * An opaque PNG of 8 bits per channel, which is what `readPng` takes. Runs in browsers, whose own encoders write
 * transparency into every picture.
 */
export async function writePng({ width, height, rgb }: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 8)
  header.setUint8(9, 2)
  const rows = filtered({ width, height, rgb })
  const packed = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))
  const content = new Uint8Array(await new Response(packed).arrayBuffer())
  return pngOf(new Uint8Array(header.buffer), [content])
}

/** A whole PNG of its header and its packed rows, and nothing beside them. */
export function pngOf(header: Uint8Array, packed: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', joined(packed)),
    chunk('IEND', new Uint8Array()),
  ])
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}

/** Each row told by what differs from its neighbours, in the way that leaves the smallest numbers. */
function filtered({ width, height, rgb }: Pixels): Uint8Array<ArrayBuffer> {
  const stride = width * 3
  const all = new Uint8Array((stride + 1) * height)
  const tried = filters.map(() => new Uint8Array(stride))
  for (let y = 0; y < height; y += 1) {
    const start = y * stride
    const sums = tried.map((row, kind) => {
      const predict = filters[kind] ?? nothing
      let sum = 0
      for (let x = 0; x < stride; x += 1) {
        const left = x < 3 ? 0 : (rgb[start + x - 3] ?? 0)
        const above = y === 0 ? 0 : (rgb[start + x - stride] ?? 0)
        const corner = x < 3 || y === 0 ? 0 : (rgb[start + x - stride - 3] ?? 0)
        const byte = ((rgb[start + x] ?? 0) - predict(left, above, corner)) & 0xff
        row[x] = byte
        sum += byte < 128 ? byte : 256 - byte
      }
      return sum
    })
    const best = sums.indexOf(Math.min(...sums))
    all[y * (stride + 1)] = best
    all.set(tried[best] ?? [], y * (stride + 1) + 1)
  }
  return all
}

type Predict = (left: number, above: number, corner: number) => number

/** In the order of their numbers: none, sub, up, average, Paeth. */
const filters: readonly Predict[] = [
  nothing,
  left => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
    if (a <= b && a <= c) return left
    return b <= c ? above : corner
  },
]

function nothing(): number {
  return 0
}

function chunk(type: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(content.byteLength + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.byteLength)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(content, 8)
  view.setUint32(content.byteLength + 8, checksum(bytes.subarray(4, content.byteLength + 8)))
  return bytes
}

/** CRC-32, as the format asks for it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (remainders[(sum ^ byte) & 0xff] ?? 0)
  return ~sum >>> 0
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})
