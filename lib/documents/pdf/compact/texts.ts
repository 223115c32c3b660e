import type { TextBlock } from '@/lib/documents/blocks'
import { readableOnWhite } from '@/lib/documents/brand-colors'
import { closingBox } from '@/lib/documents/pdf/layout/closing-box'
import { type FlowingText, placeFlowing } from '@/lib/documents/pdf/layout/flowing-texts'
import type { Pages } from '@/lib/documents/pdf/layout/pages'
import { partNames } from '@/lib/documents/pdf/layout/part-names'
import { runningOn } from '@/lib/documents/pdf/layout/running-texts'
import { emptyBox, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { gutter, styles } from './measures'
import type { CompactSheet } from './sheet'

/** Small type may end this far below the body, still clear of the footer, rather than turn the page. */
const overhang = 6

/** Above the lines. */
export function placeIntro(
  { blocks, measures, setter }: CompactSheet,
  pages: Pages,
  root: Tag,
): void {
  if (!blocks.intro) return
  const tag = tagIn(root, 'P')
  const boxes = setter.boxes(blocks.intro.text, styles.body, longestLine)
  const lines = boxes.map(line => tagged(line, tag))
  const text = { x: 0, label: emptyBox(0), lines, isWhole: false }
  placeFlowing(pages, [text], { name: partNames.intro, gap: measures.gaps.lines, overhang: 0 })
}

/** Longer lines of this size cannot be read. */
const longestLine = 400

/** Record, options, notes and terms, two beside each other. */
export function placeTexts(sheet: CompactSheet, pages: Pages, root: Tag): void {
  const { blocks, measures } = sheet
  const { record, options, notes, terms } = blocks
  const gap = measures.gaps.texts
  const texts = [record, options, notes, terms].filter(text => text !== null)
  for (let index = 0; index < texts.length; index += 2) {
    const columns = texts
      .slice(index, index + 2)
      .map((text, column) => columnOf(sheet, text, column * (measures.half + gutter), root))
    placeFlowing(pages, columns, { name: partNames.texts, gap, overhang })
  }
}

function columnOf(
  { measures, setter }: CompactSheet,
  text: TextBlock & { code?: string },
  x: number,
  root: Tag,
): FlowingText {
  const section = tagIn(root, 'Sect')
  const label = setter.text(text.label, styles.label, measures.half)
  const labelRead = tagged(label, tagIn(section, 'H2'))
  const tag = tagIn(section, 'P')
  const code = { text: text.code ?? '', style: styles.code }
  const words = { text: text.text, style: styles.secondary }
  const lines = runningOn(setter, words, code, measures.half).map(line => tagged(line, tag))
  return { x, label: labelRead, lines, isWhole: text.code !== undefined }
}

/** What a receipt ends in, then the legal text. */
export function placeEnd(sheet: CompactSheet, pages: Pages, root: Tag): void {
  placeClosing(sheet, pages, root)
  const { blocks, measures, setter } = sheet
  if (!blocks.legal) return
  const tag = tagIn(root, 'P')
  const boxes = setter.boxes(blocks.legal.text, styles.legal, measures.whole)
  const lines = boxes.map(line => tagged(line, tag))
  const text = { x: 0, label: emptyBox(0), lines, isWhole: true }
  placeFlowing(pages, [text], { name: partNames.legal, gap: measures.gaps.texts, overhang })
}

/** Whether all is paid, and that no signature is needed. */
function placeClosing(sheet: CompactSheet, pages: Pages, root: Tag): void {
  const { blocks, brand, measures, setter } = sheet
  if (!blocks.closing) return
  const look = {
    width: measures.whole,
    gap: 8,
    stamp: { ...styles.due, color: readableOnWhite(brand.primary) },
    thanks: styles.body,
    validity: styles.secondary,
  }
  const box = closingBox(setter, blocks.closing, look, root)
  const gap = measures.gaps.texts
  if (pages.room < gap + box.height) pages.next()
  else pages.space(gap)
  pages.put(box, partNames.closing)
}
