import { contrastOnWhite, paperColors } from '@/lib/documents/brand-colors'

/** Less than that is no button but a shade of the page. */
const leastOnWhite = 1.25

/** The brand's colour with text that can be read on it, 4.5:1 and more; ink for a colour that white swallows. */
export function buttonColors(primary: string): { fill: string; text: string } {
  const onWhite = contrastOnWhite(primary)
  if (onWhite < leastOnWhite) return { fill: paperColors.ink, text: '#ffffff' }
  if (onWhite >= 4.5) return { fill: primary, text: '#ffffff' }
  const inkIsReadable = contrastOnWhite(paperColors.ink) / onWhite >= 4.5
  return { fill: primary, text: inkIsReadable ? paperColors.ink : '#000000' }
}
