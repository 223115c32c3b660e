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
  /**
   * Runs a task in a thread of its own. Refuses (DrawingError) what takes more memory or time than there is.
   * @param milliseconds what the document may take, where that is less than usual
   */
  run(task: DrawTask, engine: FrozenEngine, milliseconds?: number): Promise<DrawAnswer>
  /** From now on one thread stays when there is nothing to do, so that the next document finds it warm. */
  keepOne(): void
}

export interface PoolOptions {
  threads: number
  /** What JavaScript may keep in each thread. */
  megabytes: number
  /** After how many documents a thread gives way to a new one. */
  documents: number
  /** How long a thread may compute for one document. */
  milliseconds: number
  /** How much longer than that it may wait, for a processor or a disk; ten seconds unless told. */
  patienceMilliseconds?: number
  /** After how long a thread ends that has nothing to do; two minutes unless told. */
  idleMilliseconds?: number
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
  const seats = Array.from({ length: options.threads }, newSeat)
  const free = [...seats]
  const waiting: ((seat: Seat) => void)[] = []

  async function run(
    task: DrawTask,
    engine: FrozenEngine,
    milliseconds = options.milliseconds,
  ): Promise<DrawAnswer> {
    const seat = takeWarmest(free) ?? (await new Promise<Seat>(take => waiting.push(take)))
    return await threadOf(seat, options)
      .then(thread => answerOf(thread, task, engine, { ...options, milliseconds }))
      .finally(() => {
        const next = waiting.shift()
        if (next) next(seat)
        else free.push(seat)
      })
  }

  const keepOne = () => {
    for (const seat of seats.slice(0, 1)) seat.isKept = true
  }
  return { run, keepOne, queue: renderQueue({ atOnce: options.threads, ...mostWaiting }) }
}

/** About ten seconds of work on a small machine, and what it may hold in memory meanwhile. */
const mostWaiting = { mostDocuments: 300, mostSize: 8_000_000 }

/** The place of one thread, so that it is known which one draws what. */
interface Seat {
  thread: Thread | null
  /** How many documents its thread has begun. */
  begun: number
  isKept: boolean
}

function newSeat(): Seat {
  return { thread: null, begun: 0, isKept: false }
}

/** The one that is kept, or the one that was used last: the others may end meanwhile. */
function takeWarmest(free: Seat[]): Seat | undefined {
  const kept = free.findIndex(seat => seat.isKept)
  return free.splice(kept, 1)[0]
}

type Thread = Piscina<DrawTask, DrawAnswer>

/** Its old thread ends before a new one begins: there are never more than were asked for. */
async function threadOf(seat: Seat, options: PoolOptions): Promise<Thread> {
  if (seat.thread && seat.begun >= options.documents) {
    await seat.thread.destroy()
    seat.thread = null
    seat.begun = 0
  }
  seat.begun += 1
  seat.thread ??= newThread(options, seat.isKept ? 1 : 0)
  return seat.thread
}

function newThread(
  { megabytes, idleMilliseconds = 120_000 }: PoolOptions,
  minThreads: 0 | 1,
): Thread {
  const thread: Thread = new Piscina({
    name: drawTaskName,
    minThreads,
    maxThreads: 1,
    idleTimeout: idleMilliseconds,
    // A small nursery: what one document leaves behind is not worth a larger one.
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8 },
    // Requests come first where the system lets threads be told apart.
    niceIncrement: process.platform === 'linux' ? 5 : 0,
    // Neither the loaders nor the variables of the process: drawing depends on neither.
    execArgv: [],
    env: {},
  })
  // A thread that fails with nothing to do is replaced when the next document comes.
  thread.on('error', () => {})
  return thread
}

async function answerOf(
  thread: Thread,
  task: DrawTask,
  engine: FrozenEngine,
  options: PoolOptions,
): Promise<DrawAnswer> {
  const limit = new AbortController()
  const answer = thread.run(task, { filename: engine.path, signal: limit.signal })
  const endWatch = watch(thread.threads[0], limit, options)
  try {
    return await answer
  } catch (error) {
    if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') throw tooLarge('memory')
    if (limit.signal.aborted) throw limit.signal.reason
    if (isDeath(error)) throw stopped()
    throw error
  } finally {
    endWatch()
  }
}

type WorkerThread = Thread['threads'][number]

/** How often a thread is looked at; what is drawn before the first look costs nothing. */
const lookMilliseconds = 250

/**
 * Stops a thread that computes for longer than it may. Its start, and waiting for a processor, are not its time: when
 * those take too long, the machine is too busy and not the document too large.
 */
function watch(
  worker: WorkerThread | undefined,
  limit: AbortController,
  { milliseconds, patienceMilliseconds = 10_000 }: PoolOptions,
): () => void {
  const latest = performance.now() + milliseconds + patienceMilliseconds
  let first: number | null = null
  const look = async () => {
    if (!worker || performance.now() > latest) return limit.abort(stopped())
    const computed = await computedBy(worker)
    first ??= computed
    if (computed - first > milliseconds) limit.abort(tooLarge('time'))
  }
  // A thread that ended meanwhile cannot tell any more.
  const timer = setInterval(() => void look().catch(() => {}), lookMilliseconds)
  return () => clearInterval(timer)
}

/** Milliseconds of a processor, or where Node cannot tell them apart, of the clock. */
async function computedBy(worker: WorkerThread): Promise<number> {
  if (!('cpuUsage' in worker)) return performance.now()
  const { user, system } = await worker.cpuUsage()
  return (user + system) / 1000
}

function stopped(): DomainError {
  return new DomainError('unavailable', 'Making the PDF was stopped. Try again in a few seconds.', {
    retryAfterSeconds: 5,
  })
}

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
