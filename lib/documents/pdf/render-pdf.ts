import { createHash } from 'node:crypto'
import type { AssetsByHash, Snapshot } from '@/lib/documents/model'
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
}

/**
 * The PDF of a snapshot: the same bytes for the same snapshot for ever, drawn in another thread by the engine that
 * was frozen with its template's version. `assets` holds pictures, attachments and a company's own fonts by
 * SHA-256. Refuses (DrawingError), before the first byte, whatever would not be whole; and (DomainError
 * `unavailable`) when too many are waiting.
 */
export async function renderPdf(
  snapshot: Snapshot,
  assets: AssetsByHash,
  { sha256, signal }: RenderOptions = {},
): Promise<Uint8Array> {
  const engine = await frozenEngine(snapshot.template)
  const text = JSON.stringify(snapshot)
  const pool = workerPool()
  return await pool.queue.ask({
    key: createHash('sha256')
      .update(`${engine.name} ${sha256 ?? ''} ${text}`)
      .digest('hex'),
    size: text.length,
    signal,
    draw: async () => {
      const answer = await pool.run(drawTaskOf(snapshot, assets, engine, { sha256, text }), engine)
      if (answer.ok) return answer.pdf
      throw new DrawingError(answer.code, answer.message)
    },
  })
}

/** Refuses (DomainError `unavailable`) when too many documents are waiting to be drawn. */
export function assertRoom(): void {
  workerPool().queue.assertRoom()
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
