import { onTestFinished } from 'vitest'
import { setClock } from '@/lib/platform/clock'

export interface TestClock {
  advance: (seconds: number) => void
}

/** Stops the clock at an instant until the test ends. */
export function stopClockAt(instant: string): TestClock {
  let current = new Date(instant)
  setClock(() => current)
  onTestFinished(() => setClock(null))
  return {
    advance: seconds => {
      current = new Date(current.getTime() + seconds * 1000)
    },
  }
}
