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
