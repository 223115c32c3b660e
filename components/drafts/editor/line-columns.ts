import type { Row } from './line-rows'
import { shownNumber } from './typed-number'

/**
 * How the figures of all lines stand, so that none is cut: beside the description, below it where they would leave it
 * no room, or with the amount in a row of its own.
 */
export interface LineColumns {
  figures: 'beside' | 'below' | 'apart'
  /** In pixels. */
  quantity: number
  price: number
  amount: number
}

/** Made for the narrowest table there is, for the longest number of each column. */
export function lineColumnsOf(rows: readonly Row[]): LineColumns {
  const shown = rows.flatMap(row => (row.kind === 'line' ? [figuresOf(row)] : []))
  const widest = (column: 'quantity' | 'price' | 'amount') =>
    Math.max(0, ...shown.map(figures => figures[column].length))
  const columns = {
    quantity: widthOf(widest('quantity'), least.quantity),
    price: widthOf(widest('price'), least.price),
    amount: widthOf(widest('amount'), least.amount),
  }
  const sum = columns.quantity + columns.price + columns.amount
  if (sum <= room - leastDescription) return { figures: 'beside', ...columns }
  if (sum <= room) return { figures: 'below', ...columns }
  return { figures: 'apart', ...columns, amount: 0 }
}

/** What the description and the figures share. */
const room = 420
const leastDescription = 150
const least = { quantity: 60, price: 92, amount: 96 }

/** Longer ones cannot be read as numbers anyway. */
const longest = 24

function widthOf(characters: number, atLeast: number): number {
  return Math.max(atLeast, Math.ceil(Math.min(characters, longest) * digitWidth) + padding)
}

/** Of tabular figures at 14 px; their commas and points are as wide. */
const digitWidth = 9
const padding = 18

function figuresOf({ props }: Extract<Row, { kind: 'line' }>) {
  const { line, typed, setting, amount } = props
  const { currency, locale } = setting
  return {
    quantity: typed?.quantity ?? shownNumber('quantity', line.quantity, currency, locale),
    price: typed?.unitPrice ?? shownNumber('price', line.unitPrice, currency, locale),
    amount,
  }
}
