import { brandFaces } from '@/lib/documents/pdf/layout/brand-faces'
import { Pages } from '@/lib/documents/pdf/layout/pages'
import { partNames } from '@/lib/documents/pdf/layout/part-names'
import { type Placed, type Spacing, savingPages } from '@/lib/documents/pdf/layout/spacing'
import { placeTable } from '@/lib/documents/pdf/layout/table'
import { rootTag } from '@/lib/documents/pdf/tags'
import type { Sheet, Template } from '@/lib/documents/pdf/template'
import { aroundPage } from './footer'
import { firstHead, laterHead } from './head'
import { measuresOf } from './measures'
import { sumBox } from './sum'
import { linesLayout, settlementLayout } from './tables'
import { placeClosing, placeIntro, placeTexts } from './texts'

/** For long lists: thirty lines with everything around them on one page. */
export const compact: Template = {
  facesOf: brandFaces,
  place: sheet => savingPages(spacing => placed(sheet, spacing)),
}

const underLaterHead = 10

function placed(sheet: Sheet, spacing: Spacing): Placed {
  const measures = measuresOf(sheet.paper, spacing)
  const own = { ...sheet, measures }
  const root = rootTag()
  const { settlement } = sheet.blocks
  const pages = new Pages({ ...measures, underLaterHead }, laterHead(own))
  pages.put(firstHead(own, root), partNames.head)
  placeIntro(own, pages, root)
  const table = settlement ? settlementLayout(own, settlement, root) : linesLayout(own, root)
  placeTable(pages, table, sumBox(own, root))
  const pageOfSum = pages.number
  placeTexts(own, pages, root)
  placeClosing(own, pages, root)
  return {
    document: {
      pages: pages.finished((page, count) => aroundPage(own, page, count)),
      root,
      size: [measures.width, measures.height],
    },
    isOverflowing: pages.number > pageOfSum,
  }
}
