import { readChunks } from '@/lib/documents/png'
import { DrawingError } from '../drawing-error'
import { joined } from './bytes'
import type { Pictures } from './facts'
import type { PdfFile, Reference } from './pdf-file'

/** Puts a picture in as it is: what a PNG compresses, a PDF holds in the same way. */
export function addPicture(file: PdfFile, pictures: Pictures, sha256: string): Reference {
  const bytes = pictures.get(sha256)
  if (!bytes) throw new DrawingError('ASSET', `The picture ${sha256} is missing`)
  const chunks = readChunks(bytes)
  const header = chunks.find(chunk => chunk.type === 'IHDR')?.content ?? new Uint8Array(13)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height, kind] = [view.getUint32(0), view.getUint32(4), view.getUint8(9)]
  const isRgb = kind === 2
  const rows = `/Predictor 15/Colors ${isRgb ? 3 : 1}/Columns ${width}`
  return file.addStream(
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8` +
      `/ColorSpace${isRgb ? '/DeviceRGB' : '/DeviceGray'}/Filter/FlateDecode/DecodeParms<<${rows}>>`,
    joined(chunks.filter(chunk => chunk.type === 'IDAT').map(chunk => chunk.content)),
  )
}
