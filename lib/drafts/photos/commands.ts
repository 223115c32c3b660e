import { and, count, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { assets } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { type BarePng, barePng } from '@/lib/documents/bare-png'
import type { Picture } from '@/lib/documents/model'
import { photosProblem } from '@/lib/documents/pictures'
import { PngError } from '@/lib/documents/png'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { sha256 } from '@/lib/platform/secrets'
import type { DraftLine } from '../model'
import { keptPhotos, photoBytes, photoPixels } from './model'

/**
 * Keeps a picture for the lines of drafts: an opaque PNG of 8 bits, as drawing needs it, without what stands beside
 * it in the file. The same picture is kept once, whoever sends it. Nothing is recorded: a draft that shows it is.
 */
export async function addPhoto(actor: Actor, sent: Uint8Array): Promise<Picture> {
  authorize(actor, 'draft documents')
  const { bytes, width, height } = bareOf(sent)
  const picture = { sha256: sha256(bytes), width, height }
  await runCommand(actor, async tx => {
    const added = await tx
      .insert(assets)
      .values({
        companyId: actor.companyId,
        ...picture,
        mime: 'image/png',
        bytes,
        createdAt: now(),
      })
      .onConflictDoNothing()
      .returning({ sha256: assets.sha256 })
    if (added.length > 0) await assertRoom(tx)
  })
  return picture
}

/** Refuses lines with a photo that the company does not have, or with more than a document shows. */
export async function assertPhotos(
  tx: CompanyTx,
  lines: readonly Pick<DraftLine, 'photo'>[],
): Promise<void> {
  const wanted = new Set(lines.flatMap(({ photo }) => photo?.sha256 ?? []))
  if (wanted.size === 0) return
  const found = await weighed(tx, and(inArray(assets.sha256, [...wanted]), isNotNull(assets.width)))
  if (found.count < wanted.size)
    throw new DomainError(
      'not_found',
      'A photo of this draft is missing. Remove it, then add it again.',
    )
  const problem = photosProblem(found)
  if (problem) throw new DomainError('too_large', problem)
}

/** Several at once may each take the last place: a company then keeps a few more. */
async function assertRoom(tx: CompanyTx): Promise<void> {
  const kept = await weighed(tx)
  if (kept.count <= keptPhotos.count && kept.bytes <= keptPhotos.bytes) return
  throw new DomainError(
    'wrong_state',
    `This company keeps ${keptPhotos.bytes / 1e9} GB or ${keptPhotos.count} photos, which is the most: there is no room for another. Remove photos from drafts that do not need them, then try again tomorrow.`,
  )
}

/** How many assets there are and what they weigh, without reading them. */
async function weighed(tx: CompanyTx, condition?: SQL) {
  const [found] = await tx
    .select({
      count: count(),
      bytes: sql`coalesce(sum(octet_length(${assets.bytes})), 0)`.mapWith(Number),
    })
    .from(assets)
    .where(condition)
  return found ?? { count: 0, bytes: 0 }
}

function bareOf(sent: Uint8Array): BarePng {
  if (sent.byteLength > photoBytes)
    throw new DomainError('too_large', 'This photo is larger than 1 MB. Choose a smaller one.')
  try {
    return barePng(sent, { longestSide: photoPixels })
  } catch (error) {
    if (error instanceof PngError)
      throw new DomainError('invalid', `${error.message}. Choose another one.`)
    throw error
  }
}
