import { digitsOfCurrency } from '@/lib/money/currencies'
import { type CalculationError, maximumLines } from '@/lib/money/model'

export interface RefusalContext {
  /** ISO 4217 code of the document, to name its digits. */
  currencyCode?: string
  /** The line at fault as the person counts, from 1. */
  lineNumber?: number
}

const sentences: Readonly<Record<Exclude<CalculationError, 'AMOUNT_PRECISION'>, string>> = {
  S_RATE:
    'This tax category needs a rate above 0. Enter the rate, or choose a category without tax.',
  ZERO_RATE: 'This tax category has the rate 0. Set the rate to 0, or choose the standard rate.',
  O_MIXED:
    '"Not subject to tax" cannot stand beside another tax category. Use it on every line, or on none.',
  O_RATE: '"Not subject to tax" has no rate. Remove the rate, or choose another tax category.',
  BASE_QUANTITY: 'The price applies to a quantity above 0. Enter at least 0.000001.',
  NO_LINES: 'A document needs at least one line. Add a line.',
  TOO_MANY_LINES: `A document holds at most ${maximumLines} lines. Split it into several documents.`,
  CURRENCY: 'This currency is not known. Choose one from the list.',
  DECIMAL: 'Enter a number, such as 12.50.',
  QUANTITY_PRECISION: 'Enter the quantity with at most 6 decimals.',
  PRICE: 'Enter either a unit price, or a unit cost and a margin.',
  PRICE_PRECISION: 'Enter the price with at most 6 decimals.',
  NEGATIVE_PRICE: 'A price cannot be below 0. Enter a negative quantity instead.',
  PERCENT_PRECISION: 'Enter the percentage with at most 4 decimals.',
  TAX_CATEGORY: 'This tax category is not known. Choose one from the list.',
  ADJUSTMENT: 'Enter a discount or charge either as a percentage or as an amount.',
  CASH_ROUNDING: 'Enter a step above 0 for cash rounding, such as 0.05.',
  TOO_LARGE: 'This is more than 1,000,000,000,000. Check the quantity and the price.',
  INPUT: 'This document could not be read. Reload the page and enter it again.',
}

/** A sentence for a person: what is refused and what to do about it, naming the line where there is one. */
export function refusalSentence(error: CalculationError, context: RefusalContext = {}): string {
  const sentence =
    error === 'AMOUNT_PRECISION' ? amountPrecision(context.currencyCode) : sentences[error]
  return context.lineNumber === undefined ? sentence : `Line ${context.lineNumber}: ${sentence}`
}

function amountPrecision(currencyCode = ''): string {
  const digits = digitsOfCurrency(currencyCode)
  if (digits === null) return 'The amount has too many decimals for its currency. Shorten it.'
  if (digits === 0) return `${currencyCode} has no decimals. Enter a whole amount.`
  return `${currencyCode} has ${digits} decimals. Enter the amount with at most ${digits}.`
}
