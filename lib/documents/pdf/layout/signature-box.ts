import type { AcceptanceBlock } from '@/lib/documents/blocks'
import {
  type Box,
  beside,
  emptyBox,
  fillBox,
  stacked,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'
import { figureTag, pictureBox } from './pictures'
import { atStart } from './running-texts'

/** How a template sets the line to sign on, with what was signed above it. */
export interface SignatureLook {
  width: number
  heading: TextStyle
  /** Above the line, for a pen or what was drawn. */
  height: number
  line: { height: number; color: string }
  name: TextStyle
  /** Of a name that was typed: the first at which it stands on one line. */
  nameSizes: readonly number[]
  below: TextStyle
}

/** A line to sign on: empty, or with who accepted as they signed or typed it. */
export function signatureBox(
  setter: Typesetter,
  block: AcceptanceBlock,
  look: SignatureLook,
  root: Tag,
): Box {
  const section = tagIn(root, 'Sect')
  const { end } = block.below
  // Under a drawn name it is said in letters too.
  const start = block.signature ? block.name : block.below.start
  const { width, below } = look
  const endWidth = setter.width(end, below)
  const heading = setter.text(block.heading, look.heading, width)
  const headingBox = tagged(heading, tagIn(section, 'H2'))
  const signed = signedBox(setter, block, look, section)
  const startText = atStart(setter.text(start, below, Math.max(width / 4, width - endWidth - 12)))
  const startBox = tagged(startText, tagIn(section, 'P'))
  const endText = setter.text(end, below, width, 'end')
  const endBox = tagged(endText, tagIn(section, 'P'))
  const fitsBeside = setter.width(start, below) + endWidth + 12 <= width
  return stacked([
    headingBox,
    signed,
    fillBox(width, look.line.height, look.line.color),
    emptyBox(3),
    fitsBeside
      ? beside([
          [0, startBox],
          [0, endBox],
        ])
      : stacked([startBox, endBox]),
  ])
}

const aboveLine = 3

function signedBox(
  setter: Typesetter,
  { name, signature }: AcceptanceBlock,
  look: SignatureLook,
  section: Tag,
): Box {
  if (signature) {
    const most = { width: look.width, height: look.height - aboveLine }
    const picture = pictureBox(signature, most)
    const figure = tagged(picture, figureTag(section, signature.alt))
    return stacked([
      emptyBox(look.height - aboveLine - picture.height),
      figure,
      emptyBox(aboveLine),
    ])
  }
  if (name === '') return emptyBox(look.height)
  const least = Math.min(look.name.size, ...look.nameSizes)
  const size =
    look.nameSizes.find(each => setter.width(name, { ...look.name, size: each }) <= look.width) ??
    least
  const text = atStart(setter.text(name, { ...look.name, size }, look.width))
  const room = Math.max(aboveLine, look.height - text.height - aboveLine)
  return stacked([emptyBox(room), tagged(text, tagIn(section, 'P')), emptyBox(aboveLine)])
}
