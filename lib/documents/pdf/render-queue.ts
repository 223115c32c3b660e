import { DomainError } from '@/lib/platform/errors'

export interface Drawing {
  /** Names what is drawn; equal keys are equal documents. */
  key: string
  /** Who asks, such as a company: nobody takes everything while others wait. Left out, it is nobody's. */
  group?: string | undefined
  /** What its time goes with: characters of its text, and a little for its pictures. */
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
  assertRoom(size?: number, group?: string): void
}

/**
 * Lets documents be drawn a few at once, and refuses more than comes soon. Groups take turns, each in the order it
 * asked; one has several drawn at once only while no other waits.
 */
export function renderQueue(limits: QueueLimits): RenderQueue {
  return new FairQueue(limits)
}

/** Of all that may wait, what one group may: there is always room for another. */
const shareOfGroup = 0.75

class FairQueue implements RenderQueue {
  readonly #known = new Map<string, Entry>()
  /** What waits, by group. Whose turn was longest ago stands first. */
  readonly #lines = new Map<string, Entry[]>()
  readonly #limits: QueueLimits
  readonly #pace = newPace()

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  assertRoom(size = 0, group?: string): void {
    const all = [...this.#known.values()]
    this.#assertShare(all, size, 1)
    if (group !== undefined)
      this.#assertShare(
        all.filter(entry => entry.group === group),
        size,
        shareOfGroup,
      )
  }

  ask(drawing: Drawing): Promise<Uint8Array> {
    if (drawing.signal?.aborted) return Promise.reject(drawing.signal.reason)
    const same = this.#known.get(drawing.key)
    if (same) return this.#attended(same, drawing.signal)
    this.assertRoom(drawing.size, drawing.group)
    const entry = entryOf(drawing)
    this.#known.set(entry.key, entry)
    this.#lines.set(entry.group, [...(this.#lines.get(entry.group) ?? []), entry])
    const answer = this.#attended(entry, drawing.signal)
    this.#advance()
    return answer
  }

  #assertShare(entries: readonly Entry[], size: number, share: number): void {
    const { atOnce, mostDocuments, mostSize } = this.#limits
    const waiting = sizeOf(entries)
    const isFull = entries.length >= mostDocuments * share || waiting + size > mostSize * share
    // A single document is never too large to wait for nobody.
    if (entries.length > 0 && isFull) throw busy((waiting * this.#pace.current()) / atOnce)
  }

  #advance(): void {
    while (this.#running().length < this.#limits.atOnce) {
      const next = this.#next()
      if (!next) return
      void this.#run(next)
    }
  }

  /** The first of the group of which the fewest are drawn; among equals, of the one whose turn was longest ago. */
  #next(): Entry | undefined {
    const busyGroups = this.#running().map(entry => entry.group)
    const countOf = (group: string) => busyGroups.filter(each => each === group).length
    const [group, line] =
      [...this.#lines].sort(([one], [other]) => countOf(one) - countOf(other))[0] ?? []
    const next = line?.shift()
    if (!group || !line || !next) return undefined
    this.#lines.delete(group)
    if (line.length > 0) this.#lines.set(group, line)
    return next
  }

  async #run(entry: Entry): Promise<void> {
    const begun = performance.now()
    entry.isRunning = true
    const tell = await entry.draw().then(
      bytes => {
        this.#pace.add((performance.now() - begun) / Math.max(1, entry.size))
        return () => entry.resolve(bytes)
      },
      error => () => entry.reject(error),
    )
    this.#known.delete(entry.key)
    // Its place is free before its asker goes on and asks for more.
    tell()
    this.#advance()
  }

  #running(): Entry[] {
    return [...this.#known.values()].filter(entry => entry.isRunning)
  }

  /** What one asker gets: the bytes, or the reason why it left. */
  #attended(entry: Entry, signal: AbortSignal | undefined): Promise<Uint8Array> {
    entry.askers += 1
    if (!signal) return entry.done
    return new Promise((resolve, reject) => {
      const leave = () => {
        entry.askers -= 1
        // What is being drawn goes on: stopping it would end a warm thread.
        if (entry.askers === 0 && !entry.isRunning) this.#drop(entry)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      entry.done.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }

  #drop(entry: Entry): void {
    this.#known.delete(entry.key)
    const line = this.#lines.get(entry.group)?.filter(each => each !== entry) ?? []
    if (line.length > 0) this.#lines.set(entry.group, line)
    else this.#lines.delete(entry.group)
  }
}

interface Entry {
  key: string
  group: string
  size: number
  draw: Drawing['draw']
  isRunning: boolean
  askers: number
  done: Promise<Uint8Array>
  resolve(bytes: Uint8Array): void
  reject(error: unknown): void
}

function entryOf({ key, group = `alone: ${key}`, size, draw }: Drawing): Entry {
  let resolve: Entry['resolve'] = () => {}
  let reject: Entry['reject'] = () => {}
  const done = new Promise<Uint8Array>((keep, refuse) => {
    resolve = keep
    reject = refuse
  })
  // Every asker hears of a failure by itself; with none left, nobody needs to.
  done.catch(() => {})
  return { key, group, size, draw, isRunning: false, askers: 0, done, resolve, reject }
}

/** Milliseconds for each character, of a cold and slow machine; what is measured replaces it. */
const firstGuess = 0.005
const mostMeasured = 15

/** The middle one of the last documents: a single slow one tells others nothing. */
function newPace() {
  const last: number[] = []
  return {
    add: (millisecondsPerCharacter: number) => {
      last.push(millisecondsPerCharacter)
      if (last.length > mostMeasured) last.shift()
    },
    current: () => last.toSorted((a, b) => a - b)[Math.floor(last.length / 2)] ?? firstGuess,
  }
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((size, entry) => size + entry.size, 0)
}

const longestWait = 120

function busy(milliseconds: number): DomainError {
  const retryAfterSeconds = Math.min(longestWait, Math.max(1, Math.ceil(milliseconds / 1000)))
  return new DomainError(
    'unavailable',
    `Many documents are being made right now. Try again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds },
  )
}
