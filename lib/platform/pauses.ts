import { setImmediate, setTimeout } from 'node:timers/promises'

/** Lets everything else that waits in this process go first: for work in many small parts. */
export async function letOthersGo(): Promise<void> {
  await setImmediate()
}

/** Waits, or no longer than until the signal is given. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {})
}
