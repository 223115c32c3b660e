import { contrast, fromOklch, parseHex, type Rgb, toOklch } from '@/components/brand/color'

export type CompanyStyle = Record<`--${string}`, string>

type Ground = { background: Rgb; ink: Rgb; onInk: Rgb }

const white: Rgb = { r: 255, g: 255, b: 255 }
const lightInk: Rgb = { r: 24, g: 23, b: 28 }
const darkBackground: Rgb = { r: 19, g: 18, b: 22 }
const light: Ground = { background: { r: 252, g: 252, b: 253 }, ink: lightInk, onInk: white }
const dark: Ground = {
  background: darkBackground,
  ink: { r: 236, g: 236, b: 238 },
  onInk: lightInk,
}

const readableRatio = 4.5
const visibleRatio = 3
// A colour that must be lifted further than this by night is no longer the company's.
const furthestLift = 0.22

/**
 * The custom properties that dress a page in a company's colours, for both themes.
 * A colour that would be hard to read gives way to ink.
 * @param primary "#6B46C1": buttons and chosen things
 * @param accent "#8B5CF6": focus
 */
export function companyStyle(primary: string, accent: string): CompanyStyle {
  const own = parseHex(primary) ?? light.ink
  const ownAccent = parseHex(accent) ?? own
  const byDay = usable(own, light) ?? { fill: light.ink, text: light.onInk }
  const byNight = lifted(own) ?? { fill: dark.ink, text: dark.onInk }
  return {
    '--primary-r': String(byDay.fill.r),
    '--primary-g': String(byDay.fill.g),
    '--primary-b': String(byDay.fill.b),
    '--primary-light-foreground': css(byDay.text),
    '--primary-light-text': css(readable(byDay.fill, light, -0.01, 5.5)),
    '--primary-dark': css(byNight.fill),
    '--primary-dark-foreground': css(byNight.text),
    '--primary-dark-text': css(readable(byNight.fill, dark, 0.01, 7)),
    '--accent-r': String(ownAccent.r),
    '--accent-g': String(ownAccent.g),
    '--accent-b': String(ownAccent.b),
    '--ring-light': css(readable(ownAccent, light, -0.01, visibleRatio)),
    '--ring-dark': css(readable(ownAccent, dark, 0.01, 4)),
  }
}

/** Whether a company's primary colour can carry white or dark words and be seen on the page by day. */
export function isReadablePrimary(primary: string): boolean {
  const own = parseHex(primary)
  return own !== null && usable(own, light) !== null
}

function usable(fill: Rgb, ground: Ground): { fill: Rgb; text: Rgb } | null {
  if (contrast(fill, ground.background) < visibleRatio) return null
  const text = [white, lightInk].find(words => contrast(fill, words) >= readableRatio)
  return text ? { fill, text } : null
}

function lifted(own: Rgb): { fill: Rgb; text: Rgb } | null {
  const base = toOklch(own)
  for (let lift = 0; lift <= furthestLift; lift += 0.01) {
    const fill = lift === 0 ? own : fromOklch({ ...base, lightness: base.lightness + lift })
    const dressed = usable(fill, dark)
    if (dressed) return dressed
  }
  return null
}

function readable(color: Rgb, ground: Ground, step: number, least: number): Rgb {
  const base = toOklch(color)
  for (let lightness = base.lightness; lightness > 0 && lightness < 1; lightness += step) {
    const candidate = fromOklch({ ...base, lightness })
    if (contrast(candidate, ground.background) >= least) return candidate
  }
  return ground.ink
}

function css({ r, g, b }: Rgb): string {
  return `rgb(${r} ${g} ${b})`
}
