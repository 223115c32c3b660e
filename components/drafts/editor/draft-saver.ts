import type { Draft } from '@/lib/drafts/model'
import type { ActionResult } from '@/lib/platform/errors'

export interface TheirDraft {
  draft: Draft
  version: number
  savedAt: string
  savedBy: string
}

export type SaveStatus =
  | { kind: 'untouched' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; savedAt: string }
  /** Something typed cannot be read; saving goes on when it can. */
  | { kind: 'held' }
  | { kind: 'offline' }
  | { kind: 'failed' }
  /** Next is on its way to sign-in. */
  | { kind: 'signed out' }
  | { kind: 'refused'; sentence: string; fields: Record<string, string> }
  | { kind: 'conflict'; theirs: TheirDraft; noticedAt: string }

interface Saved {
  version: number
  savedAt: string
  rounding: string
}

export type SaveAnswer = ActionResult<Saved>

interface SaverOptions {
  draft: Draft
  version: number
  send: (draft: Draft, version: number) => Promise<SaveAnswer>
  readTheirs: (details: Record<string, unknown> | undefined) => TheirDraft | null
  isOnline: () => boolean
  /** Called with what is now stored. */
  onSaved?: (draft: Draft, version: number) => void
}

interface Wanted {
  draft: Draft
  text: string
  isReadable: boolean
}

const pauseMs = 800
const longestWaitMs = 5_000
const retriesMs = [2_000, 5_000, 15_000, 30_000]

/**
 * Saves a draft while it is written: after a pause, one save at a time, always the newest. What fails is tried
 * again; what conflicts waits for a decision.
 */
export class DraftSaver {
  #options: SaverOptions
  #status: SaveStatus = { kind: 'untouched' }
  #version: number
  #stored: string
  #rounding: string
  #wanted: Wanted
  #timer: ReturnType<typeof setTimeout> | undefined
  #changedAt: number | null = null
  #running: Promise<void> | null = null
  #failures = 0
  #isStopped = false
  #listeners = new Set<() => void>()

  constructor(options: SaverOptions) {
    this.#options = options
    this.#version = options.version
    this.#stored = textOf(options.draft)
    this.#rounding = options.draft.rounding
    this.#wanted = { draft: options.draft, text: this.#stored, isReadable: true }
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  readonly status = (): SaveStatus => this.#status

  get version(): number {
    return this.#version
  }

  /** What rounds the stored draft: the server drops it when the amount changes. */
  readonly rounding = (): string => this.#rounding

  /** Whether something typed is not stored yet. */
  get isDirty(): boolean {
    return !this.#isStopped && (this.#wanted.text !== this.#stored || !this.#wanted.isReadable)
  }

  change(draft: Draft, isReadable: boolean): void {
    const text = textOf(draft)
    if (text === this.#wanted.text && isReadable === this.#wanted.isReadable) return
    this.#wanted = { draft, text, isReadable }
    if (this.#isStopped || this.#status.kind === 'conflict') return
    if (!this.isDirty) {
      clearTimeout(this.#timer)
      if (!this.#running) this.#tell(this.#restingStatus())
      return
    }
    this.#failures = 0
    if (!this.#running) this.#tell({ kind: 'waiting' })
    this.#changedAt ??= Date.now()
    const left = this.#changedAt + longestWaitMs - Date.now()
    this.#schedule(Math.max(0, Math.min(pauseMs, left)))
  }

  /** Saves at once what is not stored yet; tells whether everything is stored now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    if (!this.isDirty) return !this.#isStopped
    if (this.#status.kind === 'conflict') return false
    if (!this.#wanted.isReadable) {
      this.#tell({ kind: 'held' })
      return false
    }
    this.#running = this.#save()
    await this.#running
    const isNewer: boolean = this.isDirty && this.status().kind === 'waiting'
    return isNewer ? this.flush() : !this.isDirty
  }

  /** After a conflict: what is written here wins over the other version. */
  keepMine(theirVersion: number): Promise<boolean> {
    this.#version = theirVersion
    this.#stored = ''
    this.#tell({ kind: 'waiting' })
    return this.flush()
  }

  /** Goes on from a version stored elsewhere; a change to it is saved as usual. */
  adopt(draft: Draft, version: number, savedAt: string | null): void {
    clearTimeout(this.#timer)
    this.#version = version
    this.#stored = textOf(draft)
    this.#rounding = draft.rounding
    this.#wanted = { draft, text: this.#stored, isReadable: true }
    this.#changedAt = null
    this.#lastSavedAt = savedAt
    this.#tell(this.#restingStatus())
  }

  /** Nothing is saved any more: the draft was issued or deleted. */
  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #lastSavedAt: string | null = null

  async #save(): Promise<void> {
    const sent = this.#wanted
    this.#changedAt = null
    this.#tell({ kind: 'saving' })
    const answer = await this.#options.send(sent.draft, this.#version).catch(() => null)
    this.#running = null
    if (this.#isStopped) return
    if (answer?.ok) this.#keep(sent, answer.value)
    else if (answer === null || answer.code === 'unavailable') this.#retry()
    else if (answer.code === 'signed_out') this.#tell({ kind: 'signed out' })
    else this.#refuse(answer)
  }

  #keep(sent: Wanted, value: Saved): void {
    this.#failures = 0
    this.#version = value.version
    this.#stored = sent.text
    this.#lastSavedAt = value.savedAt
    this.#rounding = value.rounding
    this.#options.onSaved?.({ ...sent.draft, rounding: value.rounding }, value.version)
    this.#tell(this.isDirty ? { kind: 'waiting' } : this.#restingStatus())
    if (this.isDirty) this.#schedule(pauseMs)
  }

  #retry(): void {
    this.#tell({ kind: this.#options.isOnline() ? 'failed' : 'offline' })
    this.#schedule(retriesMs[Math.min(this.#failures, retriesMs.length - 1)] ?? 30_000)
    this.#failures += 1
  }

  #refuse(answer: Extract<SaveAnswer, { ok: false }>): void {
    const theirs = answer.code === 'conflict' ? this.#options.readTheirs(answer.details) : null
    if (theirs) this.#tell({ kind: 'conflict', theirs, noticedAt: new Date().toISOString() })
    else
      this.#tell({
        kind: 'refused',
        sentence: answer.message,
        fields: answer.fields ?? {},
      })
  }

  #restingStatus(): SaveStatus {
    if (this.#lastSavedAt !== null) return { kind: 'saved', savedAt: this.#lastSavedAt }
    return { kind: 'untouched' }
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }

  #tell(status: SaveStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener()
  }
}

/** Without what only the server writes. */
function textOf(draft: Draft): string {
  return JSON.stringify({ ...draft, rounding: '' })
}
