import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPng } from './png'
import { writePng } from './png-writer'

test('what is written is read again, size and colour', async () => {
  const rgb = new Uint8Array(7 * 5 * 3).map((_, index) => (index * 37) % 256)
  expect(readPng(await writePng({ width: 7, height: 5, rgb }))).toEqual({
    width: 7,
    height: 5,
    color: 'rgb',
  })
})

test('no pixel changes, whatever the picture', async () => {
  const pictures = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) => {
      const length = width * height * 3
      const rgb = fc.uint8Array({ minLength: length, maxLength: length })
      return fc.record({ width: fc.constant(width), height: fc.constant(height), rgb })
    })
  await fc.assert(
    fc.asyncProperty(pictures, async picture => {
      expect(pixelsOf(await writePng(picture))).toEqual([...picture.rgb])
    }),
    { numRuns: 50 },
  )
})

/** Undoes the filters as any reader does. */
function pixelsOf(png: Uint8Array): number[] {
  const { width, height } = readPng(png)
  const view = new DataView(png.buffer, png.byteOffset)
  const rows = inflateSync(png.subarray(41, 41 + view.getUint32(33)))
  const [stride, pixels] = [width * 3, new Uint8Array(width * height * 3)]
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (pixels[y * stride + x] ?? 0))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < stride; x += 1) {
      const [left, above, corner] = [at(x - 3, y), at(x, y - 1), at(x - 3, y - 1)]
      const nearest = [left, above, corner].toSorted(
        (one, other) =>
          Math.abs(left + above - corner - one) - Math.abs(left + above - corner - other),
      )[0]
      const guesses = [0, left, above, (left + above) >> 1, nearest ?? 0]
      const filter = rows[y * (stride + 1)] ?? 0
      pixels[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0)
    }
  return [...pixels]
}
