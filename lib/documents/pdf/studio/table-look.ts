import { paperColors } from '@/lib/documents/brand-colors'
import { ruleBox, tintFor } from '@/lib/documents/pdf/layout/accents'
import type { Padding, TableLook } from '@/lib/documents/pdf/layout/table-layout'
import { type Box, beside, emptyBox, stacked } from '@/lib/documents/pdf/marks'
import { fill } from '@/lib/documents/text'
import { styles } from './measures'
import type { StudioSheet } from './sheet'

/** How all tables of this template look, but for the padding of their lines. */
export function tableLook(sheet: StudioSheet, padding: Padding): TableLook {
  const { measures, blocks, look } = sheet
  const { broughtForward, carriedTo } = blocks.continuation
  return {
    width: measures.whole,
    gap: measures.gaps.lines,
    sumGap: measures.gaps.sum,
    padding,
    sectionPadding: measures.sectionPadding,
    sooner: measures.sooner,
    rule: {
      height: 0.5,
      betweenRows: paperColors.hairline,
      underSection: paperColors.rule,
      last: paperColors.ink,
    },
    options: look,
    tint: tintFor(look, sheet.brand),
    brought: (carried, page) =>
      stacked([
        carryRow(
          sheet,
          fill(broughtForward, { page: String(page) }),
          carried,
          paperColors.secondary,
        ),
        ruleBox(look, measures.whole, 0.5, paperColors.hairline),
      ]),
    carriedTo: (carried, page) =>
      carryRow(sheet, fill(carriedTo, { page: String(page) }), carried, paperColors.ink),
  }
}

/** The heads of columns with the rule under them. */
export function ruledHead({ measures, look }: StudioSheet, cells: Box): Box {
  return stacked([cells, emptyBox(5), ruleBox(look, measures.whole, 0.75, paperColors.ink)])
}

/** Of lines: the more there are, the closer they stand. */
export function paddingFor(sheet: StudioSheet, lines: number): Padding {
  const { few, many } = sheet.measures.padding
  return lines > 15 ? many : few
}

function carryRow(sheet: StudioSheet, label: string, carried: string, color: string): Box {
  const { setter, measures } = sheet
  const figure = { ...styles.figure, color }
  return stacked([
    emptyBox(measures.carryPadding),
    beside([
      [0, setter.text(label, { ...styles.carry, color }, measures.half)],
      [0, setter.text(carried, figure, measures.whole, 'end')],
    ]),
    emptyBox(measures.carryPadding),
  ])
}
