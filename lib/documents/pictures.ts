import type { Picture, Snapshot } from './model'

/** Every picture a snapshot shows, with what to call it where one is refused. */
export function picturesOf(snapshot: Snapshot): { name: string; picture: Picture }[] {
  const { content, blocks } = snapshot
  const photos = blocks.lines.flatMap(row =>
    row.kind === 'line' && row.photo
      ? [{ name: `The photo of line ${row.position}`, picture: row.photo }]
      : [],
  )
  const { logo } = content.brand
  const signature = blocks.acceptance?.signature
  return [
    ...(logo ? [{ name: 'The logo', picture: logo }] : []),
    ...photos,
    ...(signature ? [{ name: 'The signature', picture: signature }] : []),
  ]
}

/** So many different photos, and all its pictures so heavy, may a document be: its PDF can still be sent. */
export const mostPhotos = 60
export const mostPictureBytes = 20_000_000

/** Why a document cannot show its photos; null where it can. */
export function photosProblem(photos: { count: number; bytes: number }): string | null {
  if (photos.count > mostPhotos)
    return `A document shows at most ${mostPhotos} different photos. Remove ${photos.count - mostPhotos} of the ${photos.count}.`
  if (photos.bytes > mostPictureBytes)
    return `The photos of a document weigh at most ${mostPictureBytes / 1e6} MB together. Remove some of the ${photos.count}, or choose smaller ones.`
  return null
}
