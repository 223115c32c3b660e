import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import {
  type FigureColumn,
  grownWidth,
  widestOf,
  withoutBracket,
} from '@/lib/documents/pdf/layout/figures'
import type { TextStyle } from '@/lib/documents/pdf/marks'
import { figureSizes, gutter, styles } from './measures'
import type { StudioSheet } from './sheet'

/** Where the columns of the lines stand, from the left margin. Figures end at `end`, units begin at `start`. */
export interface Columns {
  description: number
  quantity: FigureColumn
  unit: { start: number; width: number }
  price: FigureColumn
  tax: FigureColumn | null
  amount: FigureColumn
  figure: TextStyle
}

interface Widths {
  quantity: number
  unit: number
  price: number
  tax: number
  amount: number
}

const unitWidth = 38
const unitInset = 4
/** A unit is broken rather than wider than this. */
const widestUnit = 60

/**
 * The widths of the columns: as designed where the figures fit, else grown in steps of 12 pt while the
 * description keeps 180; then the figures shrink, and last the description. Refuses what fits nowhere.
 */
export function columnsOf(sheet: StudioSheet): Columns {
  const { half } = sheet.measures
  const taxWidth = sheet.blocks.columns.tax === '' ? 0 : 42
  const designed = {
    quantity: 36,
    unit: unitWidth,
    price: 52,
    tax: taxWidth,
    amount: half - 36 - unitWidth - 52 - 42,
  }
  for (const leastDescription of [180, 120]) {
    for (const size of figureSizes) {
      const figure = { ...styles.figure, size }
      const widths = grown(designed, neededWidths(sheet, figure))
      const { quantity, unit, price, tax, amount } = widths
      const figures = quantity + unit + price + tax + amount
      const description = sheet.measures.whole - gutter - figures
      if (description >= leastDescription) return placed(sheet, widths, description, figure)
    }
  }
  throw new DrawingError(
    'TOO_WIDE',
    'The figures of the lines are too wide for the paper. Use fewer digits, or a shorter name for your tax.',
  )
}

function neededWidths({ blocks, setter }: StudioSheet, figure: TextStyle): Widths {
  const widest = (head: string, texts: string[]) =>
    Math.max(setter.width(head, styles.columnHead), widestOf(setter, texts, figure))
  const { columns } = blocks
  const lines = blocks.lines.filter(row => row.kind === 'line')
  const amounts = blocks.lines.flatMap(row => [withoutBracket(row.amount), row.carried])
  const subtotals = blocks.lines.filter(row => row.kind === 'section').map(row => row.amount)
  const prices = lines.flatMap(line => [line.price, line.discount])
  const quantities = lines.map(line => line.quantity)
  const taxes = lines.map(line => line.tax)
  const amount = Math.max(
    widest(columns.amount, amounts),
    widestOf(setter, subtotals, { ...figure, face: 'semibold' }),
  )
  const units = lines.flatMap(line => line.unit.split(' '))
  return {
    quantity: widest(columns.quantity, quantities),
    unit: Math.min(widestUnit, widestOf(setter, units, styles.quiet)) + unitInset,
    price: widest(columns.price, prices) + 4,
    tax: columns.tax === '' ? 0 : widest(columns.tax, taxes) + 6,
    amount: amount + 6,
  }
}

function grown(designed: Widths, needed: Widths): Widths {
  return {
    quantity: grownWidth(designed.quantity, needed.quantity),
    unit: grownWidth(designed.unit, needed.unit, 6),
    price: grownWidth(designed.price, needed.price),
    tax: grownWidth(designed.tax, needed.tax),
    amount: grownWidth(designed.amount, needed.amount),
  }
}

function placed(
  sheet: StudioSheet,
  widths: Widths,
  description: number,
  figure: TextStyle,
): Columns {
  const end = sheet.measures.whole
  const taxEnd = end - widths.amount
  const priceEnd = taxEnd - widths.tax
  const unitStart = priceEnd - widths.price - widths.unit + unitInset
  return {
    description,
    quantity: { end: unitStart - unitInset, width: widths.quantity },
    unit: { start: unitStart, width: widths.unit - unitInset },
    price: { end: priceEnd, width: widths.price },
    tax: widths.tax === 0 ? null : { end: taxEnd, width: widths.tax },
    amount: { end, width: widths.amount },
    figure,
  }
}
