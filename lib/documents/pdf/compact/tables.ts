import type { SettlementBlock } from '@/lib/documents/blocks'
import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { ruleBox, tintFor } from '@/lib/documents/pdf/layout/accents'
import { type NumberedLook, numberedLines } from '@/lib/documents/pdf/layout/numbered-lines'
import { settlementTable } from '@/lib/documents/pdf/layout/settlement-table'
import type { TableLayout, TableLook } from '@/lib/documents/pdf/layout/table-layout'
import { type Box, beside, emptyBox, stacked } from '@/lib/documents/pdf/marks'
import type { Tag } from '@/lib/documents/pdf/tags'
import { fill } from '@/lib/documents/text'
import { styles } from './measures'
import type { CompactSheet } from './sheet'

/** Head and rows of a document's lines. */
export function linesLayout(sheet: CompactSheet, root: Tag): TableLayout {
  return { ...numberedLines(sheet, numberedLook(sheet), root), look: tableLook(sheet) }
}

/** Head and rows of what a receipt was received for. */
export function settlementLayout(
  sheet: CompactSheet,
  settlement: SettlementBlock,
  root: Tag,
): TableLayout {
  const { measures, setter } = sheet
  const look = {
    whole: measures.whole,
    gutter: 12,
    widths: { date: 76, total: 70, before: 70, amount: 84 },
    styles: {
      head: styles.columnHead,
      title: styles.lineTitle,
      detail: styles.secondary,
      figure: styles.figure,
    },
    framedHead: (cells: Box) => framedHead(sheet, cells),
  }
  return { ...settlementTable(setter, settlement, look, root), look: tableLook(sheet) }
}

function numberedLook(sheet: CompactSheet): NumberedLook {
  const { brand, measures } = sheet
  return {
    design: {
      whole: measures.whole,
      position: 18,
      gutter: 12,
      quantity: 36,
      unit: 34,
      unitInset: 5,
      price: 46,
      tax: 38,
      amount: 60,
    },
    styles: {
      head: styles.columnHead,
      position: styles.position,
      title: styles.lineTitle,
      optional: styles.optional,
      detail: styles.secondary,
      section: styles.semibold,
      unit: styles.secondary,
      figure: styles.figure,
      discount: styles.discount,
      secondary: paperColors.secondary,
      offered: paperColors.label,
    },
    isRunningOn: true,
    photo: { side: 28, gap: 8, top: 2 },
    option: {
      side: 7,
      top: 1.8,
      inset: 11,
      chosen: readableOnWhite(brand.primary),
      offered: paperColors.label,
    },
    framedHead: cells => framedHead(sheet, cells),
  }
}

function framedHead({ measures, look }: CompactSheet, cells: Box): Box {
  return stacked([cells, emptyBox(3.5), ruleBox(look, measures.whole, 0.75, paperColors.ink)])
}

function tableLook(sheet: CompactSheet): TableLook {
  const { measures, blocks, look } = sheet
  const { broughtForward, carriedTo } = blocks.continuation
  const { ink, secondary, hairline, rule } = paperColors
  return {
    width: measures.whole,
    gap: measures.gaps.lines,
    sumGap: measures.gaps.sum,
    padding: measures.padding,
    sectionPadding: measures.sectionPadding,
    sooner: measures.sooner,
    rule: {
      height: 0.35,
      lastHeight: 0.5,
      betweenRows: hairline,
      underSection: rule,
      last: ink,
    },
    options: look,
    tint: tintFor(look, sheet.brand),
    brought: (carried, page) =>
      stacked([
        carryRow(sheet, fill(broughtForward, { page: String(page) }), carried, secondary),
        ruleBox(look, measures.whole, 0.35, hairline),
      ]),
    carriedTo: (carried, page) =>
      carryRow(sheet, fill(carriedTo, { page: String(page) }), carried, ink),
  }
}

function carryRow(sheet: CompactSheet, label: string, carried: string, color: string): Box {
  const { measures, setter } = sheet
  return stacked([
    emptyBox(measures.carryPadding),
    beside([
      [0, setter.text(label, { ...styles.body, color }, measures.half)],
      [0, setter.text(carried, { ...styles.figure, color }, measures.whole, 'end')],
    ]),
    emptyBox(measures.carryPadding),
  ])
}
