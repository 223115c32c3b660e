import type { PaperSize } from '@/lib/documents/model'
import type { Spacing } from './spacing'

/** The sheet that is printed on, in points. */
export interface Paper {
  width: number
  height: number
  left: number
  /** From margin to margin. */
  whole: number
  /** Gaps are as designed; smaller on Letter, and where a page is saved by them. */
  isRoomy: boolean
}

export function paperOf(paper: PaperSize, spacing: Spacing, margin: number): Paper {
  const [width, height] = paper === 'A4' ? [595.28, 841.89] : [612, 792]
  const isRoomy = paper === 'A4' && spacing === 'designed'
  return { width, height, left: margin, whole: width - 2 * margin, isRoomy }
}
