import type { CodeBlock } from '@/lib/documents/blocks'
import type { Picture } from '@/lib/documents/model'
import type { Box } from '@/lib/documents/pdf/marks'
import { type Artifact, type Tag, tagIn } from '@/lib/documents/pdf/tags'

/** A picture as large as fits, in its own proportions. */
export function pictureBox(
  picture: Picture,
  most: { width: number; height: number },
): Box & { width: number } {
  const scale = Math.min(most.width / picture.width, most.height / picture.height)
  const width = picture.width * scale
  const height = picture.height * scale
  const { sha256 } = picture
  return { width, height, marks: [{ kind: 'image', x: 0, y: 0, width, height, sha256 }] }
}

/** How a picture is read out: not at all without words. */
export function figureTag(parent: Tag, alt: string): Tag | Artifact {
  return alt.trim() === '' ? 'artifact' : tagIn(parent, 'Figure', { alt })
}

/** A QR code as a square of the given side. */
export function codeBox({ rows }: CodeBlock, side: number, color: string): Box {
  const square = { x: 0, y: 0, width: side, height: side }
  return { height: side, marks: [{ kind: 'code', ...square, rows, color }] }
}

/** The square of an option, `top` below the top of its line. */
export function tickBox(box: { side: number; top: number; color: string; ticked: boolean }): Box {
  const { side, top, color, ticked } = box
  return {
    height: top + side,
    marks: [{ kind: 'tickbox', x: 0, y: top, width: side, height: side, color, ticked }],
  }
}
