import { paperColors } from '@/lib/documents/brand-colors'
import { atStart, inline } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, fillBox, stacked } from '@/lib/documents/pdf/marks'
import { fill } from '@/lib/documents/text'
import { styles } from './measures'
import type { CompactSheet } from './sheet'

/** From the lower edge of the page to the rule of the footer. */
const footerTop = 36.35
const leastGap = 12

/** Number, fingerprint and page under the body of every page, from the corner of the page. */
export function aroundPage(sheet: CompactSheet, page: number, pages: number): Box {
  const { measures } = sheet
  const footer = stacked([
    emptyBox(measures.height - footerTop),
    fillBox(measures.whole, 0.35, paperColors.hairline),
    emptyBox(5),
    footerLine(sheet, page, pages),
  ])
  return beside([[measures.left, footer]])
}

function footerLine(sheet: CompactSheet, page: number, pages: number): Box {
  const { blocks, measures, setter, fingerprint } = sheet
  const [before = '', after = ''] = blocks.footer.fingerprint.split('{hash}')
  const pageText = fill(blocks.footer.page, { page: String(page), pages: String(pages) })
  const hash = inline(setter, [
    [before, styles.foot],
    [fingerprint, styles.fingerprint],
    [after, styles.foot],
  ])
  const hashX = (measures.whole - hash.width) / 2
  const measure = hashX - leastGap
  const title = [blocks.mark, blocks.number].filter(text => text !== '').join(' · ')
  const number = setter.shortened(title, styles.foot, measure)
  return beside([
    [0, atStart(setter.text(number, styles.foot, measure))],
    [hashX, hash],
    [0, setter.text(pageText, { ...styles.foot, tabular: true }, measures.whole, 'end')],
  ])
}
