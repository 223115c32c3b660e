import { readableOnWhite } from '@/lib/documents/brand-colors'
import { type Box, beside, emptyBox, movedMarks, stacked } from '@/lib/documents/pdf/marks'
import { styles } from './measures'
import type { Pages } from './pages'
import type { Sheet } from './sheet'

/** Below the last words of a receipt, above the footer. */
const underWords = 26
const underStamp = 10

/**
 * The end of a receipt: the stamp at the foot of the page where there is room for it, else its word in small
 * type with the others.
 */
export function placeClosing(sheet: Sheet, pages: Pages): void {
  const { closing } = sheet.blocks
  if (!closing) return
  const gap = sheet.measures.gaps.texts
  const small = closingWords(sheet, closing.stamp)
  if (pages.room < gap + small.height) pages.next()
  const large = stamped(sheet)
  if (closing.stamp !== '' && gap + large.height <= pages.room) {
    pages.putAtFoot(large)
  } else {
    pages.space(gap)
    pages.put(small)
  }
}

function stamped(sheet: Sheet): Box {
  const { brand, blocks, measures, setter } = sheet
  const word = blocks.closing?.stamp ?? ''
  const style = { ...styles.stamp, color: readableOnWhite(brand.primary) }
  const atOnePoint = setter.width(word, { ...style, size: 1 })
  const size = Math.min(style.size, measures.whole / Math.max(1, atOnePoint))
  const stamp = setter.text(word, { ...style, size }, measures.whole)
  return stacked([
    { height: stamp.height, marks: movedMarks(stamp.marks, -0.055 * size, 0) },
    emptyBox(underStamp),
    closingWords(sheet, ''),
    emptyBox(underWords),
  ])
}

/** What is said at the left, if anything, and that no signature is needed. */
function closingWords({ blocks, measures, setter }: Sheet, word: string): Box {
  const { thanks = '', validity = '' } = blocks.closing ?? {}
  const said = [
    ...(word === '' ? [] : [setter.text(word, styles.semibold, measures.half)]),
    ...(thanks === '' ? [] : [setter.text(thanks, styles.body, measures.half)]),
  ]
  const style = { ...styles.body, color: styles.secondary.color }
  if (said.length === 0) return setter.text(validity, style, measures.whole)
  return beside([
    [0, stacked(said)],
    [measures.x[2] - measures.left, setter.text(validity, style, measures.half)],
  ])
}
