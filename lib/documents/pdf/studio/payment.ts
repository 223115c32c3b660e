import type { PaymentBlock } from '@/lib/documents/blocks'
import { paperColors } from '@/lib/documents/brand-colors'
import { widestOf } from '@/lib/documents/pdf/layout/figures'
import { labelRow } from '@/lib/documents/pdf/layout/label-rows'
import { codeBox, figureTag } from '@/lib/documents/pdf/layout/pictures'
import { atStart } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { StudioSheet } from './sheet'

const codeSide = 62
const besideCode = 75
/** The code begins where the capitals beside it do. */
const codeTop = 3
const leastLabelWidth = 46

/** Where to pay to: the code that a banking app reads, and the same in words. */
export function paymentBox(sheet: StudioSheet, block: PaymentBlock, section: Tag): Box {
  const { measures, setter } = sheet
  const heading = setter.text(block.heading, styles.paymentHead, measures.half)
  const read = tagged(heading, tagIn(section, 'H2'))
  if (!block.code)
    return stacked([read, emptyBox(3), rowsBox(sheet, block, measures.half, section)])
  const code = codeBox(block.code, codeSide, paperColors.ink)
  const figure = tagged(code, figureTag(section, block.code.alt))
  return stacked([
    read,
    beside([
      [0, stacked([emptyBox(codeTop), figure])],
      [besideCode, rowsBox(sheet, block, measures.half - besideCode, section)],
    ]),
  ])
}

function rowsBox(
  { setter }: StudioSheet,
  { rows }: PaymentBlock,
  measure: number,
  section: Tag,
): Box {
  const style = styles.payment
  const labelStyle = { ...style, color: paperColors.label }
  const labels = rows.map(row => row.label)
  const valueX = Math.max(leastLabelWidth, widestOf(setter, labels, style) + 6)
  const table = tagIn(section, 'Table')
  return stacked(
    rows.map(({ label, value }) => {
      const name = atStart(setter.text(label, labelStyle, measure))
      const width = setter.width(value, style)
      if (width <= measure - valueX) {
        const behind = atStart(setter.text(value, style, measure - valueX))
        return labelRow(table, name, behind, valueX)
      }
      // Under its label, and a little smaller where an account number would be torn.
      const size = [8, 7.5, 7].find(each => (width / style.size) * each <= measure) ?? style.size
      const under = atStart(setter.text(value, { ...style, size, leading: 12.5 }, measure))
      return labelRow(table, name, stacked([emptyBox(13), under, emptyBox(1.5)]), 0)
    }),
  )
}
