import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import type { TextStyle } from '@/lib/documents/pdf/marks'
import { gutter, styles } from './measures'
import type { Sheet } from './sheet'

/** Where the columns of the lines stand, from the left margin. Figures end at `end`, units begin at `start`. */
export interface Columns {
  description: number
  quantity: { end: number; width: number }
  unit: { start: number; width: number }
  price: { end: number; width: number }
  tax: { end: number; width: number } | null
  amount: { end: number; width: number }
  figure: TextStyle
}

interface Widths {
  quantity: number
  price: number
  tax: number
  amount: number
}

const unitWidth = 38
const unitInset = 4
const growth = 12

/**
 * The widths of the columns: as designed where the figures fit, else grown in steps of 12 pt while the
 * description keeps 180; then the figures shrink, and last the description. Refuses what fits nowhere.
 */
export function columnsOf(sheet: Sheet): Columns {
  const { half } = sheet.measures
  const tax = sheet.blocks.columns.tax === '' ? 0 : 42
  const designed = { quantity: 36, price: 52, tax, amount: half - 36 - unitWidth - 52 - 42 }
  for (const leastDescription of [180, 120]) {
    for (const size of [8.5, 7.5, 6.5, 5.5]) {
      const figure = { ...styles.figure, size }
      const widths = grown(designed, neededWidths(sheet, figure))
      const figures = unitWidth + widths.quantity + widths.price + widths.tax + widths.amount
      const description = sheet.measures.whole - gutter - figures
      if (description >= leastDescription) return placed(sheet, widths, description, figure)
    }
  }
  throw new DrawingError('TOO_WIDE', 'The figures are too wide for the paper')
}

function neededWidths({ blocks, setter }: Sheet, figure: TextStyle): Widths {
  const widest = (head: string, texts: string[]) =>
    Math.max(
      setter.width(head, styles.columnHead),
      ...[...new Set(texts)].map(text => setter.width(text, figure)),
    )
  const { columns } = blocks
  const lines = blocks.lines.filter(row => row.kind === 'line')
  const amounts = blocks.lines.flatMap(row => [withoutBracket(row.amount), row.carried])
  const subtotals = blocks.lines.filter(row => row.kind === 'section').map(row => row.amount)
  const prices = lines.flatMap(line => [line.price, line.discount])
  const taxes = widest(
    columns.tax,
    lines.map(line => line.tax),
  )
  const semibold: TextStyle = { ...figure, face: 'semibold' }
  const amount = Math.max(
    widest(columns.amount, amounts),
    ...subtotals.map(text => setter.width(text, semibold)),
  )
  return {
    quantity: widest(
      columns.quantity,
      lines.map(line => line.quantity),
    ),
    price: widest(columns.price, prices) + 4,
    tax: columns.tax === '' ? 0 : taxes + 6,
    amount: amount + 6,
  }
}

/** The amount of an option that was not chosen, without the bracket that hangs outside its column. */
export function withoutBracket(amount: string): string {
  return amount.replace(/\)$/, '')
}

function grown(designed: Widths, needed: Widths): Widths {
  const enough = (from: number, to: number) =>
    from + growth * Math.ceil(Math.max(0, to - from) / growth)
  return {
    quantity: enough(designed.quantity, needed.quantity),
    price: enough(designed.price, needed.price),
    tax: enough(designed.tax, needed.tax),
    amount: enough(designed.amount, needed.amount),
  }
}

function placed(sheet: Sheet, widths: Widths, description: number, figure: TextStyle): Columns {
  const end = sheet.measures.whole
  const taxEnd = end - widths.amount
  const priceEnd = taxEnd - widths.tax
  const unitStart = priceEnd - widths.price - unitWidth + unitInset
  return {
    description,
    quantity: { end: unitStart - unitInset, width: widths.quantity },
    unit: { start: unitStart, width: unitWidth - unitInset },
    price: { end: priceEnd, width: widths.price },
    tax: widths.tax === 0 ? null : { end: taxEnd, width: widths.tax },
    amount: { end, width: widths.amount },
    figure,
  }
}
