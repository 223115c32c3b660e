import { writePng } from '@/lib/documents/png-writer'
import { photoBytes, photoPixels } from '@/lib/drafts/photos/model'
import type { editor } from '@/lib/messages/en/editor'

/** What a camera gives is smaller. */
const mostBytes = 40_000_000

/**
 * The picture of a file as the line of a document takes it: scaled, upright, on white, without what cameras write
 * beside it. A sentence where that cannot be done.
 */
export async function photoOfFile(
  file: Blob,
  t: typeof editor.photoFile,
): Promise<Uint8Array<ArrayBuffer> | string> {
  if (file.size > mostBytes) return t.fileLargerThan
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture || picture.width * picture.height === 0) return t.fileNotPicture
  const png = await smallEnough(picture, photoPixels)
  picture.close()
  return png ?? t.pictureStaysLarger
}

/** Noise hardly gets smaller in a PNG: then the picture itself does. */
async function smallEnough(
  picture: ImageBitmap,
  longest: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width, picture.height].map(side =>
    Math.max(1, Math.round(side * scale)),
  )
  if (!width || !height || longest < 100) return null
  const pixels = flattened(picture, width, height)
  if (!pixels) return null
  const png = await writePng(pixels)
  return png.byteLength <= photoBytes ? png : smallEnough(picture, longest * 0.8)
}

function flattened(picture: ImageBitmap, width: number, height: number) {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rgb.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3)
  return { width, height, rgb }
}
