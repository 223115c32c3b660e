import { fillColor, paperColors } from '@/lib/documents/brand-colors'
import {
  type Box,
  beside,
  fillBox,
  type Mark,
  movedMarks,
  type PlacedPage,
} from '@/lib/documents/pdf/marks'
import { fill } from '@/lib/documents/text'
import { placeClosing } from './closing'
import { firstHead, laterHead } from './head'
import { styles } from './measures'
import { Pages } from './pages'
import { linesLayout } from './rows'
import { settlementLayout } from './settlement'
import type { Sheet } from './sheet'
import { placeTable } from './table'
import { sumBox } from './tail'
import { placeTexts } from './texts'

/**
 * Template "studio", version 1: where every mark of a document stands. Frozen once documents have been
 * issued with it; a change of looks is version 2.
 */
export function studioPages(sheet: Sheet): PlacedPage[] {
  const pages = new Pages(sheet.measures, firstHead(sheet), laterHead(sheet))
  const { settlement } = sheet.blocks
  const table = settlement ? settlementLayout(sheet, settlement) : linesLayout(sheet)
  placeTable(sheet, pages, table, sumBox(sheet))
  placeTexts(sheet, pages)
  placeClosing(sheet, pages)
  const bodies = pages.finished()
  return bodies.map((marks, index) => ({
    marks: [tab(sheet), ...marks, ...footer(sheet, index + 1, bodies.length)],
  }))
}

function tab({ measures, brand }: Sheet): Mark {
  return {
    kind: 'fill',
    x: measures.left,
    y: 0,
    width: measures.column,
    height: 6,
    color: fillColor(brand.primary),
  }
}

function footer(sheet: Sheet, page: number, pages: number): Mark[] {
  const { blocks, measures, setter } = sheet
  const [before = '', after = ''] = blocks.footer.fingerprint.split('{hash}')
  const pageText = fill(blocks.footer.page, { page: String(page), pages: String(pages) })
  const number = setter.shortened(blocks.number, styles.foot, measures.half - 16)
  const start = Math.max(measures.x[1] - measures.left, setter.width(number, styles.foot) + 16)
  const hashX = start + setter.width(before, styles.foot)
  const afterX = hashX + setter.width(sheet.fingerprint, styles.fingerprint)
  const text = (content: string): Box => setter.text(content, styles.foot, measures.whole)
  const line = beside([
    [0, text(number)],
    [start, text(before)],
    [hashX, setter.text(sheet.fingerprint, styles.fingerprint, measures.half)],
    [afterX, text(after)],
    [0, setter.text(pageText, { ...styles.foot, tabular: true }, measures.whole, 'end')],
  ])
  const top = measures.height - 28 - 17.5
  return [
    ...movedMarks(fillBox(measures.whole, 0.5, paperColors.hairline).marks, measures.left, top),
    ...movedMarks(line.marks, measures.left, top + 7.5),
  ]
}
