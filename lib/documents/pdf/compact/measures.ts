import { paperColors } from '@/lib/documents/brand-colors'
import type { Density, PaperSize } from '@/lib/documents/model'
import { paperOf } from '@/lib/documents/pdf/layout/paper'
import type { Spacing } from '@/lib/documents/pdf/layout/spacing'
import type { Padding } from '@/lib/documents/pdf/layout/table-layout'
import type { TextStyle } from '@/lib/documents/pdf/marks'

/** Points. Small type in full width: as much on a page as can still be read. */
export interface Measures {
  width: number
  height: number
  top: number
  /** Body ends here; the footer stands below. */
  bottom: number
  left: number
  whole: number
  /** Of two texts beside each other. */
  half: number
  gaps: { facts: number; lines: number; sum: number; texts: number }
  /** Above and below a line. */
  padding: Padding
  sectionPadding: Padding
  /** The last line before the head of a section ends sooner by this. */
  sooner: number
  carryPadding: number
  bandPadding: number
  totalsLeading: number
}

const margin = 36
export const gutter = 24

export function measuresOf(paper: PaperSize, spacing: Spacing, density: Density): Measures {
  const { width, height, left, whole, isRoomy } = paperOf(paper, spacing, margin)
  return {
    width,
    height,
    top: isRoomy ? 30 : 26,
    bottom: height - 48,
    left,
    whole,
    half: (whole - gutter) / 2,
    ...(density === 'compact' ? dense(isRoomy) : comfortable(isRoomy)),
  }
}

type Distances = Omit<Measures, 'width' | 'height' | 'top' | 'bottom' | 'left' | 'whole' | 'half'>

function comfortable(isRoomy: boolean): Distances {
  return {
    gaps: isRoomy
      ? { facts: 10, lines: 12, sum: 10, texts: 12 }
      : { facts: 8, lines: 9, sum: 8, texts: 9 },
    padding: [1.75, 1.75],
    sectionPadding: [7, 2],
    sooner: 0.5,
    carryPadding: 2.5,
    bandPadding: 6,
    totalsLeading: 12,
  }
}

function dense(isRoomy: boolean): Distances {
  return {
    gaps: isRoomy
      ? { facts: 7, lines: 8, sum: 7, texts: 8 }
      : { facts: 6, lines: 7, sum: 6, texts: 7 },
    padding: [0.5, 0.5],
    sectionPadding: [4, 0.75],
    sooner: 0.25,
    carryPadding: 1,
    bandPadding: 4,
    totalsLeading: 10.5,
  }
}

const { ink, secondary, label } = paperColors

export const styles = {
  body: { face: 'regular', size: 7.5, leading: 10.5, color: ink },
  secondary: { face: 'regular', size: 7.5, leading: 10.5, color: secondary },
  semibold: { face: 'semibold', size: 7.5, leading: 10.5, color: ink },
  label: { face: 'regular', size: 6.5, leading: 9.5, color: label },
  name: { face: 'semibold', size: 9, leading: 10.5, color: ink },
  title: { face: 'semibold', size: 14, leading: 18, color: ink, tracking: -0.015 },
  value: { face: 'medium', size: 8, leading: 11.5, color: ink },
  strongValue: { face: 'semibold', size: 8, leading: 11.5, color: ink },
  amount: { face: 'semibold', size: 10.5, leading: 11.5, color: ink, tabular: true },
  columnHead: { face: 'regular', size: 6.5, leading: 9, color: label },
  position: { face: 'regular', size: 7.5, leading: 10.5, color: label, tabular: true },
  lineTitle: { face: 'medium', size: 7.5, leading: 10.5, color: ink },
  figure: { face: 'regular', size: 7.5, leading: 10.5, color: ink, tabular: true },
  discount: { face: 'regular', size: 6.5, leading: 8.5, color: secondary, tabular: true },
  optional: { face: 'regular', size: 7.5, leading: 10.5, color: label },
  totalLabel: { face: 'regular', size: 7.5, leading: 12, color: secondary },
  total: { face: 'regular', size: 7.5, leading: 12, color: ink, tabular: true },
  due: { face: 'semibold', size: 10.5, leading: 14, color: ink },
  signed: { face: 'regular', size: 13, leading: 16, color: ink },
  underLine: { face: 'regular', size: 7, leading: 10, color: secondary },
  legal: { face: 'regular', size: 6.5, leading: 9, color: label },
  foot: { face: 'regular', size: 6.5, leading: 9, color: label },
  code: { face: 'mono', size: 6, leading: 10.5, color: secondary },
  fingerprint: { face: 'mono', size: 6, leading: 9, color: label },
} as const satisfies Record<string, TextStyle>
