import { brandFaces } from '@/lib/documents/pdf/layout/brand-faces'
import { type DocumentParts, placeParts } from '@/lib/documents/pdf/layout/document-parts'
import { savingPages } from '@/lib/documents/pdf/layout/spacing'
import type { Template } from '@/lib/documents/pdf/template'
import { aroundPage } from './footer'
import { firstHead, laterHead } from './head'
import { measuresOf } from './measures'
import type { CompactSheet } from './sheet'
import { sumBox } from './sum'
import { linesLayout, settlementLayout } from './tables'
import { placeEnd, placeIntro, placeTexts } from './texts'

/** For long lists: thirty lines with everything around them on one page. */
export const compact: Template = {
  facesOf: brandFaces,
  place: sheet =>
    savingPages(spacing =>
      placeParts(
        { ...sheet, measures: measuresOf(sheet.paper, spacing, sheet.look.density) },
        parts,
      ),
    ),
}

const parts: DocumentParts<CompactSheet> = {
  underLaterHead: 10,
  firstHead,
  laterHead,
  placeIntro,
  linesLayout,
  settlementLayout,
  sumBox,
  placeTexts,
  placeClosing: placeEnd,
  aroundPage,
}
