import { atStart, type ListedText, listed } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { CompactSheet } from './sheet'

/**
 * Who writes: the name, and under it all else on one line. Where that is too long, taxes and how to answer stand
 * below the address.
 */
export function sellerBox(sheet: CompactSheet, measure: number, root: Tag): Box {
  const { blocks, setter } = sheet
  const { lines } = blocks.from
  const toned = (tone: 'strong' | 'plain' | 'secondary') =>
    lines.filter(line => line.tone === tone).map(line => line.text)
  const names = toned('strong').map(name =>
    tagged(atStart(setter.text(name, styles.name, measure)), tagIn(root, 'P')),
  )
  const address = listedBy(', ', toned('plain'))
  const identity = listedBy(' · ', toned('secondary'))
  if (address.length + identity.length === 0) return stacked(names)
  const tag = tagIn(root, 'P')
  const set = (texts: readonly ListedText[]) =>
    listed(setter, texts, styles.secondary, measure, tag)
  const together = set([...address.slice(0, -1), ...address.slice(-1).map(dotted), ...identity])
  const rows = together.length === 1 ? together : [...set(address), ...set(identity)]
  return stacked([...names, ...rows])
}

function listedBy(by: ListedText['by'], texts: readonly string[]): ListedText[] {
  return texts.map(text => ({ text, by }))
}

function dotted({ text }: ListedText): ListedText {
  return { text, by: ' · ' }
}
