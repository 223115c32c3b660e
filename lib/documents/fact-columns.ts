/** A fact is cut to no less than this while others can give. */
const leastCut = 36

/** Widths of facts beside each other: equal where all fit on a line; else the widest give way, which are sentences. */
export function factColumnsOf(needed: readonly number[], room: number): number[] {
  const equal = room / needed.length
  if (needed.every(width => width <= equal)) return needed.map(() => equal)
  const spare = room - sumOf(needed)
  if (spare >= 0) return needed.map(width => width + spare / needed.length)
  return cutWidths(needed, room)
}

/** As few as possible of the widest are cut, so that all fill the room. */
function cutWidths(needed: readonly number[], room: number): number[] {
  const sorted = [...needed].sort((one, other) => other - one)
  for (let cut = 1; cut < sorted.length; cut += 1) {
    const share = (room - sumOf(sorted.slice(cut))) / cut
    const least = sorted[cut - 1] ?? 0
    if (share >= leastCut) return needed.map(width => (width >= least ? share : width))
  }
  return needed.map(() => room / needed.length)
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
