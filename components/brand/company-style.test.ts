import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, fromOklch, parseHex, type Rgb, toOklch } from '@/components/brand/color'
import { companyStyle, isReadablePrimary } from '@/components/brand/company-style'

const day: Rgb = { r: 252, g: 252, b: 253 }
const night: Rgb = { r: 19, g: 18, b: 22 }

describe("a company's colours", () => {
  it('keeps a colour that can be read, as three channels', () => {
    const style = companyStyle('#6B46C1', '#8B5CF6')
    expect([style['--primary-r'], style['--primary-g'], style['--primary-b']]).toEqual([
      '107',
      '70',
      '193',
    ])
    expect(style['--primary-light-foreground']).toBe('rgb(255 255 255)')
  })

  it.each(['#FFE600', '#FFFFFF', '#9AE6B4', 'red', '#12', ''])(
    'falls back to ink by day for %s',
    primary => {
      const style = companyStyle(primary, primary)
      expect(style['--primary-r']).toBe('24')
      expect(style['--primary-light-foreground']).toBe('rgb(255 255 255)')
      expect(isReadablePrimary(primary)).toBe(false)
    },
  )

  it('keeps a bright colour by night, with dark words on it', () => {
    const style = companyStyle('#FFE600', '#FFE600')
    expect(style['--primary-dark']).toBe('rgb(255 230 0)')
    expect(style['--primary-dark-foreground']).toBe('rgb(24 23 28)')
  })

  it('falls back to light ink by night for black', () => {
    expect(companyStyle('#000000', '#000000')['--primary-dark']).toBe('rgb(236 236 238)')
  })

  it('is readable in both themes whatever the company chooses', () => {
    fc.assert(
      fc.property(hex(), hex(), (primary, accent) => {
        const style = companyStyle(primary, accent)
        const fill = {
          r: Number(style['--primary-r']),
          g: Number(style['--primary-g']),
          b: Number(style['--primary-b']),
        }
        expect(contrast(fill, rgb(style['--primary-light-foreground']))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(fill, day)).toBeGreaterThanOrEqual(3)
        const nightFill = rgb(style['--primary-dark'])
        expect(contrast(nightFill, rgb(style['--primary-dark-foreground']))).toBeGreaterThanOrEqual(
          4.5,
        )
        expect(contrast(nightFill, night)).toBeGreaterThanOrEqual(3)
        expect(contrast(rgb(style['--primary-light-text']), day)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(rgb(style['--primary-dark-text']), night)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(rgb(style['--ring-light']), day)).toBeGreaterThanOrEqual(3)
        expect(contrast(rgb(style['--ring-dark']), night)).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('lets nothing but numbers into the style, whatever is stored', () => {
    const style = companyStyle('red;}body{display:none', '</style><script>')
    for (const value of Object.values(style)) expect(value).toMatch(/^(\d+|rgb\(\d+ \d+ \d+\))$/)
  })

  it('finds its way to OKLCH and back', () => {
    fc.assert(
      fc.property(hex(), color => {
        const before = rgbOfHex(color)
        const after = fromOklch(toOklch(before))
        expect(Math.abs(before.r - after.r)).toBeLessThanOrEqual(2)
        expect(Math.abs(before.g - after.g)).toBeLessThanOrEqual(2)
        expect(Math.abs(before.b - after.b)).toBeLessThanOrEqual(2)
      }),
    )
  })
})

function hex() {
  return fc
    .integer({ min: 0, max: 0xffffff })
    .map(number => `#${number.toString(16).padStart(6, '0')}`)
}

function rgbOfHex(color: string): Rgb {
  const parsed = parseHex(color)
  if (!parsed) throw new Error(`${color} is no colour`)
  return parsed
}

function rgb(text: string | undefined): Rgb {
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] =
    (text ?? '').match(/\d+/g)?.map(Number) ?? []
  return { r, g, b }
}
