import { writePng } from '@/lib/documents/png-writer'
import { inkOf, type Stroke } from './signature-strokes'

/** What was drawn, as an opaque PNG in base64; null for what is no signature. */
export async function signaturePicture(strokes: readonly Stroke[]): Promise<string | null> {
  const ink = inkOf(strokes)
  return ink && base64Of(await writePng(ink))
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  // One call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  return btoa(pieces.join(''))
}
