import type { FontFile } from './faces'

/** How far a font reaches above and below its baseline, in em, where a line is set in it. */
export interface LineMetrics {
  ascent: number
  /** Negative. */
  descent: number
}

/**
 * As the font says, unless its capitals would then stand far from the middle of the line, as in fonts that were
 * made for other scripts or by hand: they would meet the line below or above.
 */
export function lineMetricsOf(file: FontFile): LineMetrics {
  const { unitsPerEm } = file
  const said = { ascent: file.ascent / unitsPerEm, descent: file.descent / unitsPerEm }
  const capitals = capitalsOf(file)
  const isOdd = Math.abs(said.ascent + said.descent - capitals) > mostAside
  return isOdd ? { ascent: capitals, descent: 0 } : said
}

/** Twice as much as capitals may be away from the middle, in em. */
const mostAside = 0.12
const usualCapitals = 0.7

function capitalsOf(file: FontFile): number {
  const said = file.capHeight / file.unitsPerEm
  if (isPlausible(said)) return said
  const drawn = file.glyphForCodePoint(0x48).bbox.maxY / file.unitsPerEm
  return isPlausible(drawn) ? drawn : usualCapitals
}

function isPlausible(capitals: number): boolean {
  return capitals > 0.4 && capitals < 1
}
