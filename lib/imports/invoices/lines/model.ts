import { type Draft, type DraftLine, emptyLine } from '@/lib/drafts/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { Decimal } from '@/lib/money/model'
import {
  type CellReader,
  cellReader,
  minorIn,
  type Problem,
  type RowOfInvoice,
} from '../cells/model'
import type { InvoiceSetting } from '../model'

/** The lines of an invoice: one for each of its rows, or one over everything where the file has no prices. */
export function linesOfRows(
  rows: readonly RowOfInvoice[],
  setting: InvoiceSetting,
  draft: Draft,
  problems: Problem[],
): DraftLine[] {
  if (setting.mapped.has('unitPrice')) {
    const lines = rows.flatMap(row => lineOfRow(row, setting, problems))
    // Some programs write the heads of an invoice without lines.
    if (lines.length > 0 || !setting.mapped.has('total')) return lines
  }
  const [head] = rows
  if (!head) return []
  const unitPrice = wholePrice(rows, setting, draft, problems)
  return [{ ...emptyLine(), description: descriptionOf(head), unitPrice }]
}

function lineOfRow(row: RowOfInvoice, setting: InvoiceSetting, problems: Problem[]): DraftLine[] {
  const read = cellReader(row, setting, problems)
  const typed = read.amount('unitPrice')
  const quantity = read.amount('quantity')
  if (typed === null && quantity === null && row.texts.description === '') return []
  const price = typed ?? '0'
  const isBelow = price.startsWith('-')
  return [
    {
      ...emptyLine(),
      description: descriptionOf(row),
      quantity: isBelow ? negated(quantity ?? '1') : (quantity ?? '1'),
      unit: row.texts.unit,
      unitPrice: isBelow ? price.slice(1) : price,
      discount: discountOf(read),
    },
  ]
}

function discountOf(read: CellReader): DraftLine['discount'] {
  const percent = read.amount('lineDiscountPercent')
  if (percent && /[1-9]/.test(percent)) return { kind: 'percent', value: percent }
  const amount = read.amount('lineDiscount')
  return amount && /[1-9]/.test(amount) ? { kind: 'amount', value: amount } : null
}

/** What the only line of an invoice costs: before tax where the file says how much tax there is. */
function wholePrice(
  rows: readonly RowOfInvoice[],
  setting: InvoiceSetting,
  draft: Draft,
  problems: Problem[],
): Decimal {
  const [head] = rows
  if (!head) return '0'
  const digits = digitsOfCurrency(draft.currency) ?? 2
  const read = cellReader(head, setting, problems)
  const minor = (key: string) => minorIn(read, key, digits)
  const [subtotal, tax] = [minor('subtotal'), minor('tax')]
  const total = totalOf(rows, setting, digits, problems)
  if (subtotal !== null && subtotal >= 0n) return decimalOf(subtotal, digits)
  if (total === null) {
    read.refuse('total', 'It is missing. Enter it.')
    return '0'
  }
  if (total < 0n || (subtotal ?? 0n) < 0n) {
    read.refuse('total', 'It is below zero. Credits do not come along: take the row out.')
    return '0'
  }
  return decimalOf(draft.taxMode === 'exclusive' && tax !== null ? total - tax : total, digits)
}

/** What the file says an invoice comes to, on its own or as the sum of its lines; null where it says nothing. */
export function totalOf(
  rows: readonly RowOfInvoice[],
  setting: InvoiceSetting,
  digits: number,
  problems: Problem[],
): bigint | null {
  const [head] = rows
  if (head && setting.mapped.has('total'))
    return minorIn(cellReader(head, setting, problems), 'total', digits)
  if (!setting.mapped.has('lineTotal')) return null
  return rows.reduce(
    (sum, row) => sum + (minorIn(cellReader(row, setting, problems), 'lineTotal', digits) ?? 0n),
    0n,
  )
}

function descriptionOf({ texts }: RowOfInvoice): string {
  const { description, details, number } = texts
  const both = [description, details === description ? '' : details].filter(text => text !== '')
  return both.join('\n') || `Invoice ${number}`
}

function negated(quantity: Decimal): Decimal {
  return quantity.startsWith('-') ? quantity.slice(1) : `-${quantity}`
}
