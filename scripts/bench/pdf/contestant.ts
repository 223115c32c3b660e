import type { Snapshot } from '@/lib/documents/model'

/** A way to make a PDF of the same words. */
export interface Contestant {
  name: string
  /** Makes `count` PDFs and answers the CPU time they took, in milliseconds. */
  draw(snapshot: Snapshot, count: number): Promise<number>
  stop(): Promise<void>
}

/** One that works inside this process. */
export function inProcess(
  name: string,
  make: (snapshot: Snapshot) => Promise<unknown>,
): Contestant {
  return {
    name,
    draw: async (snapshot, count) => {
      const before = process.cpuUsage()
      for (let made = 0; made < count; made += 1) await make(snapshot)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    },
    stop: async () => undefined,
  }
}
