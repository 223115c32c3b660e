import { paperColors } from '@/lib/documents/brand-colors'
import { type Box, beside, emptyBox, fillBox, stacked } from '@/lib/documents/pdf/marks'
import { fill } from '@/lib/documents/text'
import { styles } from './measures'
import type { Sheet } from './sheet'

export const carryHeight = 25.5

/** "Carried to page n" under the last line of a page. */
export function carriedRow(sheet: Sheet, carried: string, page: number): Box {
  const label = fill(sheet.blocks.continuation.carriedTo, { page: String(page) })
  return carryRow(sheet, label, carried, paperColors.ink)
}

/** "Brought forward from page n" above the first line of a page, with the hairline under it. */
export function broughtRow(sheet: Sheet, carried: string, page: number): Box {
  const label = fill(sheet.blocks.continuation.broughtForward, { page: String(page) })
  return stacked([
    carryRow(sheet, label, carried, paperColors.secondary),
    fillBox(sheet.measures.whole, 0.5, paperColors.hairline),
  ])
}

function carryRow(sheet: Sheet, label: string, carried: string, color: string): Box {
  const { setter, measures } = sheet
  const figure = { ...styles.figure, color }
  return stacked([
    emptyBox(6.5),
    beside([
      [0, setter.text(label, { ...styles.carry, color }, measures.half)],
      [0, setter.text(carried, figure, measures.whole, 'end')],
    ]),
    emptyBox(6.5),
  ])
}
