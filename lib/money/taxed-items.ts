import type { ReadTax } from '@/lib/money/reading'

/** Anything that belongs to a tax group; what lowers the document counts negative here. */
export interface TaxedItem {
  tax: ReadTax
  signedMinor: bigint
}

export type Group<Item> = [Item, ...Item[]]

/** Items by tax group, in order of first appearance (rule 4). */
export function groupedByTax<Item extends TaxedItem>(items: Item[]): Group<Item>[] {
  const groups = new Map<string, Group<Item>>()
  for (const item of items) {
    const group = groups.get(item.tax.key)
    if (group) group.push(item)
    else groups.set(item.tax.key, [item])
  }
  return [...groups.values()]
}

/** The sum of what `minorOfItem` makes of each item, in minor units. */
export function sumOf<Item>(items: readonly Item[], minorOfItem: (item: Item) => bigint): bigint {
  return items.reduce((sum, item) => sum + minorOfItem(item), 0n)
}
