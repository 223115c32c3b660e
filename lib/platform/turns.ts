import { DomainError } from './errors'

/** Runs a piece of work after those that were asked for before it. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>

/**
 * A line for work that takes the processor: one piece at a time.
 * @param most how many may stand in it; one more is refused (DomainError `unavailable`)
 * @param sentence why, and what to do
 */
export function turns(most: number, sentence: string): InTurn {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async work => {
    if (waiting >= most) throw new DomainError('unavailable', sentence, { retryAfterSeconds: 60 })
    waiting += 1
    const turn = last.then(work)
    // Whoever comes next waits for the end, whatever came of it.
    last = turn.catch(() => {})
    return await turn.finally(() => {
      waiting -= 1
    })
  }
}
