import Big from 'big.js'

const Strict = Big()
Strict.strict = true

const plainDecimal = /^-?(\d+\.?\d*|\.\d+)$/
/** Longer texts hold no figure this project could print, only work for the parser. */
const longestText = 64

export type ScaledDecimal =
  | { kind: 'scaled'; scaled: bigint }
  | { kind: 'refused'; because: 'malformed' | 'precision' | 'size' }

/**
 * A decimal string as an integer count of 10^-decimals: ("95.5", 2) is 9550n.
 * Refused: anything but a string, exponents, signs other than "-", and values that need more decimals.
 * Trailing zeros carry no value, so "1.000" passes where two decimals are allowed.
 */
export function scaledDecimal(text: unknown, decimals: number): ScaledDecimal {
  if (typeof text !== 'string' || !plainDecimal.test(text)) {
    return { kind: 'refused', because: 'malformed' }
  }
  if (text.length > longestText) return { kind: 'refused', because: 'size' }
  const value = new Strict(text)
  if (value.c.length - 1 - value.e > decimals) return { kind: 'refused', because: 'precision' }
  return { kind: 'scaled', scaled: BigInt(value.times(`1e${decimals}`).toFixed()) }
}

/** The one rounding of money: numerator ÷ denominator (above 0) to an integer, half away from zero. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/** numerator ÷ denominator (above 0) to the next integer towards minus infinity. */
export function flooredQuotient(numerator: bigint, denominator: bigint): bigint {
  const truncated = numerator / denominator
  return truncated * denominator > numerator ? truncated - 1n : truncated
}

/** The size of an integer without its sign. */
export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}
