import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPng } from '@/lib/documents/png'
import { DomainError } from './errors'
import { toLogo } from './images'

const milliseconds = 300

/** What came of it, and the processor's time that it took. */
async function timed(sent: Uint8Array) {
  const before = process.cpuUsage()
  const answer = await toLogo(sent).catch((error: unknown) => {
    if (error instanceof DomainError) return error
    throw error
  })
  const { user, system } = process.cpuUsage(before)
  return { answer, cpu: (user + system) / 1000 }
}

function plain(width: number, height: number, alpha = 1) {
  const background = { r: 107, g: 70, b: 193, alpha }
  return sharp({ create: { width, height, channels: 4, background } })
}

function noisy(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const background = '#000'
  return sharp({ create: { width, height, channels: 3, background, noise } })
}

function chunkOf(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(content.byteLength)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A PNG of so many pixels in a few bytes. */
function bomb(side: number): Buffer {
  return pngOf({ width: side, height: side, bits: 8, color: 2 }, Buffer.alloc(1_000_000))
}

interface Header {
  width: number
  height: number
  bits: number
  color: number
}

function pngOf({ width, height, bits, color }: Header, unpacked: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, color, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const rows = deflateSync(unpacked)
  return Buffer.concat([
    signature,
    chunkOf('IHDR', header),
    chunkOf('IDAT', rows),
    chunkOf('IEND', Buffer.alloc(0)),
  ])
}

/** As many bytes as a reader takes, each row told by the one above in the way that takes longest. */
function deep(width: number, height: number): Buffer {
  const row = Buffer.from(Array.from({ length: width * 8 + 1 }, (_, at) => (at * 40_503) >> 7))
  row[0] = 4
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  return pngOf({ width, height, bits: 16, color: 6 }, rows)
}

/** A picture with notes beside it that unpack to a hundred times of what they weigh. */
async function annotated(notes: number): Promise<Buffer> {
  const text = deflateSync(Buffer.alloc(7_900_000))
  const note = chunkOf('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), text]))
  const picture = await plain(64, 32).png().toBuffer()
  const all = Array.from({ length: notes }, () => note)
  return Buffer.concat([picture.subarray(0, 33), ...all, picture.subarray(33)])
}

function gifOf(frames: number): Buffer {
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  const head = Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff', 'latin1')
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

const svg =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe('a logo that is sent', () => {
  it.each<[string, () => Promise<Buffer>, number, number]>([
    ['a PNG', () => plain(300, 200).png().toBuffer(), 300, 200],
    ['a large PNG', () => plain(4000, 3000).png().toBuffer(), 1024, 768],
    [
      'an interlaced PNG',
      () => plain(3000, 3000).png({ progressive: true }).toBuffer(),
      1024,
      1024,
    ],
    ['a PNG with a palette', () => plain(64, 64).png({ palette: true }).toBuffer(), 64, 64],
    ['a PNG of 16 bits', () => plain(64, 32).toColourspace('rgb16').png().toBuffer(), 64, 32],
    ['a gray PNG', () => plain(64, 32).toColourspace('b-w').png().toBuffer(), 64, 32],
    ['a JPEG', () => plain(1600, 800).jpeg().toBuffer(), 1024, 512],
    [
      'a JPEG in print colours',
      () => plain(90, 30).toColourspace('cmyk').jpeg().toBuffer(),
      90,
      30,
    ],
    ['a WebP', () => plain(500, 500, 0.5).webp().toBuffer(), 500, 500],
    ['noise', () => noisy(900, 900).jpeg().toBuffer(), 640, 640],
    ['noise in a WebP', () => noisy(1500, 1500).webp().toBuffer(), 640, 640],
    ['a PNG with long notes', () => annotated(110), 64, 32],
    ['a PNG of deep colours', async () => deep(3000, 2000), 640, 427],
  ])('comes out of %s as a PNG that paper can draw', async (what, file, width, height) => {
    const { answer, cpu } = await timed(await file())
    if (answer instanceof DomainError) throw answer
    expect(answer).toMatchObject({ width, height })
    expect(readPng(answer.bytes, { longestSide: 1024 })).toMatchObject({ width, height })
    expect(answer.bytes.byteLength).toBeLessThan(1_600_000)
    expect(cpu, what).toBeLessThan(milliseconds)
  })

  it('lies on white where it was transparent', async () => {
    const { bytes } = await toLogo(await plain(4, 4, 0).png().toBuffer())
    expect([...(await sharp(bytes).raw().toBuffer())].every(channel => channel === 255)).toBe(true)
  })

  it('is turned upright, and keeps neither camera nor place', async () => {
    const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' } }
    const file = await plain(60, 20)
      .jpeg()
      .withExif({ IFD0: { Make: 'Camera' }, ...place })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(file.includes('Camera')).toBe(true)
    const { bytes, width, height } = await toLogo(file)
    expect([width, height]).toEqual([20, 60])
    expect(Buffer.from(bytes).includes('Camera')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  it('keeps nothing that stands behind the picture', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    const note = chunkOf('tEXt', Buffer.from(`Comment\0${page}`))
    const picture = await plain(8, 8).png().toBuffer()
    const file = Buffer.concat([picture.subarray(0, 33), note, picture.subarray(33), page])
    const { bytes } = await toLogo(file)
    expect(Buffer.from(bytes).includes('script')).toBe(false)
    expect([...bytes]).toEqual([...(await toLogo(picture)).bytes])
  })

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['an SVG', () => Buffer.from(svg), 'Export it as PNG'],
    ['an SVG with a mark before it', () => Buffer.from(`\ufeff\n${svg}`), 'Export it as PNG'],
    ['a GIF of 10,000 frames', () => gifOf(10_000), 'Save one picture of it as PNG'],
    ['a page', () => Buffer.from('<!doctype html><title>x</title>'), 'no PNG, JPEG or WebP'],
    ['a page before a picture', page, 'no PNG, JPEG or WebP'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'no PNG, JPEG or WebP'],
    ['a TIFF', () => plain(9, 9).tiff().toBuffer(), 'no PNG, JPEG or WebP'],
    ['a PNG of 16,000 × 16,000', () => bomb(16_000), '16000 × 16000 pixels'],
    ['12 megapixels of deep colours', () => deep(4000, 3000), '4000 × 3000 pixels'],
    ['a WebP of 12,100 × 60', () => plain(12_100, 60).webp().toBuffer(), '12100 × 60'],
    [
      'a PNG cut off',
      async () => (await noisy(90, 90).png().toBuffer()).subarray(0, 9000),
      'damaged',
    ],
    [
      'a JPEG cut off',
      async () => (await noisy(90, 90).jpeg().toBuffer()).subarray(0, 900),
      'damaged',
    ],
    ['a head without a picture', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'damaged'],
    ['moving pictures', movie, 'This picture moves'],
  ])('is refused for %s, with what to do', async (what, file, words) => {
    const { answer, cpu } = await timed(await file())
    expect(answer).toBeInstanceOf(DomainError)
    expect(answer).toMatchObject({ message: expect.stringContaining(words) })
    expect(cpu, what).toBeLessThan(milliseconds)
  })

  it('is read in turn, and refused when too many wait', async () => {
    const file = await plain(900, 900).png().toBuffer()
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => toLogo(file)))
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBe(24)
    expect((await toLogo(file)).width).toBe(900)
  })
})

async function page(): Promise<Buffer> {
  return Buffer.concat([Buffer.from('<html>'), await plain(9, 9).png().toBuffer()])
}

async function movie(): Promise<Buffer> {
  const frames = await Promise.all(['red', 'lime', 'blue'].map(frame))
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer()
}

function frame(background: string): Promise<Buffer> {
  return sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer()
}
