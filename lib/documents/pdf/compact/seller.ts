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
import type { CompactSheet } from './sheet'

/** Who writes: the name, and under it all else on one line, or as few as hold it. */
export function sellerBox(sheet: CompactSheet, measure: number, root: Tag): Box {
  const { blocks, setter } = sheet
  const { lines } = blocks.from
  const toned = (tone: 'strong' | 'plain' | 'secondary') =>
    lines.filter(line => line.tone === tone).map(line => line.text)
  const others = [toned('plain').join(', '), ...toned('secondary')].filter(text => text !== '')
  const names = toned('strong').map(name =>
    tagged(ownText(sheet, name, styles.name, measure), tagIn(root, 'P')),
  )
  if (others.length === 0) return stacked(names)
  const tag = tagIn(root, 'P')
  const rows = rowsOf(others, texts => {
    const width = setter.width(texts.join(dot), styles.secondary)
    return width <= measure
  })
  return stacked([...names, ...rows.map(texts => dottedLine(sheet, texts, measure, tag))])
}

const dot = ' · '

/** The texts in rows, as many in each as fit. */
function rowsOf(texts: readonly string[], fits: (row: readonly string[]) => boolean): string[][] {
  const rows: string[][] = []
  for (const text of texts) {
    const last = rows.at(-1)
    if (last && fits([...last, text])) last.push(text)
    else rows.push([text])
  }
  return rows
}

/** Dots stand between texts on a line, for the eye only. */
function dottedLine(sheet: CompactSheet, texts: readonly string[], measure: number, tag: Tag): Box {
  const { setter } = sheet
  const dotWidth = setter.width(dot, styles.secondary)
  const dotBox = tagged(setter.text(dot, styles.secondary, dotWidth + slack), 'artifact')
  let x = 0
  return beside(
    texts.flatMap((text, index) => {
      const start = index === 0 ? 0 : x + dotWidth
      const before: [number, Box] = [x, index === 0 ? emptyBox(0) : dotBox]
      x = start + setter.width(text, styles.secondary)
      return [
        before,
        [start, tagged(ownText(sheet, text, styles.secondary, measure), tag)] as const,
      ]
    }),
  )
}

/** No wider than it is, so that one from right to left begins beside the logo too. */
function ownText({ setter }: CompactSheet, text: string, style: TextStyle, measure: number): Box {
  return setter.text(text, style, Math.min(measure, setter.width(text, style) + slack))
}

/** Measuring a text and breaking it into that measure must not differ by a rounding. */
const slack = 0.02
