import { minorOf } from '@/lib/money/minor'
import type { Decimal } from '@/lib/money/model'
import { dateFormatSamples, dateIn, decimalIn } from '../../cells/model'
import { fieldWord } from '../../fields/model'
import type { ImportOptions } from '../../model'

/** A row of an invoice: its cells by our fields, and its texts as they were parsed. */
export interface RowOfInvoice {
  row: number
  cells: Readonly<Record<string, string>>
  texts: {
    number: string
    purchaseOrder: string
    notes: string
    terms: string
    description: string
    details: string
    unit: string
  }
}

/** Why an invoice cannot come along, and which row says so. */
export interface Problem {
  row: number
  sentence: string
}

export interface CellReader {
  text: (key: string) => string
  /** An ISO date; empty where the cell is. */
  date: (key: string) => string
  /** Null where the cell is empty. */
  amount: (key: string) => Decimal | null
  refuse: (key: string, sentence: string) => void
}

/** Reads the cells of a row, and notes what cannot be read. */
export function cellReader(
  { row, cells }: Pick<RowOfInvoice, 'row' | 'cells'>,
  { options }: { options: ImportOptions },
  problems: Problem[],
): CellReader {
  const text = (key: string) => (cells[key] ?? '').trim()
  const refuse = (key: string, sentence: string) => {
    const word = fieldWord('invoices', key)
    problems.push({ row, sentence: `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${sentence}` })
  }
  return {
    text,
    refuse,
    date: key => {
      const cell = text(key)
      if (cell === '' || options.dateFormat === '') return ''
      const date = dateIn(cell, options.dateFormat)
      if (date && date >= '1970-01-01' && date <= '2999-12-31') return date
      refuse(key, `“${short(cell)}” is no date such as ${dateFormatSamples[options.dateFormat]}.`)
      return ''
    },
    amount: key => {
      const cell = text(key)
      if (cell === '') return null
      const amount = decimalIn(cell, options.decimalSign)
      if (amount === null)
        refuse(key, `“${short(cell)}” is no number such as 1250${options.decimalSign}50.`)
      return amount
    },
  }
}

/** An amount in minor units; one with more decimals than the currency has is refused. */
export function minorIn(read: CellReader, key: string, digits: number): bigint | null {
  const amount = read.amount(key)
  if (amount === null) return null
  if ((amount.split('.')[1] ?? '').replace(/0+$/, '').length <= digits)
    return minorOf(amount, digits)
  read.refuse(key, `${amount} has more decimals than its currency.`)
  return null
}

function short(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell
}
