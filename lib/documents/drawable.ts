import type { Actor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { DomainError } from '@/lib/platform/errors'
import { loadAssets } from './load-assets'
import type { DocumentContent } from './model'
import { DrawingError } from './pdf/drawing-error'
import { renderPdf } from './pdf/render-pdf'
import { snapshotOf } from './snapshot'

/**
 * Draws a document once before anything is locked: what cannot be drawn must not get a number.
 * @param content as it will be issued, with any number
 * @throws DomainError `invalid` with a sentence that names the place and says what to do, `unavailable` when too
 * many documents are being made
 */
export async function assertDrawable(actor: Actor, content: DocumentContent): Promise<void> {
  // One instant and number for all trials: asked many times at once, the same draft is drawn once.
  const trial = { ...content, number: 'TRIAL-0000', draft: false }
  const snapshot = snapshotOf({ content: trial, version: 1, issuedAt: new Date(0) })
  const assets = await readAs(actor, tx => loadAssets(tx, snapshot))
  try {
    await renderPdf(snapshot, assets)
  } catch (error) {
    if (error instanceof DrawingError) throw new DomainError('invalid', error.message)
    throw error
  }
}
