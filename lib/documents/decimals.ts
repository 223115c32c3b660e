import { roundedQuotient, scaledDecimal } from '@/lib/money/decimal'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { CalculationLine, Decimal } from '@/lib/money/model'

const percentDecimals = 4
const wholePercent = 10n ** 6n
const inputDecimals = 6

/** The sum of amounts, written with `digits` decimals; none has more than that. */
export function sumOfDecimals(values: readonly Decimal[], digits: number): Decimal {
  return decimalOf(
    values.reduce((sum, value) => sum + minorOf(value, digits), 0n),
    digits,
  )
}

/** The amount written with `digits` decimals and the other sign; 0 stays 0. */
export function negated(value: Decimal, digits: number): Decimal {
  return decimalOf(-minorOf(value, digits), digits)
}

/** `percent` of an amount, rounded to `digits` decimals as the calculation rounds it. */
export function percentOf(amount: Decimal, percent: Decimal, digits: number): Decimal {
  const part = minorOf(amount, digits) * scaled(percent, percentDecimals)
  return decimalOf(roundedQuotient(part, wholePercent), digits)
}

/** At least `digits` decimals, more only where they are not zero: 95 is 95.00, 0.1250 is 0.125. */
export function paddedDecimal(value: Decimal, digits: number): Decimal {
  const [whole = '', fraction = ''] = value.split('.')
  const kept = fraction.replace(/0+$/, '').padEnd(digits, '0')
  return kept === '' ? whole : `${whole}.${kept}`
}

/** The price of one unit before discounts. Cost plus margin is exact, as in the calculation. */
export function unitPriceOf(line: CalculationLine): Decimal {
  if (line.unit_price !== undefined) return line.unit_price
  const factor = wholePercent + scaled(line.margin_percent, percentDecimals)
  return decimalOf(scaled(line.unit_cost, inputDecimals) * factor, inputDecimals + 6)
}

/** Whether an amount leaves nothing: 0 in whatever writing. */
export function isZero(value: Decimal): boolean {
  return /^-?[0.]+$/.test(value)
}

function scaled(value: Decimal, decimals: number): bigint {
  const read = scaledDecimal(value, decimals)
  if (read.kind === 'refused') throw new RangeError(`Not a decimal of ${decimals} places: ${value}`)
  return read.scaled
}
