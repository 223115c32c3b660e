import { log } from './log'

export interface Job {
  name: string
  everySeconds: number
  run: () => Promise<unknown>
  /** Calls back when there is work: the job runs at once instead of at its next time. */
  onWork?: (wake: () => void) => void
}

/**
 * Runs jobs in this process, each one run at a time and no more often than it asks for, except that it is woken. Jobs
 * are idempotent: cron may call the same functions at the same time.
 * @param tickSeconds how often to look; 0 starts nothing
 * @returns stops the ticker
 */
export function startTicker(jobs: readonly Job[], tickSeconds: number): () => void {
  if (tickSeconds === 0) return () => {}
  let isStopped = false
  const tickers = jobs.map(job => {
    const run = oneAtATime(() => attempt(job))
    job.onWork?.(() => {
      if (!isStopped) run()
    })
    let lastRun = 0
    return () => {
      if (Date.now() - lastRun < job.everySeconds * 1000) return
      lastRun = Date.now()
      run()
    }
  })
  const timer = setInterval(() => {
    for (const tick of tickers) tick()
  }, tickSeconds * 1000)
  timer.unref()
  return () => {
    isStopped = true
    clearInterval(timer)
  }
}

async function attempt(job: Job): Promise<void> {
  await job.run().catch(error => log('error', 'job.failed', { job: job.name, error }))
}

/** Asked while it runs, it runs once more afterwards: what came meanwhile may have been missed. */
function oneAtATime(run: () => Promise<void>): () => void {
  let isRunning = false
  let isAsked = false
  const start = async () => {
    isAsked = true
    if (isRunning) return
    isRunning = true
    while (isAsked) {
      isAsked = false
      await run()
    }
    isRunning = false
  }
  return () => void start()
}
