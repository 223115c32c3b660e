import { readChunks, readPng } from './png'
import { pngOf } from './png-writer'

export interface BarePng {
  bytes: Uint8Array<ArrayBuffer>
  width: number
  height: number
}

/**
 * An opaque PNG as drawing needs it, without what stands beside the picture in the file.
 * @throws PngError for whatever `readPng` refuses
 */
export function barePng(sent: Uint8Array, limits: { longestSide: number }): BarePng {
  const { width, height } = readPng(sent, limits)
  const chunks = readChunks(sent)
  const named = (type: string) => chunks.filter(chunk => chunk.type === type)
  const [header] = named('IHDR')
  const rows = named('IDAT').map(chunk => chunk.content)
  return { bytes: pngOf(header?.content ?? new Uint8Array(), rows), width, height }
}
