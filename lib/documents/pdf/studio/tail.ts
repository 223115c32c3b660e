import { fillColor, paperColors } from '@/lib/documents/brand-colors'
import { dueSizeOf } from '@/lib/documents/headline'
import type { DocumentBlocks, TotalBlock } from '@/lib/documents/model'
import {
  type Box,
  beside,
  emptyBox,
  fillBox,
  stacked,
  type TextStyle,
} from '@/lib/documents/pdf/marks'
import { styles } from './measures'
import type { Sheet } from './sheet'

/** Payment at the left, totals at the right: never separated. */
export function sumBox(sheet: Sheet): Box {
  const { blocks, measures } = sheet
  return beside([
    [0, blocks.payment ? payment(sheet, blocks.payment) : emptyBox(0)],
    [
      measures.x[2] - measures.left,
      stacked(blocks.totals.map((total, index) => totalRow(sheet, total, index === 0))),
    ],
  ])
}

/** Notes and terms as columns of lines that may go on over pages. */
export interface TextColumn {
  x: number
  label: Box
  lines: Box[]
}

export function textColumns({ blocks, measures, setter }: Sheet): TextColumn[] {
  const texts = [blocks.notes, blocks.terms].filter(text => text !== null)
  return texts.map((text, index) => ({
    x: index === 0 ? 0 : measures.x[2] - measures.left,
    label: setter.text(text.label, styles.label, measures.half),
    lines: setter
      .lines(text.text, styles.text, measures.half)
      .map(line => setter.text(line, styles.text, measures.half + 1)),
  }))
}

function totalRow(sheet: Sheet, total: TotalBlock, first: boolean): Box {
  const { half } = sheet.measures
  if (total.tone === 'plain') return labelledAmount(sheet, total, styles.totalLabel, styles.total)
  if (total.tone === 'due') return dueRow(sheet, total, first)
  const label: TextStyle = { ...styles.totalLabel, face: 'medium', color: paperColors.ink }
  return stacked([
    emptyBox(4),
    fillBox(half, 0.5, paperColors.rule),
    emptyBox(4),
    labelledAmount(sheet, total, label, { ...styles.total, face: 'medium' }),
  ])
}

function dueRow(sheet: Sheet, total: TotalBlock, first: boolean): Box {
  const { measures, setter, brand } = sheet
  const atOnePoint = { ...styles.due, size: 1 }
  const widths = [
    setter.width(total.label, atOnePoint),
    setter.width(total.value, { ...atOnePoint, tabular: true }),
  ]
  const due = { ...styles.due, size: dueSizeOf(widths, measures.half) }
  return stacked([
    emptyBox(first ? 0 : 6),
    fillBox(measures.half, 2, fillColor(brand.accent)),
    emptyBox(6),
    labelledAmount(sheet, total, due, { ...due, tabular: true }),
  ])
}

function labelledAmount(
  { measures, setter }: Sheet,
  total: TotalBlock,
  label: TextStyle,
  amount: TextStyle,
): Box {
  const measure = measures.half - setter.width(total.value, amount) - 12
  return beside([
    [0, setter.text(total.label, label, measure)],
    [0, setter.text(total.value, amount, measures.half, 'end')],
  ])
}

const leastLabelWidth = 46

function payment(sheet: Sheet, block: NonNullable<DocumentBlocks['payment']>): Box {
  const { measures, setter } = sheet
  const labels = block.rows.map(row => setter.width(row.label, styles.payment) + 10)
  const valueX = Math.max(leastLabelWidth, ...labels)
  const labelStyle = { ...styles.payment, color: paperColors.label }
  return stacked([
    setter.text(block.heading, styles.paymentHead, measures.half),
    emptyBox(3),
    ...block.rows.map(row =>
      beside([
        [0, setter.text(row.label, labelStyle, valueX)],
        [valueX, setter.text(row.value, styles.payment, measures.half - valueX)],
      ]),
    ),
  ])
}
