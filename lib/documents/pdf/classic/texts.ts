import type { TextBlock } from '@/lib/documents/blocks'
import { readableOnWhite } from '@/lib/documents/brand-colors'
import { ruleBox } from '@/lib/documents/pdf/layout/accents'
import { closingBox } from '@/lib/documents/pdf/layout/closing-box'
import { placeFlowing } from '@/lib/documents/pdf/layout/flowing-texts'
import type { Pages } from '@/lib/documents/pdf/layout/pages'
import { partNames } from '@/lib/documents/pdf/layout/part-names'
import { runningOn } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, emptyBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { lineRule, styles } from './measures'
import type { ClassicSheet } from './sheet'

/** A text, or the record of an acceptance with its fingerprint. */
export type WrittenText = TextBlock & { code?: string }

/** Small type may end this far below the body, still clear of the footer, rather than turn the page. */
const overhang = 10
const underRule = 6
const betweenTexts = 6

/** Above the lines, in the size of all that is written to the client. */
export function placeIntro(
  { blocks, measures, setter }: ClassicSheet,
  pages: Pages,
  root: Tag,
): void {
  if (!blocks.intro) return
  const tag = tagIn(root, 'P')
  const lines = setter
    .boxes(blocks.intro.text, styles.body, measures.whole)
    .map(line => tagged(line, tag))
  const text = { x: 0, label: emptyBox(0), lines, isWhole: false }
  placeFlowing(pages, [text], { name: partNames.intro, gap: measures.gaps.intro, overhang: 0 })
}

/** From margin to margin under a rule, each running on behind its label. */
export function placeTexts(
  sheet: ClassicSheet,
  texts: readonly WrittenText[],
  pages: Pages,
  root: Tag,
): void {
  const { measures } = sheet
  const rule = stacked([ruleBox(sheet.look, measures.whole, 0.35, lineRule), emptyBox(underRule)])
  texts.forEach((text, index) => {
    const isFirst = index === 0
    const flowing = {
      x: 0,
      label: isFirst ? rule : emptyBox(0),
      lines: labelledLines(sheet, text, root),
      isWhole: text.code !== undefined,
    }
    const gap = isFirst ? measures.gaps.texts : betweenTexts
    placeFlowing(pages, [flowing], { name: partNames.texts, gap, overhang })
  })
}

/** After everything else, the end of a receipt included. */
export function placeLegal(
  { blocks, measures, setter }: ClassicSheet,
  pages: Pages,
  root: Tag,
): void {
  if (!blocks.legal) return
  const tag = tagIn(root, 'P')
  const lines = setter
    .boxes(blocks.legal.text, styles.legal, measures.whole)
    .map(line => tagged(line, tag))
  const legal = { x: 0, label: emptyBox(0), lines, isWhole: true }
  placeFlowing(pages, [legal], { name: partNames.legal, gap: measures.gaps.texts, overhang })
}

/** The lines of a text; a fingerprint follows its last words. */
export function blockTexts({ setter }: ClassicSheet, text: WrittenText, measure: number): Box[] {
  const code = { text: text.code ?? '', style: styles.code }
  return runningOn(setter, { text: text.text, style: styles.small }, code, measure)
}

function labelledLines(sheet: ClassicSheet, text: WrittenText, root: Tag): Box[] {
  const { measures, setter } = sheet
  const section = tagIn(root, 'Sect')
  const label = { text: text.label, style: styles.smallLabel, tag: tagIn(section, 'H2') }
  const tag = tagIn(section, 'P')
  if (text.code === undefined) {
    const words = { text: text.text, style: styles.small, tag }
    return runningOn(setter, label, words, measures.whole)
  }
  return [
    ...setter.boxes(label.text, label.style, measures.whole).map(line => tagged(line, label.tag)),
    ...blockTexts(sheet, text, measures.whole).map(line => tagged(line, tag)),
  ]
}

/** The end of a receipt: whether all is paid, and that no signature is needed. */
export function placeClosing(sheet: ClassicSheet, pages: Pages, root: Tag): void {
  const { blocks, brand, measures, setter } = sheet
  if (!blocks.closing) return
  const look = {
    width: measures.whole,
    gap: 10,
    stamp: { ...styles.stamp, color: readableOnWhite(brand.primary) },
    thanks: styles.body,
    validity: styles.smallLabel,
  }
  const box = closingBox(setter, blocks.closing, look, root)
  const gap = measures.gaps.texts + measures.gaps.sum
  if (pages.room < gap + box.height) pages.next()
  else pages.space(gap)
  pages.put(box, partNames.closing)
}
