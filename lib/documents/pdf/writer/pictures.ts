import { readChunks } from '@/lib/documents/png'
import { DrawingError } from '../drawing-error'
import { joined } from './bytes'
import type { Pictures } from './facts'
import type { PdfFile, Reference } from './pdf-file'
import { hex } from './syntax'

/** Puts a picture in as it is: what a PNG compresses, a PDF holds in the same way. */
export function addPicture(file: PdfFile, pictures: Pictures, sha256: string): Reference {
  const bytes = pictures.get(sha256)
  if (!bytes) throw new DrawingError('ASSET', `The picture ${sha256} is missing`)
  const chunks = readChunks(bytes)
  const header = chunks.find(chunk => chunk.type === 'IHDR')?.content ?? new Uint8Array(13)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height, kind] = [view.getUint32(0), view.getUint32(4), view.getUint8(9)]
  const palette = chunks.find(chunk => chunk.type === 'PLTE')?.content
  const rows = `/Predictor 15/Colors ${kind === 2 ? 3 : 1}/Columns ${width}`
  return file.addStream(
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8` +
      `/ColorSpace${colorSpace(kind, palette)}/Filter/FlateDecode/DecodeParms<<${rows}>>`,
    joined(chunks.filter(chunk => chunk.type === 'IDAT').map(chunk => chunk.content)),
  )
}

function colorSpace(kind: number, palette: Uint8Array | undefined): string {
  if (kind === 2) return '/DeviceRGB'
  if (kind !== 3 || !palette) return '/DeviceGray'
  const colors = Array.from(palette, byte => hex(byte, 2)).join('')
  return `[/Indexed/DeviceRGB ${palette.byteLength / 3 - 1}<${colors}>]`
}
