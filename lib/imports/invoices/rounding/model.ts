/** So many minor units a total may be away from ours, however many lines there are. */
const mostRounding = 5n

/**
 * How far a file's total may be from ours. Who rounds the tax of each line is half a minor unit away with each, and
 * another half of ours: never more than one per line. Beyond a handful it is rather a mistake.
 */
export function roundingAllowed(lines: number): bigint {
  const most = BigInt(Math.max(lines, 1))
  return most < mostRounding ? most : mostRounding
}

/** Whether two amounts differ by rounding alone. */
export function isRounding(one: bigint, other: bigint, lines: number): boolean {
  const allowed = roundingAllowed(lines)
  return one - other <= allowed && other - one <= allowed
}
