import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PngError, readPng } from './png'

interface Picture {
  width?: number
  height?: number
  depth?: number
  colorType?: number
  interlace?: number
  filter?: number
  pixels?: Uint8Array
  transparency?: boolean
}

function png(picture: Picture = {}): Uint8Array {
  const { width = 2, height = 3, depth = 8, colorType = 2, interlace = 0, filter = 0 } = picture
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colorType, 0, filter, interlace], 8)
  const pixels = picture.pixels ?? new Uint8Array((width * 3 + 1) * height)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(picture.transparency ? [chunk('tRNS', Buffer.alloc(6))] : []),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.byteLength)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)])
}

describe('reading a PNG', () => {
  it('tells size and colour', () => {
    expect(readPng(png())).toEqual({ width: 2, height: 3, color: 'rgb' })
    const logo = readPng(readFileSync('public/sample/pixel-crafte-logo.png'))
    expect(logo).toEqual({ width: 682, height: 224, color: 'rgb' })
  })

  it.each<[string, Uint8Array]>([
    ['no PNG', new Uint8Array([0xff, 0xd8, 0xff])],
    ['transparent', png({ colorType: 6, pixels: new Uint8Array(27) })],
    ['transparent', png({ transparency: true })],
    ['8 bits', png({ depth: 16 })],
    ['interlaced', png({ interlace: 1 })],
    ['pixels', png({ width: 100_000, height: 100_000, pixels: new Uint8Array(1) })],
    ['pixels', png({ width: 0, pixels: new Uint8Array(3) })],
    ['packed in an unknown way', png({ filter: 64 })],
    ['a palette', png({ colorType: 3, pixels: new Uint8Array(9) })],
    ['decoded', png({ pixels: new Uint8Array(21).fill(5, 0, 1) })],
    ['decoded', png({ pixels: new Uint8Array(21).fill(77, 14, 15) })],
    ['decoded', png({ pixels: new Uint8Array(20) })],
    ['decoded', png({ pixels: new Uint8Array(2000) })],
    ['cut off', png().subarray(0, 60)],
    ['cut off', png().subarray(0, 20)],
  ])('refuses what is or has %s', (sentence, bytes) => {
    expect(() => readPng(bytes)).toThrow(PngError)
    expect(() => readPng(bytes)).toThrow(sentence)
  })

  it('takes every filter there is', () => {
    const pixels = new Uint8Array(7 * 5).map((_, index) => (index % 7 === 0 ? index / 7 : 200))
    expect(readPng(png({ height: 5, pixels }))).toMatchObject({ height: 5 })
  })

  it('looks at the size before it unpacks anything', () => {
    const bomb = png({ width: 4000, height: 4000, pixels: new Uint8Array(1) })
    expect(() => readPng(bomb)).toThrow('decoded')
    expect(() => readPng(bomb, { longestSide: 600 })).toThrow('more than 600 on a side')
    expect(readPng(png(), { longestSide: 3 })).toMatchObject({ height: 3 })
    expect(() => readPng(png(), { longestSide: 2 })).toThrow('2 × 3 pixels')
  })
})
