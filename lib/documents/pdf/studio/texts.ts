import type { TextBlock } from '@/lib/documents/blocks'
import { type FlowingText, placeFlowing } from '@/lib/documents/pdf/layout/flowing-texts'
import type { Pages } from '@/lib/documents/pdf/layout/pages'
import { partNames } from '@/lib/documents/pdf/layout/part-names'
import { runningOn } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, emptyBox, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { StudioSheet } from './sheet'

/** Small type may end this far below the body, still clear of the footer, rather than turn the page. */
const overhang = 6

/** Above the lines, in the size of all that is written to the client. */
export function placeIntro(sheet: StudioSheet, pages: Pages, root: Tag): void {
  const { intro } = sheet.blocks
  if (!intro) return
  const { gaps, wide } = sheet.measures
  const tag = tagIn(root, 'P')
  const lines = sheet.setter.boxes(intro.text, styles.body, wide).map(line => tagged(line, tag))
  const text = { x: 0, label: emptyBox(0), lines, isWhole: false }
  placeFlowing(pages, [text], { name: partNames.intro, gap: gaps.lines, overhang: 0 })
}

/**
 * Record, options, notes and terms below the totals, two beside each other, then the legal text: all go on over
 * pages where they must.
 */
export function placeTexts(sheet: StudioSheet, pages: Pages, root: Tag): void {
  const { record, options, notes, terms, legal } = sheet.blocks
  const gap = sheet.measures.gaps.texts
  const texts = [record, options, notes, terms].filter(text => text !== null)
  for (let index = 0; index < texts.length; index += 2) {
    const pair = texts.slice(index, index + 2)
    const columns = pair.map((text, column) => columnOf(sheet, text, column, root))
    placeFlowing(pages, columns, { name: partNames.texts, gap, overhang })
  }
  if (!legal) return
  const tag = tagIn(root, 'P')
  const lines = sheet.setter
    .boxes(legal.text, styles.legal, sheet.measures.wide)
    .map(line => tagged(line, tag))
  const text = { x: 0, label: emptyBox(0), lines, isWhole: true }
  placeFlowing(pages, [text], { name: partNames.legal, gap, overhang })
}

function columnOf(
  sheet: StudioSheet,
  text: TextBlock & { code?: string },
  index: number,
  root: Tag,
): FlowingText {
  const { measures, setter } = sheet
  const section = tagIn(root, 'Sect')
  const heading = tagIn(section, 'H2')
  const paragraph = tagIn(section, 'P')
  const lines = text.code
    ? withCode(sheet, text.text, text.code)
    : setter.boxes(text.text, styles.text, measures.half)
  return {
    x: index === 0 ? 0 : measures.x[2] - measures.left,
    label: tagged(setter.text(text.label, styles.label, measures.half), heading),
    lines: lines.map(line => tagged(line, paragraph)),
    isWhole: text.code !== undefined,
  }
}

/** The fingerprint follows the last words, on a line of its own where it does not fit. */
function withCode({ measures, setter }: StudioSheet, text: string, code: string): Box[] {
  const first = { text, style: styles.text }
  return runningOn(setter, first, { text: code, style: styles.code }, measures.half)
}
