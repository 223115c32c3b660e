import type { DocumentBlocks } from '@/lib/documents/blocks'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import type { TextStyle } from '@/lib/documents/pdf/marks'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'
import { type FigureColumn, grownWidth, widestOf, withoutBracket } from './figures'

/** Where the columns of numbered lines stand, from the left margin. */
export interface NumberedColumns {
  position: number
  description: { start: number; width: number }
  quantity: FigureColumn
  unit: { start: number; width: number }
  price: FigureColumn
  tax: FigureColumn | null
  amount: FigureColumn
  /** Of all figures. */
  size: number
}

/** Widths as they are where everything fits. */
export interface ColumnDesign {
  whole: number
  position: number
  /** Between description and figures. */
  gutter: number
  quantity: number
  unit: number
  /** Between a quantity and its unit. */
  unitInset: number
  price: number
  tax: number
  amount: number
}

export interface ColumnStyles {
  head: TextStyle
  position: TextStyle
  unit: TextStyle
  figure: TextStyle
  discount: TextStyle
}

/**
 * The widths of the columns: as designed where the figures fit, else grown in steps of 12 pt while the
 * description keeps 180; then the figures shrink, and last the description. Refuses what fits nowhere.
 */
export function numberedColumns(
  setter: Typesetter,
  blocks: DocumentBlocks,
  design: ColumnDesign,
  styles: ColumnStyles,
): NumberedColumns {
  const position = positionWidth(setter, blocks, design, styles)
  for (const leastDescription of [180, 120]) {
    for (const smaller of [0, 1, 2, 3]) {
      const size = styles.figure.size - smaller
      const widths = grownWidths(setter, blocks, design, { ...styles, size })
      const { quantity, unit, price, tax, amount } = widths
      const figures = quantity + unit + price + tax + amount
      const width = design.whole - position - design.gutter - figures
      if (width >= leastDescription)
        return {
          ...placed(design, widths),
          position,
          description: { start: position, width },
          size,
        }
    }
  }
  throw new DrawingError(
    'TOO_WIDE',
    'The figures of the lines are too wide for the paper. Use fewer digits, or a shorter name for your tax.',
  )
}

interface Widths {
  quantity: number
  unit: number
  price: number
  tax: number
  amount: number
}

const behindPosition = 4
/** A unit is broken rather than wider than this. */
const widestUnit = 60

function positionWidth(
  setter: Typesetter,
  blocks: DocumentBlocks,
  design: ColumnDesign,
  styles: ColumnStyles,
): number {
  const texts = blocks.lines.map(row => (row.kind === 'line' ? row.position : row.number))
  const head = setter.width(blocks.columns.position, styles.head)
  const widest = Math.max(head, widestOf(setter, texts, styles.position))
  return Math.max(design.position, widest + behindPosition)
}

function grownWidths(
  setter: Typesetter,
  { columns, lines: rows }: DocumentBlocks,
  design: ColumnDesign,
  styles: ColumnStyles & { size: number },
): Widths {
  const figure = { ...styles.figure, size: styles.size }
  const widest = (head: string, texts: string[], style = figure) =>
    Math.max(setter.width(head, styles.head), widestOf(setter, texts, style))
  const lines = rows.filter(row => row.kind === 'line')
  const sums = rows.flatMap(row => (row.kind === 'section' ? [row.amount] : []))
  const amounts = rows.flatMap(row => [withoutBracket(row.amount), row.carried])
  const price = widest(
    columns.price,
    lines.map(line => line.price),
  )
  const discounts = lines.map(line => line.discount)
  const quantities = lines.map(line => line.quantity)
  const taxes = lines.map(line => line.tax)
  const sum = widestOf(setter, sums, { ...figure, face: 'semibold' })
  return {
    quantity: grownWidth(design.quantity, widest(columns.quantity, quantities)),
    unit: unitWidth(setter, design, styles, lines),
    price: grownWidth(
      design.price,
      Math.max(price, widestOf(setter, discounts, discountStyle(styles, styles.size))) + 4,
    ),
    tax: columns.tax === '' ? 0 : grownWidth(design.tax, widest(columns.tax, taxes) + 6),
    amount: grownWidth(design.amount, Math.max(widest(columns.amount, amounts), sum) + 6),
  }
}

/** What stands below a price shrinks with it. */
export function discountStyle({ discount, figure }: ColumnStyles, size: number): TextStyle {
  return { ...discount, size: discount.size - figure.size + size }
}

function unitWidth(
  setter: Typesetter,
  { unit, unitInset }: ColumnDesign,
  styles: ColumnStyles,
  lines: readonly { unit: string }[],
): number {
  const words = lines.flatMap(line => line.unit.split(' '))
  const widest = Math.min(widestUnit, widestOf(setter, words, styles.unit))
  return grownWidth(unit, widest + unitInset + 2, 6)
}

function placed(
  { whole, unitInset }: ColumnDesign,
  { quantity, unit, price, tax, amount }: Widths,
): Pick<NumberedColumns, 'quantity' | 'unit' | 'price' | 'tax' | 'amount'> {
  const taxEnd = whole - amount
  const priceEnd = taxEnd - tax
  const quantityEnd = priceEnd - price - unit
  return {
    quantity: { end: quantityEnd, width: quantity },
    unit: { start: quantityEnd + unitInset, width: unit - unitInset },
    price: { end: priceEnd, width: price },
    tax: tax === 0 ? null : { end: taxEnd, width: tax },
    amount: { end: whole, width: amount },
  }
}
