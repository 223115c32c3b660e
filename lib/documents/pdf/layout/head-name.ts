import type { DocumentBlocks } from '@/lib/documents/blocks'
import { type PartName, partNames } from './part-names'

/** How a refusal speaks of the head of the first page: by the fact that makes it tall, if one does. */
export function headName({ facts, billedTo, from }: DocumentBlocks): PartName {
  const lines = [...billedTo.lines, ...from.lines].map(line => line.text.length)
  const lengthOf = (fact: (typeof facts)[number]) => fact.value.length + fact.detail.length
  const [longest] = facts.toSorted((left, right) => lengthOf(right) - lengthOf(left))
  if (!longest || lengthOf(longest) <= lines.reduce((sum, length) => sum + length, 0))
    return partNames.head
  return { is: `“${longest.label}” at the top is`, remedy: 'Shorten it.' }
}
