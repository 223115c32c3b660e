import { paperColors } from '@/lib/documents/brand-colors'
import type { Density, PaperSize } from '@/lib/documents/model'
import { paperOf } from '@/lib/documents/pdf/layout/paper'
import type { Spacing } from '@/lib/documents/pdf/layout/spacing'
import type { Padding } from '@/lib/documents/pdf/layout/table-layout'
import type { TextStyle } from '@/lib/documents/pdf/marks'

/** Points. Everything hangs on four columns and the right margin. */
export interface Measures {
  width: number
  height: number
  top: number
  /** Body ends here; the footer stands below. */
  bottom: number
  left: number
  right: number
  column: number
  /** Two columns and the gutter between them. */
  half: number
  /** Three columns and the gutters between them: as long as a line of text may get. */
  wide: number
  /** All four columns. */
  whole: number
  x: readonly [number, number, number, number]
  gaps: Gaps
  /** Above and below a line: of few, of many, and of those with sections or options among them. */
  padding: { few: Padding; many: Padding; rich: Padding }
  sectionPadding: Padding
  /** The last line before the head of a section ends sooner by this. */
  sooner: number
  carryPadding: number
  totalsLeading: number
}

interface Gaps {
  headline: number
  facts: number
  lines: number
  sum: number
  texts: number
}

export function measuresOf(paper: PaperSize, spacing: Spacing, density: Density): Measures {
  const { width, height, left, whole, isRoomy } = paperOf(paper, spacing, margin)
  const column = (whole - 3 * gutter) / 4
  const step = column + gutter
  return {
    width,
    height,
    top: isRoomy ? 40 : 32,
    bottom: height - 64,
    left,
    right: width - margin,
    column,
    half: 2 * column + gutter,
    wide: 3 * column + 2 * gutter,
    whole,
    x: [margin, margin + step, margin + 2 * step, margin + 3 * step],
    ...(density === 'compact' ? dense(isRoomy) : comfortable(isRoomy, spacing)),
  }
}

type Distances = Pick<
  Measures,
  'gaps' | 'padding' | 'sectionPadding' | 'sooner' | 'carryPadding' | 'totalsLeading'
>

function comfortable(isRoomy: boolean, spacing: Spacing): Distances {
  return {
    gaps: isRoomy
      ? { headline: 32, facts: 24, lines: 22, sum: 14, texts: 16 }
      : { headline: 22, facts: 18, lines: 16, sum: 10, texts: 12 },
    padding:
      spacing === 'designed'
        ? { few: [5.5, 6], many: [5, 5], rich: [4.75, 5.25] }
        : { few: [4.5, 4.5], many: [4.25, 4.25], rich: [4, 4.25] },
    sectionPadding: [12, 4.5],
    sooner: 2.25,
    carryPadding: 6.5,
    totalsLeading: 15,
  }
}

function dense(isRoomy: boolean): Distances {
  return {
    gaps: isRoomy
      ? { headline: 22, facts: 16, lines: 15, sum: 10, texts: 11 }
      : { headline: 16, facts: 13, lines: 12, sum: 9, texts: 9 },
    padding: { few: [2.5, 2.5], many: [2.25, 2.25], rich: [2.25, 2.25] },
    sectionPadding: [7, 2.5],
    sooner: 1,
    carryPadding: 3,
    totalsLeading: 13,
  }
}

export const gutter = 16
/** Of the figures in columns: the first at which all of them fit. */
export const figureSizes = [8.5, 7.5, 6.5, 5.5] as const
const margin = 48

const { ink, secondary, label } = paperColors

export const styles = {
  body: { face: 'regular', size: 8.5, leading: 12.5, color: ink },
  strong: { face: 'medium', size: 8.5, leading: 12.5, color: ink },
  semibold: { face: 'semibold', size: 8.5, leading: 12.5, color: ink },
  quiet: { face: 'regular', size: 8.5, leading: 12.5, color: label },
  label: { face: 'regular', size: 7.5, leading: 12.5, color: label },
  secondary: { face: 'regular', size: 8, leading: 12.5, color: secondary },
  wordmark: { face: 'semibold', size: 13, leading: 16, color: ink, tracking: -0.012 },
  columnHead: { face: 'regular', size: 7.5, leading: 10, color: label },
  lineTitle: { face: 'medium', size: 8.5, leading: 12.5, color: ink },
  lineDetail: { face: 'regular', size: 8, leading: 11.5, color: secondary },
  section: { face: 'semibold', size: 8.5, leading: 12.5, color: ink },
  sectionNumber: { face: 'medium', size: 8.5, leading: 12.5, color: label },
  figure: { face: 'regular', size: 8.5, leading: 12.5, color: ink, tabular: true },
  carry: { face: 'regular', size: 8.5, leading: 12.5, color: ink },
  totalLabel: { face: 'regular', size: 8.5, leading: 15, color: secondary },
  total: { face: 'regular', size: 8.5, leading: 15, color: ink, tabular: true },
  due: { face: 'semibold', size: 13, leading: 18, color: ink, tracking: -0.01 },
  paymentHead: { face: 'semibold', size: 8.5, leading: 15, color: ink },
  payment: { face: 'regular', size: 8, leading: 16, color: ink },
  signed: { face: 'regular', size: 16, leading: 20, color: ink },
  underLine: { face: 'regular', size: 8, leading: 12.5, color: ink },
  stamp: { face: 'semibold', size: 112, leading: 104, color: ink, tracking: -0.055 },
  text: { face: 'regular', size: 8, leading: 11.5, color: secondary },
  legal: { face: 'regular', size: 7, leading: 10, color: label },
  foot: { face: 'regular', size: 7, leading: 10, color: label },
  code: { face: 'mono', size: 6.5, leading: 11.5, color: secondary },
  fingerprint: { face: 'mono', size: 6.5, leading: 10, color: label },
} as const satisfies Record<string, TextStyle>
