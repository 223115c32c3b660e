import type { PlacedDocument } from '@/lib/documents/pdf/marks'

/** As designed, or closer together: for a document whose last words alone would turn the page. */
export type Spacing = 'designed' | 'close'

export interface Placed {
  document: PlacedDocument
  /** Whether the last page holds nothing but texts that stand under the totals. */
  isOverflowing: boolean
}

/** The document as designed, or closer together where that saves the second page or one of a few texts. */
export function savingPages(placed: (spacing: Spacing) => Placed): PlacedDocument {
  const designed = placed('designed')
  const { length } = designed.document.pages
  if (length === 1 || (length > 2 && !designed.isOverflowing)) return designed.document
  const close = placed('close')
  return close.document.pages.length < length ? close.document : designed.document
}
