import type { Actor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { DomainError } from '@/lib/platform/errors'
import { canonicalJson } from './canonical-json'
import { assetBytesOf, loadAssets } from './load-assets'
import type { AssetsByHash, DocumentContent, Snapshot } from './model'
import { DrawingError } from './pdf/drawing-error'
import { assertRoom, type RenderOptions, renderPdf } from './pdf/render-pdf'
import { snapshotOf } from './snapshot'

/**
 * The PDF of a snapshot, with what pictures the actor's company has. They are read when it is its turn: what waits or
 * is refused holds none of them. The company takes turns with others.
 * @throws DrawingError for what cannot be drawn whole, DomainError `unavailable` when too much is waiting
 */
export async function drawFor(
  actor: Actor,
  snapshot: Snapshot,
  options: RenderOptions = {},
): Promise<Uint8Array> {
  const group = actor.companyId
  assertRoom(group)
  const bytes = await readAs(actor, tx => assetBytesOf(tx, snapshot))
  const load = () => readAs(actor, tx => loadAssets(tx, snapshot))
  return await renderPdf(snapshot, { bytes, load }, { ...options, group })
}

/**
 * Draws a document once before anything is locked: what cannot be drawn must not get a number.
 * @param content as it will be issued, with a number as long and in the letters of the one it will get
 * @param version it will be
 * @throws DomainError `invalid` with a sentence that names the place and says what to do, `unavailable` when too
 * many documents are being made
 */
export async function assertDrawable(
  actor: Actor,
  content: DocumentContent,
  version = 1,
): Promise<void> {
  // One instant for all trials: asked many times at once, the same draft is drawn once.
  const trial = { ...content, draft: false }
  const snapshot = snapshotOf({ content: trial, version, issuedAt: new Date(0) })
  try {
    await drawFor(actor, snapshot, { isTrial: true })
  } catch (error) {
    if (error instanceof DrawingError) throw new DomainError('invalid', error.message)
    throw error
  }
}

/**
 * Draws a document once in a typeface that is not kept yet. What the document says can always be drawn.
 * @throws DomainError `invalid` when it cannot be drawn, for whatever is wrong with the typeface; `unavailable`
 */
export async function assertDrawableWith(
  actor: Actor,
  content: DocumentContent,
  assets: AssetsByHash,
): Promise<void> {
  const snapshot = snapshotOf({ content, version: 1, issuedAt: new Date(0) })
  try {
    await renderPdf(snapshot, assets, { isTrial: true, group: actor.companyId })
  } catch (error) {
    // A file may be broken in ways that nobody foresaw, and drawing then stumbles over it.
    const isRefused = [DrawingError, RangeError, TypeError].some(kind => error instanceof kind)
    if (isRefused) throw new DomainError('invalid', undrawable)
    throw error
  }
}

const undrawable =
  'No document can be set in this typeface: its letters cannot be read, or have no usual size. Send another file of it.'

/**
 * Whether what is issued now was drawn: it says the same as what was, but for its number and for other figures of as
 * many digits. Read again under a lock, a name or a look may be another.
 */
export function wasDrawn(drawn: DocumentContent, issued: DocumentContent): boolean {
  const shapeOf = (content: DocumentContent) =>
    canonicalJson({ ...content, number: '' }).replaceAll(/\d/g, '0')
  return shapeOf(drawn) === shapeOf(issued)
}

/** How often is drawn again for who changes names and looks all the time. */
const mostAttempts = 5

/**
 * Draws and writes, once more whenever what was drawn is not what would be issued any more.
 * @param attempt answers null then, and has written nothing
 * @throws DomainError `conflict` when it goes on changing
 */
export async function untilDrawn<Value>(attempt: () => Promise<Value | null>): Promise<Value> {
  for (let left = mostAttempts; left > 0; left -= 1) {
    const done = await attempt()
    if (done !== null) return done
  }
  throw new DomainError(
    'conflict',
    'What stands on this document changed while it was made. Reload the page, look once more, then try again.',
  )
}
