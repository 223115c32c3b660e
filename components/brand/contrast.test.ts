import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, parseHex, toOklch } from './color'
import { contrastFigure, leastContrast, nearestPassing } from './contrast'

const white = { r: 255, g: 255, b: 255 }

describe('a colour on white', () => {
  it.each([
    ['#6B46C1', '6.4'],
    ['#F6D55C', '1.4'],
    ['#767676', '4.5'],
    ['#777777', '4.4'],
    ['#000000', '21.0'],
    ['#FFFFFF', '1.0'],
  ])('%s stands at %s : 1, never rounded up', (hex, figure) => {
    expect(contrastFigure(hex)?.figure).toBe(figure)
  })

  it.each(['', 'red', '#12345', 'red}body{display:none', 'url(x)'])('“%s” is no colour', hex => {
    expect(contrastFigure(hex)).toBeNull()
    expect(nearestPassing(hex)).toBeNull()
  })
})

describe('the nearest colour that text can be written in', () => {
  it('is the colour itself where it passes', () => {
    expect(nearestPassing('#6b46c1')).toBe('#6B46C1')
  })

  it('is darker and of the same hue where it does not', () => {
    const found = parseHex(nearestPassing('#F6D55C') ?? '')
    if (!found) throw new Error('There is none.')
    expect(contrast(found, white)).toBeGreaterThanOrEqual(leastContrast)
    expect(Math.abs(toOklch(found).hue - toOklch({ r: 246, g: 213, b: 92 }).hue)).toBeLessThan(0.06)
  })

  it('passes, and barely, whatever the colour', () => {
    const channel = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const hex = `#${[r, g, b].map(each => each.toString(16).padStart(2, '0')).join('')}`
        const found = parseHex(nearestPassing(hex) ?? '')
        if (!found) return false
        const ratio = contrast(found, white)
        const passed = contrast({ r, g, b }, white) >= leastContrast
        return ratio >= leastContrast && (passed || ratio < leastContrast + 0.25)
      }),
    )
  })
})
