type Chosen = readonly string[]

interface Keeper<Totals> {
  /** Null when it was refused or the server could not be reached. */
  compute: (chosen: Chosen) => Promise<Totals | null>
  onSettled: (chosen: Chosen, totals: Totals) => void
  /** With the choice that stands again. */
  onRefused: (chosen: Chosen) => void
}

/**
 * Asks what a choice comes to, one question at a time: of what is chosen meanwhile only the last is asked, and only
 * the answer to the last choice counts. A refused choice gives way to the one before that was computed.
 */
export function keepChoice<Totals>(start: Chosen, keeper: Keeper<Totals>) {
  let settled = start
  let wanted = start
  let isAsking = false

  const ask = async (): Promise<void> => {
    const asked = wanted
    const totals = await keeper.compute(asked)
    if (asked !== wanted) return ask()
    isAsking = false
    if (totals === null) {
      wanted = settled
      return keeper.onRefused(settled)
    }
    settled = asked
    keeper.onSettled(asked, totals)
  }

  return async (next: Chosen): Promise<void> => {
    wanted = next
    if (isAsking) return
    isAsking = true
    await ask()
  }
}
