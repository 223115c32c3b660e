/** The colours of all paper; a brand adds its primary and accent to them. */
export const paperColors = {
  ink: '#18181b',
  secondary: '#52525b',
  label: '#71717a',
  /** On tints, and on screens, where paper is dimmed: the printed grey would fall below 4.5:1. */
  screenLabel: '#67676f',
  hairline: '#e4e4e7',
  rule: '#a1a1aa',
} as const

/**
 * The brand colour (#rrggbb) if text in it can be read on white, WCAG 2.2 AA (4.5:1), else ink.
 * Anything but #rrggbb is ink too.
 */
export function readableOnWhite(color: string): string {
  return contrastOnWhite(color) >= 4.5 ? color : paperColors.ink
}

/** A colour for text on a tint: itself where it can be read there (4.5:1), else a darker one. */
export function readableOnTint(color: string, tint: string): string {
  const { label, screenLabel, ink } = paperColors
  const own = color === label ? screenLabel : color
  return contrastOnWhite(own) / contrastOnWhite(tint) >= 4.5 ? own : ink
}

/** WCAG contrast of a colour (#rrggbb) and white, from 1 to 21; 0 for anything but #rrggbb. */
export function contrastOnWhite(color: string): number {
  return isHexColor(color) ? 1.05 / (luminance(color) + 0.05) : 0
}

/** A colour to fill with: the brand's, or ink where it is not #rrggbb. */
export function fillColor(color: string): string {
  return isHexColor(color) ? color : paperColors.ink
}

/** A light tint of a colour, to be put behind text; of anything but #rrggbb, one of ink. */
export function tintOf(color: string): string {
  const from = fillColor(color)
  const channel = (start: number) => {
    const value = Number.parseInt(from.slice(start, start + 2), 16)
    return Math.round(255 - (255 - value) * tintShare)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** Of any colour: what is written on it in the grey of screens keeps 4.5:1. */
const tintShare = 0.08

function isHexColor(color: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(color)
}

function luminance(color: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
