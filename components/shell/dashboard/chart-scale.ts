import { scaledDecimal } from '@/lib/money/decimal'
import { decimalOf } from '@/lib/money/minor'
import type { Decimal } from '@/lib/money/model'

/** More than any currency has; a chart needs no more. */
const decimals = 4

export type ChartScale = {
  /** The values of the lines across the chart, highest first; none when nothing is to be drawn. */
  ticks: Decimal[]
  /** How high each column is, in per cent of the chart; what is below nothing is not drawn. */
  heights: number[]
}

/** A scale that ends at a round figure no smaller than the largest value: 1, 2, 2.5 or 5 and zeros. */
export function chartScale(values: readonly Decimal[]): ChartScale {
  const counts = values.map(countOf)
  const largest = counts.reduce((one, other) => (other > one ? other : one), 0n)
  if (largest === 0n) return { ticks: [], heights: counts.map(() => 0) }
  const top = roundAbove(largest)
  return {
    ticks: [top, top / 2n].map(count => decimalOf(count, decimals)),
    heights: counts.map(count => heightOf(count, top)),
  }
}

function countOf(value: Decimal): bigint {
  const read = scaledDecimal(value, decimals)
  return read.kind === 'scaled' && read.scaled > 0n ? read.scaled : 0n
}

function roundAbove(largest: bigint): bigint {
  let power = 10n ** BigInt(decimals - 1)
  for (;;) {
    for (const step of [10n, 20n, 25n, 50n]) if (step * power >= largest) return step * power
    power *= 10n
  }
}

/** Something is always seen of something. */
function heightOf(count: bigint, top: bigint): number {
  return count === 0n ? 0 : Math.max(1, Number((count * 1_000n) / top) / 10)
}
