import { contrast, fromOklch, parseHex, type Rgb, toOklch } from './color'

/** What WCAG 2.2 AA asks of text. */
export const leastContrast = 4.5

const white: Rgb = { r: 255, g: 255, b: 255 }

/** The contrast of a colour and white, never rounded up; null for what is no colour. */
export function contrastFigure(hex: string): { ratio: number; figure: string } | null {
  const color = parseHex(hex)
  if (!color) return null
  const ratio = contrast(color, white)
  return { ratio, figure: (Math.floor(ratio * 10) / 10).toFixed(1) }
}

/**
 * The colour nearest to one that text can be written in on white: the same hue, only as much darker as it must be.
 * What passes already stays as it is; null for what is no colour.
 */
export function nearestPassing(hex: string): string | null {
  const color = parseHex(hex)
  if (!color) return null
  if (contrast(color, white) >= leastContrast) return hexOf(color)
  const base = toOklch(color)
  let [dark, light] = [0, base.lightness]
  for (let step = 0; step < 16; step += 1) {
    const lightness = (dark + light) / 2
    if (contrast(fromOklch({ ...base, lightness }), white) >= leastContrast) dark = lightness
    else light = lightness
  }
  return hexOf(fromOklch({ ...base, lightness: dark }))
}

function hexOf({ r, g, b }: Rgb): string {
  return `#${[r, g, b].map(channel => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}
