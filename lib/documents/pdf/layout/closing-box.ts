import type { DocumentBlocks } from '@/lib/documents/blocks'
import {
  type Box,
  beside,
  emptyBox,
  stacked,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'
import { onBaselineOf } from './alignment'

/** How a template sets the end of a receipt, without the large stamp. */
export interface ClosingLook {
  width: number
  /** Between the stamp and what is said behind it. */
  gap: number
  stamp: TextStyle
  thanks: TextStyle
  validity: TextStyle
}

/** Whether all is paid, and that no signature is needed. */
export function closingBox(
  setter: Typesetter,
  { stamp, thanks, validity }: NonNullable<DocumentBlocks['closing']>,
  look: ClosingLook,
  root: Tag,
): Box {
  const { width } = look
  const read = (text: string, style: TextStyle, measure: number): Box =>
    text === '' ? emptyBox(0) : tagged(setter.text(text, style, measure), tagIn(root, 'P'))
  const start = stamp === '' ? 0 : setter.width(stamp, look.stamp) + look.gap
  const isBeside = start < width / 2
  const stampBox = read(stamp, look.stamp, width)
  const thanksBox = read(thanks, look.thanks, isBeside ? width - start : width)
  const said = isBeside
    ? beside([
        [0, stampBox],
        [start, onBaselineOf(stampBox, thanksBox)],
      ])
    : stacked([stampBox, thanksBox])
  return stacked([said, read(validity, look.validity, width)])
}
