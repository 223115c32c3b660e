import { setTimeout } from 'node:timers/promises'

/** Does the work and answers after that many milliseconds at the earliest, also when it is refused. */
export async function atLeast<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  await Promise.allSettled([work, setTimeout(milliseconds)])
  return work
}
