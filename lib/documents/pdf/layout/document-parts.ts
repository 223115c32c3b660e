import type { SettlementBlock } from '@/lib/documents/blocks'
import type { Box } from '@/lib/documents/pdf/marks'
import { rootTag, type Tag } from '@/lib/documents/pdf/tags'
import type { Sheet } from '@/lib/documents/pdf/template'
import { headName } from './head-name'
import { type PageFrame, Pages } from './pages'
import type { Placed } from './spacing'
import { placeTable } from './table'
import type { TableLayout } from './table-layout'

/** A sheet with what a template measures it by. */
export type MeasuredSheet = Sheet & {
  measures: Omit<PageFrame, 'underLaterHead'> & { width: number; height: number }
}

/** What a template makes of the parts of a document, in the order in which they stand. */
export interface DocumentParts<Own extends MeasuredSheet> {
  underLaterHead: number
  firstHead(sheet: Own, root: Tag): Box
  laterHead(sheet: Own): Box
  placeIntro(sheet: Own, pages: Pages, root: Tag): void
  linesLayout(sheet: Own, root: Tag): TableLayout
  settlementLayout(sheet: Own, settlement: SettlementBlock, root: Tag): TableLayout
  sumBox(sheet: Own, root: Tag): Box
  placeTexts(sheet: Own, pages: Pages, root: Tag): void
  placeClosing(sheet: Own, pages: Pages, root: Tag): void
  aroundPage(sheet: Own, page: number, pages: number): Box
}

/** The parts of a document one below the other, over as many pages as they need. */
export function placeParts<Own extends MeasuredSheet>(
  sheet: Own,
  parts: DocumentParts<Own>,
): Placed {
  const { blocks, measures } = sheet
  const { underLaterHead } = parts
  const root = rootTag()
  const pages = new Pages({ ...measures, underLaterHead }, parts.laterHead(sheet))
  pages.put(parts.firstHead(sheet, root), headName(blocks))
  parts.placeIntro(sheet, pages, root)
  const table = blocks.settlement
    ? parts.settlementLayout(sheet, blocks.settlement, root)
    : parts.linesLayout(sheet, root)
  placeTable(pages, table, parts.sumBox(sheet, root))
  const pageOfSum = pages.number
  parts.placeTexts(sheet, pages, root)
  parts.placeClosing(sheet, pages, root)
  return {
    document: {
      pages: pages.finished((page, count) => parts.aroundPage(sheet, page, count)),
      root,
      size: [measures.width, measures.height],
    },
    isOverflowing: pages.number > pageOfSum,
  }
}
