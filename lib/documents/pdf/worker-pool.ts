import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { drawingEnv } from '@/lib/platform/env'
import { DomainError } from '@/lib/platform/errors'
import { type DrawAnswer, type DrawTask, drawTaskName } from './draw-task'
import { DrawingError } from './drawing-error'
import type { FrozenEngine } from './frozen-engines'
import { type RenderQueue, renderQueue } from './render-queue'

/** The threads that draw and the line before them: one of each in a process. */
export interface WorkerPool {
  queue: RenderQueue
  /** Runs a task in a thread of its own. Refuses (DrawingError) what takes more memory or time than there is. */
  run(task: DrawTask, engine: FrozenEngine): Promise<DrawAnswer>
}

export interface PoolOptions {
  threads: number
  /** What JavaScript may keep in each thread. */
  megabytes: number
  /** After how many documents new threads take over. */
  documents: number
  /** How long one document may take. */
  milliseconds: number
}

// The bundler may load this module more than once; there must still be one pool.
const shared = globalThis as typeof globalThis & { pixelCrafteWorkers?: WorkerPool }

/** The pool of the running process, made at first use; its threads end when they have nothing to do. */
export function workerPool(): WorkerPool {
  shared.pixelCrafteWorkers ??= newWorkerPool({
    threads: drawingEnv().PDF_WORKERS ?? Math.min(2, availableParallelism()),
    megabytes: 128,
    documents: 1_000,
    milliseconds: 60_000,
  })
  return shared.pixelCrafteWorkers
}

/** A pool of one's own; `workerPool()` is the one of the running process. */
export function newWorkerPool(options: PoolOptions): WorkerPool {
  let crew = newCrew(options)

  async function run(task: DrawTask, engine: FrozenEngine): Promise<DrawAnswer> {
    if (crew.begun >= options.documents) {
      retire(crew)
      crew = newCrew(options)
    }
    const mine = crew
    mine.begun += 1
    mine.running += 1
    return await answerOf(mine, task, engine, options).finally(() => {
      mine.running -= 1
      if (mine.isRetired) retire(mine)
    })
  }

  return { run, queue: renderQueue({ atOnce: options.threads, ...mostWaiting }) }
}

/** About ten seconds of work on a small machine, and what it may hold in memory meanwhile. */
const mostWaiting = { mostDocuments: 300, mostSize: 8_000_000 }

interface Crew {
  threads: Piscina<DrawTask, DrawAnswer>
  begun: number
  running: number
  isRetired: boolean
}

function newCrew({ threads, megabytes }: PoolOptions): Crew {
  const pool = new Piscina<DrawTask, DrawAnswer>({
    name: drawTaskName,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 120_000,
    // A small nursery: what one document leaves behind is not worth a larger one.
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8 },
    // Requests come first where the system lets threads be told apart.
    niceIncrement: process.platform === 'linux' ? 5 : 0,
    // Neither the loaders nor the variables of the process: drawing depends on neither.
    execArgv: [],
    env: {},
  })
  // A thread that fails with nothing to do is replaced when the next document comes.
  pool.on('error', () => {})
  return { threads: pool, begun: 0, running: 0, isRetired: false }
}

/** Its threads end once nothing runs in them any more. */
function retire(crew: Crew): void {
  crew.isRetired = true
  if (crew.running === 0) void crew.threads.destroy()
}

async function answerOf(
  crew: Crew,
  task: DrawTask,
  engine: FrozenEngine,
  { milliseconds }: PoolOptions,
): Promise<DrawAnswer> {
  const limit = AbortSignal.timeout(milliseconds)
  try {
    return await crew.threads.run(task, {
      filename: engine.path,
      signal: limit,
    })
  } catch (error) {
    if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') throw tooLarge('memory')
    if (limit.aborted) throw tooLarge('time')
    if (isDeath(error)) throw new DomainError('unavailable', stopped, { retryAfterSeconds: 5 })
    throw error
  }
}

const stopped = 'Making the PDF was stopped. Try again in a few seconds.'

function tooLarge(what: 'memory' | 'time'): DrawingError {
  return new DrawingError(
    'TOO_LARGE',
    `This document takes more ${what} to draw than it may. Make it shorter, or split it in two.`,
  )
}

function isDeath(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('worker exited with code')
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
