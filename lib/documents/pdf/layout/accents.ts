import { readableOnTint, tintOf } from '@/lib/documents/brand-colors'
import type { Brand } from '@/lib/documents/model'
import { type Box, emptyBox, fillBox, movedMarks } from '@/lib/documents/pdf/marks'
import type { SheetLook } from '@/lib/documents/pdf/template'

/** A rule where the document has them, else its space. */
export function ruleBox(look: SheetLook, width: number, height: number, color: string): Box {
  return look.accentStyle === 'rules' ? fillBox(width, height, color) : emptyBox(height)
}

/** What is put behind rows and totals; null where they stand on plain paper. */
export function tintFor(look: SheetLook, brand: Brand): string | null {
  return look.accentStyle === 'bands' ? tintOf(brand.accent) : null
}

/** Tints reach this far beyond the margins, so that what stands on them keeps its edges. */
export const bleed = 6

/** A box on a tint that reaches `above` and `below` it; quiet words become a little darker, to be read as well. */
export function onTint(
  box: Box,
  tint: string | null,
  width: number,
  { above, below } = { above: 0, below: 0 },
): Box {
  if (tint === null || box.height === 0) return box
  const fill = fillBox(width + 2 * bleed, box.height + above + below, tint)
  return {
    height: box.height,
    marks: [...movedMarks(fill.marks, -bleed, -above), ...darkened(box, tint)],
  }
}

function darkened({ marks }: Box, tint: string): Box['marks'] {
  return marks.map(mark =>
    mark.kind === 'text'
      ? { ...mark, style: { ...mark.style, color: readableOnTint(mark.style.color, tint) } }
      : mark,
  )
}
