import { DomainError } from '@/lib/platform/errors'

export interface Drawing {
  /** Names what is drawn; equal keys are equal documents. */
  key: string
  /** Characters of its text: what its time goes with. */
  size: number
  draw: () => Promise<Uint8Array>
  /** Aborted once its asker no longer waits. */
  signal?: AbortSignal | undefined
}

export interface QueueLimits {
  /** How many are drawn at the same time. */
  atOnce: number
  mostDocuments: number
  mostSize: number
}

export interface RenderQueue {
  /**
   * The bytes of a document, as soon as it is its turn. Who asks for one that is on its way already gets the same
   * bytes; one that nobody waits for any more is not begun.
   * @throws DomainError `unavailable` when too much is waiting, with how many seconds to wait
   */
  ask(drawing: Drawing): Promise<Uint8Array>
  /** Refuses (DomainError `unavailable`) when too much is waiting, for who would rather not begin then. */
  assertRoom(size?: number): void
}

/** Lets documents be drawn in the order they were asked for, a few at once, and refuses more than comes soon. */
export function renderQueue(limits: QueueLimits): RenderQueue {
  const known = new Map<string, Entry>()
  const line: Entry[] = []
  let running = 0
  let millisecondsPerCharacter = firstGuess

  function assertRoom(size = 0): void {
    const waiting = sizeOf(known.values())
    const isFull = known.size >= limits.mostDocuments || waiting + size > limits.mostSize
    // A single document is never too large to wait for nobody.
    if (known.size > 0 && isFull) throw busy((waiting * millisecondsPerCharacter) / limits.atOnce)
  }

  function ask(drawing: Drawing): Promise<Uint8Array> {
    if (drawing.signal?.aborted) return Promise.reject(drawing.signal.reason)
    const same = known.get(drawing.key)
    if (same) return attended(same, drawing.signal, drop)
    assertRoom(drawing.size)
    const entry = entryOf(drawing)
    known.set(drawing.key, entry)
    line.push(entry)
    const answer = attended(entry, drawing.signal, drop)
    advance()
    return answer
  }

  function advance(): void {
    while (running < limits.atOnce) {
      const next = line.shift()
      if (!next) return
      running += 1
      void run(next)
    }
  }

  async function run(entry: Entry): Promise<void> {
    const begun = performance.now()
    entry.isRunning = true
    const tell = await entry.draw().then(
      bytes => () => entry.resolve(bytes),
      error => () => entry.reject(error),
    )
    const took = (performance.now() - begun) / Math.max(1, entry.size)
    millisecondsPerCharacter += (took - millisecondsPerCharacter) / 8
    running -= 1
    known.delete(entry.key)
    // Its place is free before its asker goes on and asks for more.
    tell()
    advance()
  }

  function drop(entry: Entry): void {
    known.delete(entry.key)
    line.splice(line.indexOf(entry), 1)
  }

  return { ask, assertRoom }
}

/** Of a cold and slow machine; what is measured replaces it. */
const firstGuess = 0.005
const longestWait = 120

interface Entry {
  key: string
  size: number
  draw: Drawing['draw']
  isRunning: boolean
  askers: number
  done: Promise<Uint8Array>
  resolve(bytes: Uint8Array): void
  reject(error: unknown): void
}

function entryOf({ key, size, draw }: Drawing): Entry {
  let resolve: Entry['resolve'] = () => {}
  let reject: Entry['reject'] = () => {}
  const done = new Promise<Uint8Array>((keep, refuse) => {
    resolve = keep
    reject = refuse
  })
  // Every asker hears of a failure by itself; with none left, nobody needs to.
  done.catch(() => {})
  return { key, size, draw, isRunning: false, askers: 0, done, resolve, reject }
}

/** What one asker gets: the bytes, or the reason why it left. */
function attended(
  entry: Entry,
  signal: AbortSignal | undefined,
  drop: (entry: Entry) => void,
): Promise<Uint8Array> {
  entry.askers += 1
  if (!signal) return entry.done
  return new Promise((resolve, reject) => {
    const leave = () => {
      entry.askers -= 1
      // What is being drawn goes on: stopping it would end a warm thread.
      if (entry.askers === 0 && !entry.isRunning) drop(entry)
      reject(signal.reason)
    }
    signal.addEventListener('abort', leave, { once: true })
    entry.done.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

function sizeOf(entries: Iterable<Entry>): number {
  let size = 0
  for (const entry of entries) size += entry.size
  return size
}

function busy(milliseconds: number): DomainError {
  const retryAfterSeconds = Math.min(longestWait, Math.max(1, Math.ceil(milliseconds / 1000)))
  return new DomainError(
    'unavailable',
    `Many documents are being made right now. Try again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds },
  )
}
