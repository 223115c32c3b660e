import type { SamplePhoto, Shape } from '@/db/sample/photos'
import { writePng } from '@/lib/documents/png-writer'

/** Each pixel is looked at in so many places a side, so that slanted edges are smooth. */
const looks = 3

/** Draws a picture of the sample as the PNG that somebody could have sent. */
export function drawPhoto(photo: SamplePhoto): Promise<Uint8Array> {
  const { width, height } = photo
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rgb.set(colorOf(photo, x, y), (y * width + x) * 3)
  return writePng({ width, height, rgb })
}

function colorOf(photo: SamplePhoto, x: number, y: number): number[] {
  const sum = [0, 0, 0]
  for (let part = 0; part < looks * looks; part += 1) {
    const [dx, dy] = [((part % looks) + 0.5) / looks, (Math.floor(part / looks) + 0.5) / looks]
    const seen = photo.shapes.findLast(shape => covers(shape, x + dx, y + dy))
    const [wall, floor] = photo.ground
    const color = seen?.color ?? (y < photo.floorAt ? wall : floor)
    for (const [index] of sum.entries())
      sum[index] =
        (sum[index] ?? 0) + Number.parseInt(color.slice(1 + index * 2, 3 + index * 2), 16)
  }
  return sum.map(value => Math.round(value / (looks * looks)))
}

function covers(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'box')
    return x >= shape.x && x < shape.x + shape.width && y >= shape.y && y < shape.y + shape.height
  if (shape.kind === 'disc') return Math.hypot(x - shape.x, y - shape.y) <= shape.radius
  const sides = shape.corners.map(([fromX, fromY], index) => {
    const [toX, toY] = shape.corners[(index + 1) % shape.corners.length] ?? [fromX, fromY]
    return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX) >= 0
  })
  return sides.every(Boolean) || !sides.some(Boolean)
}
