import { readableOnWhite } from '@/lib/documents/brand-colors'
import type { Pages } from '@/lib/documents/pdf/layout/pages'
import { partNames } from '@/lib/documents/pdf/layout/part-names'
import { type Box, beside, emptyBox, movedMarks, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { StudioSheet } from './sheet'

/** Below the last words of a receipt, above the footer. */
const underWords = 26
const underStamp = 10

/**
 * The end of a receipt: the stamp at the foot of the page where there is room for it, else its word in small
 * type with the others.
 */
export function placeClosing(sheet: StudioSheet, pages: Pages, root: Tag): void {
  const { closing } = sheet.blocks
  if (!closing) return
  const paragraph = (text: string) => (text === '' ? root : tagIn(root, 'P'))
  const tags = {
    stamp: paragraph(closing.stamp),
    thanks: paragraph(closing.thanks),
    validity: paragraph(closing.validity),
  }
  const gap = sheet.measures.gaps.texts
  const small = closingWords(sheet, closing.stamp, tags)
  if (pages.room < gap + small.height) pages.next()
  const large = stamped(sheet, tags)
  if (closing.stamp !== '' && gap + large.height <= pages.room) {
    pages.putAtFoot(large, partNames.closing)
  } else {
    pages.space(gap)
    pages.put(small, partNames.closing)
  }
}

interface ClosingTags {
  stamp: Tag
  thanks: Tag
  validity: Tag
}

function stamped(sheet: StudioSheet, tags: ClosingTags): Box {
  const { brand, blocks, measures, setter } = sheet
  const word = blocks.closing?.stamp ?? ''
  const style = { ...styles.stamp, color: readableOnWhite(brand.primary) }
  const atOnePoint = setter.width(word, { ...style, size: 1 })
  const size = Math.min(style.size, measures.whole / Math.max(1, atOnePoint))
  const stamp = tagged(setter.text(word, { ...style, size }, measures.whole), tags.stamp)
  return stacked([
    { height: stamp.height, marks: movedMarks(stamp.marks, -0.055 * size, 0) },
    emptyBox(underStamp),
    closingWords(sheet, '', tags),
    emptyBox(underWords),
  ])
}

/** What is said at the left, if anything, and that no signature is needed. */
function closingWords(sheet: StudioSheet, word: string, tags: ClosingTags): Box {
  const { blocks, measures, setter } = sheet
  const { thanks = '', validity = '' } = blocks.closing ?? {}
  const said = [
    ...(word === '' ? [] : [tagged(setter.text(word, styles.semibold, measures.half), tags.stamp)]),
    ...(thanks === ''
      ? []
      : [tagged(setter.text(thanks, styles.body, measures.half), tags.thanks)]),
  ]
  const style = { ...styles.body, color: styles.secondary.color }
  const measure = said.length === 0 ? measures.whole : measures.half
  const last = tagged(setter.text(validity, style, measure), tags.validity)
  if (said.length === 0) return last
  return beside([
    [0, stacked(said)],
    [measures.x[2] - measures.left, last],
  ])
}
