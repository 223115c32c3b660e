import { privatePrefix } from '@/components/shell/sign-out'
import type { ClientChoice } from '@/lib/clients/model'
import { draftInput } from '@/lib/drafts/input'
import { type Draft, type DraftKind, draftKinds } from '@/lib/drafts/model'
import type { EditorState, TypedTexts } from './editor-state'

/** What the browser keeps of typing that is not stored yet. */
export interface Mirrored {
  state: EditorState
  /** The client that was chosen, who may not be among the recent ones. */
  client: ClientChoice | null
  /** The stored version it was typed on; 0 when the draft was never stored. */
  version: number
  writtenAt: string
}

export interface LeftBehind {
  editorId: string
  mirrored: Mirrored
}

export interface DraftOwner {
  kind: DraftKind
  companyId: string
  userId: string
}

const daysKept = 30

/**
 * Keeps unsaved typing in the browser, by kind, company, person, draft and open editor: two tabs never write over each
 * other, and nobody is shown what another person typed. Where the browser allows no storage, nothing is kept.
 */
export class DraftMirror {
  readonly #storage: Storage | null
  readonly #owner: DraftOwner
  #editorId: string

  constructor(storage: Storage | null, owner: DraftOwner, editorId: string) {
    this.#storage = storage
    this.#owner = owner
    this.#editorId = editorId
  }

  write(mirrored: Mirrored): void {
    attempt(() =>
      this.#storage?.setItem(this.#keyOf(mirrored.state.draft.id), JSON.stringify(mirrored)),
    )
  }

  remove(draftId: string): void {
    attempt(() => this.#storage?.removeItem(this.#keyOf(draftId)))
  }

  /**
   * The newest typing that an editor left behind when it was closed: of this draft, or of a new one that was never
   * stored when `isNew`. What an open editor still holds is left to it.
   */
  leftBehind(
    draftId: string,
    isNew: boolean,
    open: ReadonlySet<string>,
    now: Date,
  ): LeftBehind | null {
    const [newest] = this.#all(now)
      .filter(({ editorId }) => !open.has(editorId))
      .filter(({ mirrored }) =>
        isNew ? mirrored.version === 0 : mirrored.state.draft.id === draftId,
      )
      .toSorted((one, other) => other.mirrored.writtenAt.localeCompare(one.mirrored.writtenAt))
    return newest ?? null
  }

  /** Goes on as the editor that left something: the same name, so that it never conflicts with its own last save. */
  continueAs({ editorId }: LeftBehind): void {
    this.#editorId = editorId
  }

  /** Makes what another editor left this editor's own to keep. */
  takeOver({ editorId, mirrored }: LeftBehind): void {
    attempt(() => this.#storage?.removeItem(this.#keyOf(mirrored.state.draft.id, editorId)))
    this.write(mirrored)
  }

  /** All that this person's editors of a kind left in this company; whatever is too old or cannot be read is thrown away. */
  #all(now: Date): LeftBehind[] {
    const found: LeftBehind[] = []
    for (const key of keysOf(this.#storage)) {
      if (!key.startsWith(root)) continue
      const mirrored = readMirrored(this.#storage?.getItem(key) ?? '', kindOf(key))
      const age = now.getTime() - Date.parse(mirrored?.writtenAt ?? '')
      if (!mirrored || !(age < daysKept * 86_400_000)) attempt(() => this.#storage?.removeItem(key))
      else if (key.startsWith(this.#start))
        found.push({ editorId: key.slice(key.lastIndexOf('/') + 1), mirrored })
    }
    return found
  }

  #keyOf(draftId: string, editorId = this.#editorId): string {
    return `${this.#start}${draftId}/${editorId}`
  }

  get #start(): string {
    const { kind, companyId, userId } = this.#owner
    return `${root}${kind}/${companyId}/${userId}/`
  }
}

/** The browser's storage, or null where it is forbidden. */
export function browserStorage(): Storage | null {
  return attempt(() => window.localStorage) ?? null
}

const root = `${privatePrefix}draft/`

function keysOf(storage: Storage | null): string[] {
  if (!storage) return []
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
}

/** Which kind of draft a key says it keeps. */
function kindOf(key: string): DraftKind | undefined {
  return draftKinds.find(kind => key.startsWith(`${root}${kind}/`))
}

function readMirrored(text: string, kind: DraftKind | undefined): Mirrored | null {
  const parsed: unknown = attempt(() => JSON.parse(text))
  if (!isRecord(parsed) || !isRecord(parsed.state)) return null
  const { version, writtenAt } = parsed
  const { typed, dueFollows } = parsed.state
  const draft = readDraft(parsed.state.draft)
  if (
    draft?.kind !== kind ||
    !draft ||
    typeof version !== 'number' ||
    typeof writtenAt !== 'string'
  )
    return null
  return {
    state: { draft, typed: readTyped(typed), dueFollows: dueFollows === true, isFromQuote: false },
    client: readClient(parsed.client),
    version,
    writtenAt,
  }
}

/**
 * Typing is kept exactly as it is: the schema only says whether the shape is right. What a deposit takes off is not
 * typing: the editor that goes on brings it along.
 */
function readDraft(stored: unknown): Draft | null {
  if (!isRecord(stored)) return null
  const written = { ...stored, deductions: [], rounding: '' }
  const filled = { ...written, ...withoutEmptyDiscounts(stored) }
  return draftInput.safeParse(filled).success && isDraft(written) ? written : null
}

function withoutEmptyDiscounts(stored: Record<string, unknown>) {
  const clean = (owner: unknown) =>
    isRecord(owner) && isRecord(owner.discount) && owner.discount.value === ''
      ? { ...owner, discount: null }
      : owner
  const lines = Array.isArray(stored.lines) ? stored.lines.map(clean) : stored.lines
  const whole = clean(stored)
  return { discount: isRecord(whole) ? whole.discount : null, lines }
}

function isDraft(stored: unknown): stored is Draft {
  return isRecord(stored)
}

function readClient(stored: unknown): ClientChoice | null {
  if (!isRecord(stored)) return null
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const billing = isRecord(stored.billing) ? stored.billing : {}
  return {
    id: text(stored.id),
    name: text(stored.name),
    contactName: text(stored.contactName),
    email: text(stored.email),
    currency: text(stored.currency),
    language: text(stored.language),
    taxId: text(stored.taxId),
    billing: {
      line1: text(billing.line1),
      line2: text(billing.line2),
      city: text(billing.city),
      region: text(billing.region),
      postalCode: text(billing.postalCode),
      countryCode: text(billing.countryCode),
    },
  }
}

function readTyped(stored: unknown): TypedTexts {
  if (!isRecord(stored)) return {}
  const typed: Record<string, Record<string, string>> = {}
  for (const [line, fields] of Object.entries(stored)) {
    if (!isRecord(fields)) continue
    typed[line] = Object.fromEntries(
      Object.entries(fields).filter(
        (field): field is [string, string] => typeof field[1] === 'string',
      ),
    )
  }
  return typed
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Storage may be full or forbidden, and its text anything: the page goes on without it. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
