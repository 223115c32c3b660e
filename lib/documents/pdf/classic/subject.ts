import { paperColors } from '@/lib/documents/brand-colors'
import { onBaselineOf } from '@/lib/documents/pdf/layout/alignment'
import { atStart, inline } from '@/lib/documents/pdf/layout/running-texts'
import {
  type Box,
  beside,
  emptyBox,
  stacked,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { ClassicSheet } from './sheet'

const sizes = [
  { size: 19, leading: 24 },
  { size: 16, leading: 21 },
  { size: 13, leading: 18 },
] as const
const between = 20
const underTitle = 2

/** Kind and number; what it asks for on the same baseline at the right, or below where there is no room. */
export function subject(sheet: ClassicSheet, root: Tag): Box {
  const { whole } = sheet.measures
  const title = titleBox(sheet)
  const sentence = sentenceBox(sheet)
  const titleRead = tagged(title, tagIn(root, 'H1'))
  const sentenceRead = tagged(sentence, tagIn(root, 'P'))
  const fits = title.width + between + sentence.width <= whole
  if (!fits) return stacked([titleRead, emptyBox(underTitle), sentenceRead])
  const moved = onBaselineOf(title, sentenceRead)
  return {
    ...beside([
      [0, titleRead],
      [whole - sentence.width, moved],
    ]),
    height: title.height,
  }
}

function titleBox({ blocks, measures, setter }: ClassicSheet): Box & { width: number } {
  const { kind, mark, number } = blocks
  const { whole } = measures
  const name = mark === '' ? kind : `${kind} · ${mark}`
  const parts = (style: TextStyle) => {
    const quiet = { ...style, color: paperColors.label }
    return [
      [number === '' ? name : `${name} `, style],
      [number, mark === '' ? style : quiet],
    ] as const
  }
  for (const size of sizes) {
    const line = inline(setter, parts({ ...styles.subject, ...size }))
    if (line.width <= whole) return line
  }
  const style = { ...styles.subject, ...sizes[2] }
  const words = [name, number].filter(text => text !== '').join(' ')
  return { ...atStart(setter.text(words, style, whole)), width: whole }
}

function sentenceBox({ blocks, measures, setter }: ClassicSheet): Box & { width: number } {
  const strong = { ...styles.sentence, face: 'semibold', color: paperColors.ink } as const
  const line = inline(
    setter,
    blocks.sentence.map(part => [part.text, part.strong ? strong : styles.sentence] as const),
  )
  if (line.width <= measures.whole) return line
  const words = blocks.sentence.map(part => part.text).join('')
  return { ...setter.text(words, styles.sentence, measures.whole), width: measures.whole }
}
