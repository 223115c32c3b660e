import { paperColors } from '@/lib/documents/brand-colors'
import type { Density, PaperSize } from '@/lib/documents/model'
import { paperOf } from '@/lib/documents/pdf/layout/paper'
import type { Spacing } from '@/lib/documents/pdf/layout/spacing'
import type { Padding } from '@/lib/documents/pdf/layout/table-layout'
import type { TextStyle } from '@/lib/documents/pdf/marks'

/** Points. A letter: text from margin to margin, facts and totals in a block at the right. */
export interface Measures {
  width: number
  height: number
  top: number
  left: number
  whole: number
  /** Of the block at the right, and where it begins from the left margin. */
  block: number
  blockX: number
  /** What stands left of the block. */
  aside: number
  gaps: Gaps
  /** Above and below a line. */
  padding: Padding
  sectionPadding: Padding
  /** The last line before the head of a section ends sooner by this. */
  sooner: number
  carryPadding: number
  totalsLeading: number
}

interface Gaps {
  /** Above the double rule. */
  rule: number
  /** Under the double rule. */
  parties: number
  subject: number
  intro: number
  lines: number
  sum: number
  notes: number
  texts: number
}

const margin = 56
const block = 206
const betweenBlocks = 24

export function measuresOf(paper: PaperSize, spacing: Spacing, density: Density): Measures {
  const { width, height, left, whole, isRoomy } = paperOf(paper, spacing, margin)
  return {
    width,
    height,
    top: isRoomy ? 34 : 28,
    left,
    whole,
    block,
    blockX: whole - block,
    aside: whole - block - betweenBlocks,
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
      ? { rule: 12, parties: 20, subject: 20, intro: 6, lines: 14, sum: 9, notes: 13, texts: 14 }
      : { rule: 9, parties: 15, subject: 14, intro: 4, lines: 10, sum: 7, notes: 9, texts: 10 },
    padding: spacing === 'designed' ? [5, 5] : [4, 4],
    sectionPadding: [11, 4],
    sooner: 2,
    carryPadding: 5,
    totalsLeading: 15.5,
  }
}

function dense(isRoomy: boolean): Distances {
  return {
    gaps: isRoomy
      ? { rule: 9, parties: 14, subject: 13, intro: 4, lines: 10, sum: 8, notes: 9, texts: 10 }
      : { rule: 7, parties: 11, subject: 10, intro: 3, lines: 8, sum: 7, notes: 7, texts: 8 },
    padding: [2, 2],
    sectionPadding: [6, 2],
    sooner: 0.75,
    carryPadding: 2.5,
    totalsLeading: 13.5,
  }
}

/** Between lines, lighter than the rules of the letter. */
export const lineRule = '#d4d4d8'

const { ink, secondary, label } = paperColors

export const styles = {
  body: { face: 'regular', size: 9.25, leading: 13.5, color: ink },
  semibold: { face: 'semibold', size: 9.25, leading: 13.5, color: ink },
  secondary: { face: 'regular', size: 9.25, leading: 13.5, color: secondary },
  heading: { face: 'italic', size: 9, leading: 13.5, color: secondary },
  factLabel: { face: 'italic', size: 9.25, leading: 13.5, color: secondary },
  name: { face: 'medium', size: 17, leading: 22, color: ink, tracking: 0.01 },
  street: { face: 'italic', size: 8.5, leading: 12, color: secondary },
  subject: { face: 'medium', size: 19, leading: 24, color: ink, tracking: -0.005 },
  sentence: { face: 'regular', size: 11, leading: 16, color: secondary },
  columnHead: { face: 'italic', size: 8.5, leading: 12, color: secondary },
  detail: { face: 'regular', size: 8.5, leading: 12, color: secondary },
  discount: { face: 'italic', size: 8.5, leading: 12, color: secondary },
  position: { face: 'regular', size: 9.25, leading: 13.5, color: secondary, tabular: true },
  figure: { face: 'regular', size: 9.25, leading: 13.5, color: ink, tabular: true },
  optional: { face: 'italic', size: 9.25, leading: 13.5, color: label },
  carry: { face: 'italic', size: 9.25, leading: 13.5, color: secondary },
  totalLabel: { face: 'regular', size: 9.25, leading: 15.5, color: secondary },
  total: { face: 'regular', size: 9.25, leading: 15.5, color: ink, tabular: true },
  due: { face: 'semibold', size: 12.5, leading: 18, color: ink },
  small: { face: 'regular', size: 8.5, leading: 12.5, color: ink },
  smallLabel: { face: 'italic', size: 8.5, leading: 12.5, color: secondary },
  signed: { face: 'italic', size: 16, leading: 20, color: ink },
  underLine: { face: 'regular', size: 8.5, leading: 12.5, color: secondary },
  stamp: { face: 'medium', size: 15, leading: 20, color: ink },
  legal: { face: 'regular', size: 7.5, leading: 10.5, color: secondary },
  foot: { face: 'regular', size: 7.5, leading: 10.5, color: secondary },
  code: { face: 'mono', size: 6.5, leading: 12.5, color: secondary },
  fingerprint: { face: 'mono', size: 6.2, leading: 10.5, color: secondary },
} as const satisfies Record<string, TextStyle>
