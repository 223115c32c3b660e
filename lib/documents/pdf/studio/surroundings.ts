import { fillColor, paperColors } from '@/lib/documents/brand-colors'
import { atStart, inline } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, fillBox, stacked } from '@/lib/documents/pdf/marks'
import { fill } from '@/lib/documents/text'
import { styles } from './measures'
import type { StudioSheet } from './sheet'

const tabHeight = 6
const footerTop = 45.5

/** What surrounds the body of a page: the tab at its top edge and the footer, from the corner of the page. */
export function aroundPage(sheet: StudioSheet, page: number, pages: number): Box {
  const { brand, measures } = sheet
  const tab = fillBox(measures.column, tabHeight, fillColor(brand.primary))
  return beside([
    [measures.left, tab],
    [measures.left, stacked([emptyBox(measures.height - footerTop), footer(sheet, page, pages)])],
  ])
}

const least = 16

function footer(sheet: StudioSheet, page: number, pages: number): Box {
  const { blocks, measures, setter, fingerprint } = sheet
  const [before = '', after = ''] = blocks.footer.fingerprint.split('{hash}')
  const pageText = fill(blocks.footer.page, { page: String(page), pages: String(pages) })
  const number = setter.shortened(blocks.number, styles.foot, measures.half - least)
  const hash = inline(setter, [
    [before, styles.foot],
    [fingerprint, styles.fingerprint],
    [after, styles.foot],
  ])
  return stacked([
    fillBox(measures.whole, 0.5, paperColors.hairline),
    emptyBox(7),
    beside([
      [0, atStart(setter.text(number, styles.foot, measures.half))],
      [Math.max(measures.x[1] - measures.left, setter.width(number, styles.foot) + least), hash],
      [0, setter.text(pageText, { ...styles.foot, tabular: true }, measures.whole, 'end')],
    ]),
  ])
}
