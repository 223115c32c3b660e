import sharp from 'sharp'
import { DomainError } from './errors'
import { turns } from './turns'

export interface Logo {
  /** A PNG, opaque, 8 bits a channel, with nothing in it but the picture. */
  bytes: Uint8Array<ArrayBuffer>
  width: number
  height: number
}

/** Longest side of a logo that is kept; a picture with much noise is made smaller once more. */
export const logoPixels = 1024
const noisyPixels = 640
const mostKeptBytes = 1_000_000

/** More would take longer to unpack than a request may compute. */
const mostPixels = 12_000_000
const mostUnpackedBytes = 4 * mostPixels
const longestSide = 12_000
const seconds = 3

/** Whoever sends a picture waits for whoever sent one before. */
const inTurn = turns(16, 'Many pictures are being read. Try again in a minute.')

// One picture at a time, on one processor, and nothing of it is remembered.
sharp.concurrency(1)
sharp.cache(false)

/**
 * A picture that was sent, as documents can print it: turned upright, at most 1024 pixels a side, flattened onto white,
 * in sRGB, without what stood beside it in the file. What it is, its first bytes say, never its name.
 * @throws DomainError `invalid` or `too_large` with a sentence that says what to do instead, `unavailable` when too many
 * wait
 */
export async function toLogo(sent: Uint8Array): Promise<Logo> {
  assertKind(sent)
  const picture = pictureIn(sent)
  return await inTurn(async () => {
    await assertSize(picture)
    const logo = await drawn(picture, logoPixels)
    return logo.bytes.byteLength > mostKeptBytes ? await drawn(logo.bytes, noisyPixels) : logo
  })
}

/** Refuses by the first bytes alone what is no PNG, JPEG or WebP. */
function assertKind(sent: Uint8Array): void {
  const start = String.fromCharCode(...sent.subarray(0, 16))
  if (start.startsWith('\x89PNG\r\n\x1a\n') || start.startsWith('\xff\xd8\xff')) return
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return
  throw new DomainError('invalid', sentenceFor(sent))
}

function sentenceFor(sent: Uint8Array): string {
  if (sent.byteLength === 0) return 'The file is empty, or it did not arrive whole. Send it again.'
  const text = new TextDecoder('latin1').decode(sent.subarray(0, 1024)).toLowerCase()
  if (text.includes('<svg'))
    return 'An SVG can hold scripts, and print differently each year. Export it as PNG, 1024 pixels wide, and send that.'
  if (text.startsWith('gif8'))
    return 'A GIF cannot be used. Save one picture of it as PNG, and send that.'
  return 'This is no PNG, JPEG or WebP picture. Save the logo as one of these, and send that.'
}

/** What says how a PNG looks. Its reader unpacks notes too, of which a hundred small ones take half a second. */
const shownParts = new Set('IHDR PLTE tRNS IDAT IEND iCCP sRGB gAMA cHRM eXIf'.split(' '))

/** A PNG without its notes, whatever else as it is. What is cut off stays so, and is refused by its reader. */
function pictureIn(sent: Uint8Array): Uint8Array {
  if (sent[0] !== 0x89) return sent
  const view = new DataView(sent.buffer, sent.byteOffset, sent.byteLength)
  const parts = [sent.subarray(0, 8)]
  for (let at = 8; at + 12 <= sent.byteLength; ) {
    const end = at + 12 + view.getUint32(at)
    const type = String.fromCharCode(...sent.subarray(at + 4, at + 8))
    if (shownParts.has(type)) parts.push(sent.subarray(at, end))
    at = type === 'IEND' ? sent.byteLength : end
  }
  return Buffer.concat(parts)
}

/** Asks the header alone: what is too large is never unpacked. Deep colours take twice the time. */
async function assertSize(sent: Uint8Array): Promise<void> {
  const header = await opened(sent).metadata().catch(unreadable)
  const { width, height, channels, depth, pages = 1 } = header
  const unpackedBytes = width * height * channels * (depth === 'uchar' ? 1 : 2)
  if (pages > 1)
    throw new DomainError(
      'invalid',
      'This picture moves. Save one frame of it as PNG, and send that.',
    )
  const isLarge = width * height > mostPixels || Math.max(width, height) > longestSide
  if (isLarge || unpackedBytes > mostUnpackedBytes)
    throw new DomainError(
      'too_large',
      `This picture is ${width} × ${height} pixels. Make it ${logoPixels} pixels wide or smaller, and send that.`,
    )
}

async function drawn(sent: Uint8Array, side: number): Promise<Logo> {
  const { data, info } = await opened(sent)
    .timeout({ seconds })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ compressionLevel: 7, palette: false, progressive: false })
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable)
  return { bytes: new Uint8Array(data), width: info.width, height: info.height }
}

function opened(sent: Uint8Array) {
  return sharp(sent, { failOn: 'error', limitInputPixels: false, animated: false })
}

function unreadable(): never {
  throw new DomainError(
    'invalid',
    'This picture is damaged, or did not arrive whole. Save it again as PNG, and send that.',
  )
}
