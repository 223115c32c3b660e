import { createHash } from 'node:crypto'
import {
  type AssetsByHash,
  type Snapshot,
  templateNames,
  templateVersions,
} from '@/lib/documents/model'
import { assetHashesOf } from '@/lib/documents/snapshot'
import { alone, type DrawTask } from './draw-task'
import { DrawingError } from './drawing-error'
import { type FrozenEngine, frozenEngine } from './frozen-engines'
import { workerPool } from './worker-pool'

export interface RenderOptions {
  /** The hash the snapshot was stored with; it must still have it. */
  sha256?: string
  /** Aborted once nobody waits for the PDF: one that is still waiting is then not drawn. */
  signal?: AbortSignal | undefined
  /** Who shares the threads with others, such as a company. */
  group?: string
  /** Drawn before it is issued, in a small part of the time that it may take ever after. */
  isTrial?: boolean
}

/** Pictures that are read only once it is the document's turn, and how many bytes they will be. */
export interface AssetsToLoad {
  bytes: number
  load: () => Promise<AssetsByHash>
}

/** Whatever was drawn within it once is drawn again, on a slower machine and with a slower engine. */
const trialMilliseconds = 5_000

/** How much faster a byte of a picture is drawn than a character of text. */
const bytesPerCharacter = 64

/**
 * The PDF of a snapshot: the same bytes for the same snapshot for ever, drawn in another thread by the engine that
 * was frozen with its template's version. `assets` holds pictures, attachments and a company's own fonts by
 * SHA-256. Refuses (DrawingError), before the first byte, whatever would not be whole; and (DomainError
 * `unavailable`) when too many are waiting.
 */
export async function renderPdf(
  snapshot: Snapshot,
  assets: AssetsByHash | AssetsToLoad,
  { sha256, signal, group, isTrial = false }: RenderOptions = {},
): Promise<Uint8Array> {
  const engine = await frozenEngine(snapshot.template)
  const text = JSON.stringify(snapshot)
  const pool = workerPool()
  const limit = isTrial ? trialMilliseconds : undefined
  return await pool.queue.ask({
    key: createHash('sha256')
      .update(`${engine.name} ${sha256 ?? ''} ${isTrial} ${text}`)
      .digest('hex'),
    group,
    size: text.length + Math.ceil(bytesOf(assets) / bytesPerCharacter),
    signal,
    draw: async () => {
      const loaded = 'load' in assets ? await loadFor(snapshot, engine, assets) : assets
      const task = drawTaskOf(snapshot, loaded, engine, { sha256, text })
      const answer = await pool.run(task, engine, limit)
      if (answer.ok) return answer.pdf
      throw new DrawingError(answer.code, answer.message)
    },
  })
}

/**
 * Draws a document that nobody sees with every template, and keeps the thread: the first PDF of the day then waits for
 * neither engine nor fonts.
 */
export async function warmUp(sample: Snapshot): Promise<void> {
  workerPool().keepOne()
  for (const name of templateNames)
    await renderPdf({ ...sample, template: { name, version: templateVersions[name] } }, new Map())
}

/** Refuses (DomainError `unavailable`) when too many documents are waiting to be drawn, of all or of one group. */
export function assertRoom(group?: string): void {
  workerPool().queue.assertRoom(0, group)
}

/** Template, version and engine of a snapshot's PDF, as `renders` keeps it. */
export async function engineNameOf(snapshot: Snapshot): Promise<string> {
  return (await frozenEngine(snapshot.template)).name
}

/** What the engine is handed: the snapshot, and the assets that are not its own. */
export function drawTaskOf(
  snapshot: Snapshot,
  assets: AssetsByHash,
  engine: FrozenEngine,
  known: { text?: string; sha256?: string | undefined } = {},
): DrawTask {
  const taken: DrawTask['assets'] = new Map()
  for (const hash of assetHashesOf(snapshot)) {
    const bytes = engine.fonts.has(hash) ? undefined : assets.get(hash)
    if (bytes) taken.set(hash, alone(bytes))
  }
  return {
    snapshot: known.text ?? JSON.stringify(snapshot),
    sha256: known.sha256 ?? null,
    assets: taken,
    fonts: engine.fonts,
  }
}

/** Most documents have nothing of their own to be read. */
async function loadFor(
  snapshot: Snapshot,
  { fonts }: FrozenEngine,
  assets: AssetsToLoad,
): Promise<AssetsByHash> {
  const isNeeded = assetHashesOf(snapshot).some(hash => !fonts.has(hash))
  return isNeeded ? await assets.load() : new Map()
}

function bytesOf(assets: AssetsByHash | AssetsToLoad): number {
  if ('load' in assets) return assets.bytes
  return [...assets.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
}
