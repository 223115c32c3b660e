import { and, inArray, isNotNull } from 'drizzle-orm'
import { assets } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import type { Picture } from '@/lib/documents/model'
import { PngError, readPng } from '@/lib/documents/png'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { sha256 } from '@/lib/platform/secrets'
import type { DraftLine } from '../model'
import { photoBytes, photoPixels } from './model'

/**
 * Keeps a picture for the lines of drafts: an opaque PNG of 8 bits, as drawing needs it. The same picture is kept
 * once, whoever sends it. Nothing is recorded: a draft that shows it is.
 */
export async function addPhoto(actor: Actor, bytes: Uint8Array): Promise<Picture> {
  authorize(actor, 'draft documents')
  const picture = { sha256: sha256(bytes), ...sizeOf(bytes) }
  await runCommand(actor, async tx => {
    await tx
      .insert(assets)
      .values({
        companyId: actor.companyId,
        ...picture,
        mime: 'image/png',
        bytes,
        createdAt: now(),
      })
      .onConflictDoNothing()
  })
  return picture
}

/** Refuses lines whose photo the company does not have. */
export async function assertPhotos(
  tx: CompanyTx,
  lines: readonly Pick<DraftLine, 'photo'>[],
): Promise<void> {
  const wanted = new Set(lines.flatMap(({ photo }) => photo?.sha256 ?? []))
  if (wanted.size === 0) return
  const found = await tx
    .select({ sha256: assets.sha256 })
    .from(assets)
    .where(and(inArray(assets.sha256, [...wanted]), isNotNull(assets.width)))
  if (found.length < wanted.size)
    throw new DomainError(
      'not_found',
      'A photo of this draft is missing. Remove it, then add it again.',
    )
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  if (bytes.byteLength > photoBytes)
    throw new DomainError('too_large', 'This photo is larger than 1 MB. Choose a smaller one.')
  const { width, height } = readPicture(bytes)
  if (Math.max(width, height) > photoPixels)
    throw new DomainError(
      'too_large',
      `This photo is ${width} × ${height} pixels. Send at most ${photoPixels} on each side.`,
    )
  return { width, height }
}

function readPicture(bytes: Uint8Array) {
  try {
    return readPng(bytes)
  } catch (error) {
    if (error instanceof PngError)
      throw new DomainError('invalid', `${error.message}. Choose another one.`)
    throw error
  }
}
