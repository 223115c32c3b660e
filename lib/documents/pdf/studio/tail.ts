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

/** Payment, acceptance or what a credit note changes at the left, totals at the right: never separated. */
export function sumBox(sheet: Sheet): Box {
  const { blocks, measures } = sheet
  return beside([
    [0, asideBox(sheet)],
    [measures.x[2] - measures.left, stacked(totalRows(sheet, blocks.totals))],
  ])
}

function asideBox(sheet: Sheet): Box {
  const { payment, acceptance, effect } = sheet.blocks
  if (payment) return paymentBox(sheet, payment)
  if (acceptance) return acceptanceBox(sheet, acceptance)
  return effect ? effectBox(sheet, effect) : emptyBox(0)
}

function totalRows(sheet: Sheet, totals: readonly TotalBlock[]): Box[] {
  return totals.map((total, index) => totalRow(sheet, total, index === 0))
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

function paymentBox(sheet: Sheet, block: NonNullable<DocumentBlocks['payment']>): Box {
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

function effectBox(sheet: Sheet, effect: NonNullable<DocumentBlocks['effect']>): Box {
  const { measures, setter } = sheet
  return stacked([
    setter.text(effect.heading, styles.paymentHead, measures.half),
    ...totalRows(sheet, effect.rows),
  ])
}

const signatureHeight = 44
const signedSizes = [16, 13, 11, 9] as const

/** A line to sign on, with the name of who accepted in the place of a signature. */
function acceptanceBox(sheet: Sheet, block: NonNullable<DocumentBlocks['acceptance']>): Box {
  const { measures, setter } = sheet
  const { half } = measures
  const { start, end } = block.below
  const isOpen = block.name === ''
  const label = { ...styles.underLine, color: paperColors.label }
  const endStyle = isOpen ? label : { ...styles.underLine, tabular: true }
  const endWidth = setter.width(end, endStyle)
  return stacked([
    setter.text(block.heading, styles.paymentHead, half),
    emptyBox(3),
    isOpen ? emptyBox(signatureHeight) : signed(sheet, block.name),
    fillBox(half, 0.5, paperColors.ink),
    emptyBox(4),
    beside([
      [0, setter.text(start, label, Math.max(half / 4, half - endWidth - 12))],
      [0, setter.text(end, endStyle, half, 'end')],
    ]),
  ])
}

function signed({ measures, setter }: Sheet, name: string): Box {
  const width = setter.width(name, { ...styles.signed, size: 1 })
  const size = signedSizes.find(each => each * width <= measures.half) ?? 9
  const text = setter.text(name, { ...styles.signed, size }, measures.half)
  return stacked([emptyBox(Math.max(4, signatureHeight - text.height - 4)), text, emptyBox(4)])
}
