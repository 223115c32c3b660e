import { log } from './log'

export interface Job {
  name: string
  everySeconds: number
  run: () => Promise<unknown>
}

/**
 * Runs jobs in this process, one after the other, each no more often than it asks for. Jobs are idempotent:
 * cron may call the same functions at the same time.
 * @param tickSeconds how often to look; 0 starts nothing
 * @returns stops the ticker
 */
export function startTicker(jobs: readonly Job[], tickSeconds: number): () => void {
  if (tickSeconds === 0) return () => {}
  const lastRun = new Map<string, number>()
  let running = false
  const tick = async () => {
    if (running) return
    running = true
    for (const job of jobs) {
      if (Date.now() - (lastRun.get(job.name) ?? 0) < job.everySeconds * 1000) continue
      lastRun.set(job.name, Date.now())
      await job.run().catch(error => log('error', 'job.failed', { job: job.name, error }))
    }
    running = false
  }
  const timer = setInterval(() => void tick(), tickSeconds * 1000)
  timer.unref()
  return () => clearInterval(timer)
}
