import type { Decimal } from '@/lib/money/model'

const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * The integer minor units of an amount: ("340.94", 2) is 34094n.
 * Refuses (RangeError) what is no plain decimal or needs more than `digits` decimals: nothing is rounded here.
 */
export function minorOf(decimal: Decimal, digits: number): bigint {
  const [, sign = '', whole = '', fraction = ''] = plainDecimal.exec(decimal) ?? []
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  if (whole === '' || /[1-9]/.test(fraction.slice(digits))) {
    throw new RangeError(`Not an amount with ${digits} decimals: ${decimal}`)
  }
  const minor = BigInt(whole + kept)
  return sign === '-' ? -minor : minor
}

/** The amount of integer minor units with exactly `digits` decimals: (34094n, 2) is "340.94"; never "-0.00". */
export function decimalOf(minor: bigint, digits: number): Decimal {
  const sign = minor < 0n ? '-' : ''
  const figures = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
  if (digits === 0) return sign + figures
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}
