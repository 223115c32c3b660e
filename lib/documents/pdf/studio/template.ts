import { brandFaces } from '@/lib/documents/pdf/layout/brand-faces'
import { type DocumentParts, placeParts } from '@/lib/documents/pdf/layout/document-parts'
import { savingPages } from '@/lib/documents/pdf/layout/spacing'
import type { Template } from '@/lib/documents/pdf/template'
import { placeClosing } from './closing'
import { firstHead, laterHead } from './head'
import { linesLayout } from './lines'
import { measuresOf } from './measures'
import { settlementLayout } from './settlement'
import type { StudioSheet } from './sheet'
import { sumBox } from './sum'
import { aroundPage } from './surroundings'
import { placeIntro, placeTexts } from './texts'

/** Four columns, large type at the top, one colour. */
export const studio: Template = {
  facesOf: brandFaces,
  place: sheet =>
    savingPages(spacing =>
      placeParts(
        { ...sheet, measures: measuresOf(sheet.paper, spacing, sheet.look.density) },
        parts,
      ),
    ),
}

const parts: DocumentParts<StudioSheet> = {
  underLaterHead: 18,
  firstHead,
  laterHead,
  placeIntro,
  linesLayout,
  settlementLayout,
  sumBox,
  placeTexts,
  placeClosing,
  aroundPage,
}
