import { describe, expect, it } from 'vitest'
import { writePng } from '@/lib/documents/png-writer'
import { signatureLimits } from '@/lib/visits/model'
import { inkOf, isSignature, type Point, pathOf } from './signature-strokes'

const wave = (width: number, height: number, count = 200): Point[] =>
  Array.from({ length: count }, (_, index) => ({
    x: (index / (count - 1)) * width,
    y: height / 2 + (Math.sin(index / 3) * height) / 2,
  }))

describe('a drawn signature', () => {
  it('bends through the middles between its points', () => {
    expect(
      pathOf([
        [
          { x: 0, y: 0 },
          { x: 10, y: 10 },
          { x: 20, y: 0 },
        ],
      ]),
    ).toBe('M0.0 0.0Q10.0 10.0 15.0 5.0L20.0 0.0')
  })

  it('shows a dot as a dot, which alone is no signature', () => {
    const dot = [[{ x: 4, y: 5 }]]
    expect(pathOf(dot)).toBe('M4.0 5.0L4.0 5.0')
    expect(isSignature(dot)).toBe(false)
    expect(inkOf(dot)).toBeNull()
    expect(inkOf([])).toBeNull()
  })

  it('is cut to what was drawn, in ink on white', () => {
    const ink = inkOf([
      [
        { x: 100, y: 50 },
        { x: 150, y: 50 },
      ],
    ])
    expect([ink?.width, ink?.height]).toEqual([132, 32])
    const pixel = (x: number, y: number) =>
      Array.from(ink?.rgb.subarray((y * 132 + x) * 3, (y * 132 + x) * 3 + 3) ?? [])
    expect(pixel(0, 0)).toEqual([255, 255, 255])
    expect(pixel(66, 16)).toEqual([24, 24, 27])
  })

  it.each([
    ['of the pad of a phone', [wave(350, 120)]],
    ['of a wide pad', [wave(2000, 136)]],
    [
      'written over again and again',
      Array.from({ length: 30 }, (_, line) => wave(420 - line, 136)),
    ],
  ])('is no larger than a signature may be: %s', async (_name, strokes) => {
    const ink = inkOf(strokes)
    if (!ink) throw new Error('This is a signature.')
    expect(Math.max(ink.width, ink.height)).toBeLessThanOrEqual(signatureLimits.longestSide)
    expect((await writePng(ink)).byteLength).toBeLessThanOrEqual(signatureLimits.bytes)
  })

  it('keeps what was drawn at the edge of the pad', () => {
    const ink = inkOf([wave(1200, 136)])
    expect(ink?.width).toBeGreaterThan(signatureLimits.longestSide - 2)
    expect(Array.from(ink?.rgb ?? []).some(channel => channel < 128)).toBe(true)
  })
})
