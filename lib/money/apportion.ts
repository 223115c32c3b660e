import { absolute, flooredQuotient } from '@/lib/money/decimal'

interface Share {
  index: number
  floor: bigint
  /** What the floor cut off, in parts of the common denominator: 0 ≤ remainder < denominator. */
  remainder: bigint
  size: bigint
}

/**
 * Splits `total` minor units into integers as near as can be to the exact shares numerators[i] ÷ denominator
 * by largest remainder: floor, then one more to the largest fractions; ties go to the larger absolute share,
 * then to the first. The exact shares must add up to `total`, or round to it; the parts add up to it exactly.
 */
export function spreadByLargestRemainder(
  total: bigint,
  numerators: readonly bigint[],
  denominator: bigint,
): bigint[] {
  const sign = denominator < 0n ? -1n : 1n
  const shares = numerators.map((numerator, index) =>
    shareOf(numerator * sign, denominator * sign, index),
  )
  const parts = shares.map(share => share.floor)
  const missing = total - parts.reduce((sum, part) => sum + part, 0n)
  for (const share of shares.toSorted(byClaim).slice(0, Number(missing))) {
    parts[share.index] = share.floor + 1n
  }
  return parts
}

/**
 * Splits `total` minor units in proportion to `weights` (money.md, rule 3). Where the weights add up to 0, all of it
 * goes to the largest absolute weight, the first of several.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((running, weight) => running + weight, 0n)
  if (sum !== 0n) {
    return spreadByLargestRemainder(
      total,
      weights.map(weight => total * weight),
      sum,
    )
  }
  const sizes = weights.map(absolute)
  const largest = sizes.reduce((most, size) => (size > most ? size : most), 0n)
  const winner = sizes.indexOf(largest)
  return weights.map((_, index) => (index === winner ? total : 0n))
}

function shareOf(numerator: bigint, denominator: bigint, index: number): Share {
  const floor = flooredQuotient(numerator, denominator)
  const remainder = numerator - floor * denominator
  return { index, floor, remainder, size: absolute(numerator) }
}

function byClaim(left: Share, right: Share): number {
  return (
    descending(left.remainder, right.remainder) ||
    descending(left.size, right.size) ||
    left.index - right.index
  )
}

function descending(left: bigint, right: bigint): number {
  if (left === right) return 0
  return left > right ? -1 : 1
}
