import { brandFaces, fontNamed } from '@/lib/documents/pdf/layout/brand-faces'
import { headName } from '@/lib/documents/pdf/layout/head-name'
import { Pages } from '@/lib/documents/pdf/layout/pages'
import { type Placed, type Spacing, savingPages } from '@/lib/documents/pdf/layout/spacing'
import { placeTable } from '@/lib/documents/pdf/layout/table'
import { type FaceName, movedMarks, type PlacedPage } from '@/lib/documents/pdf/marks'
import { rootTag, type Tag } from '@/lib/documents/pdf/tags'
import type { Sheet, Template } from '@/lib/documents/pdf/template'
import { footerHeight, pageFooter, senderFooter, underFooter } from './footer'
import { firstHead, laterHead } from './head'
import { measuresOf } from './measures'
import type { ClassicSheet } from './sheet'
import { sumOf } from './sum'
import { linesLayout, settlementLayout } from './tables'
import { placeClosing, placeIntro, placeLegal, placeTexts } from './texts'

/** A letter in a serif: centred letterhead, double rules, everything said in sentences. */
export const classic: Template = {
  facesOf: brand => {
    const faces = brandFaces(brand)
    return inItsSerif.includes(faces.regular) ? serifFaces() : faces
  },
  place: sheet => savingPages(spacing => placed(sheet, spacing)),
}

/** With Inter a brand has chosen nothing yet, and the letter stays in its serif. */
const inItsSerif = [fontNamed('inter-400.ttf'), fontNamed('paper-serif-400.ttf')]

function serifFaces(): Record<FaceName, string> {
  return {
    regular: fontNamed('paper-serif-400.ttf'),
    medium: fontNamed('paper-serif-500.ttf'),
    semibold: fontNamed('paper-serif-600.ttf'),
    italic: fontNamed('paper-serif-400-italic.ttf'),
    mono: fontNamed('fingerprint-mono-400.ttf'),
  }
}

const underLaterHead = 8
/** Between the body and the footer. */
const aboveFooter = 16

function placed(sheet: Sheet, spacing: Spacing): Placed {
  const measures = measuresOf(sheet.paper, spacing, sheet.look.density)
  const own: ClassicSheet = { ...sheet, measures }
  const root = rootTag()
  const { settlement } = sheet.blocks
  const { height, top, left, width } = measures
  const bottom = height - underFooter - footerHeight(own) - aboveFooter
  const pages = new Pages({ top, bottom, left, underLaterHead }, laterHead(own))
  pages.put(firstHead(own, root), headName(sheet.blocks))
  placeIntro(own, pages, root)
  const table = settlement ? settlementLayout(own, settlement, root) : linesLayout(own, root)
  const sum = sumOf(own, root)
  placeTable(pages, table, sum.box)
  const pageOfSum = pages.number
  placeTexts(own, sum.below, pages, root)
  placeClosing(own, pages, root)
  placeLegal(own, pages, root)
  return {
    document: { pages: withFooters(own, pages, root), root, size: [width, height] },
    isOverflowing: pages.number > pageOfSum,
  }
}

function withFooters(sheet: ClassicSheet, pages: Pages, root: Tag): PlacedPage[] {
  const { height, left } = sheet.measures
  const y = height - underFooter - footerHeight(sheet)
  const bodies = pages.finished((page, count) => {
    const { marks } = pageFooter(sheet, page, count)
    return { height, marks: movedMarks(marks, left, y) }
  })
  return bodies.map(({ marks }, index) => {
    const sender = senderFooter(sheet, index === 0 ? root : null)
    return { marks: [...marks, ...movedMarks(sender.marks, left, y)] }
  })
}
