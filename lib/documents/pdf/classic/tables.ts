import type { SettlementBlock } from '@/lib/documents/blocks'
import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { ruleBox, tintFor } from '@/lib/documents/pdf/layout/accents'
import { type NumberedLook, numberedLines } from '@/lib/documents/pdf/layout/numbered-lines'
import { settlementTable } from '@/lib/documents/pdf/layout/settlement-table'
import type { TableLayout, TableLook } from '@/lib/documents/pdf/layout/table-layout'
import { type Box, beside, emptyBox, stacked } from '@/lib/documents/pdf/marks'
import type { Tag } from '@/lib/documents/pdf/tags'
import { fill } from '@/lib/documents/text'
import { lineRule, styles } from './measures'
import type { ClassicSheet } from './sheet'

/** Head and rows of a document's lines. */
export function linesLayout(sheet: ClassicSheet, root: Tag): TableLayout {
  return { ...numberedLines(sheet, numberedLook(sheet), root), look: tableLook(sheet) }
}

/** Head and rows of what a receipt was received for. */
export function settlementLayout(
  sheet: ClassicSheet,
  settlement: SettlementBlock,
  root: Tag,
): TableLayout {
  const { measures, setter } = sheet
  const look = {
    whole: measures.whole,
    gutter: 10,
    widths: { date: 78, total: 76, before: 76, amount: 90 },
    styles: {
      head: styles.columnHead,
      title: styles.body,
      detail: styles.detail,
      figure: styles.figure,
    },
    framedHead: (cells: Box) => framedHead(sheet, cells),
  }
  return { ...settlementTable(setter, settlement, look, root), look: tableLook(sheet) }
}

function numberedLook(sheet: ClassicSheet): NumberedLook {
  const { brand, measures } = sheet
  return {
    design: {
      whole: measures.whole,
      position: 20,
      gutter: 8,
      quantity: 34,
      unit: 36,
      unitInset: 3.5,
      price: 52,
      tax: 42,
      amount: 72,
    },
    styles: {
      head: styles.columnHead,
      position: styles.position,
      title: styles.body,
      optional: styles.optional,
      detail: styles.detail,
      section: styles.semibold,
      unit: styles.secondary,
      figure: styles.figure,
      discount: styles.discount,
      secondary: paperColors.ink,
      offered: paperColors.label,
    },
    isRunningOn: false,
    photo: { side: 42, gap: 8, top: 3 },
    option: {
      side: 8,
      top: 3,
      inset: 13,
      chosen: readableOnWhite(brand.primary),
      offered: paperColors.label,
    },
    framedHead: cells => framedHead(sheet, cells),
  }
}

function framedHead({ measures, look }: ClassicSheet, cells: Box): Box {
  return stacked([
    ruleBox(look, measures.whole, 0.75, paperColors.ink),
    emptyBox(5),
    cells,
    emptyBox(4),
    ruleBox(look, measures.whole, 0.35, paperColors.ink),
  ])
}

function tableLook(sheet: ClassicSheet): TableLook {
  const { measures, blocks, look } = sheet
  const { broughtForward, carriedTo } = blocks.continuation
  return {
    width: measures.whole,
    gap: measures.gaps.lines,
    sumGap: measures.gaps.sum,
    padding: measures.padding,
    sectionPadding: measures.sectionPadding,
    sooner: measures.sooner,
    rule: {
      height: 0.35,
      lastHeight: 0.75,
      betweenRows: lineRule,
      underSection: paperColors.rule,
      last: paperColors.ink,
    },
    options: look,
    tint: tintFor(look, sheet.brand),
    brought: (carried, page) =>
      stacked([
        carryRow(sheet, fill(broughtForward, { page: String(page) }), carried),
        ruleBox(look, measures.whole, 0.35, lineRule),
      ]),
    carriedTo: (carried, page) => carryRow(sheet, fill(carriedTo, { page: String(page) }), carried),
  }
}

function carryRow({ measures, setter }: ClassicSheet, label: string, carried: string): Box {
  return stacked([
    emptyBox(measures.carryPadding),
    beside([
      [0, setter.text(label, styles.carry, measures.whole / 2)],
      [0, setter.text(carried, styles.figure, measures.whole, 'end')],
    ]),
    emptyBox(measures.carryPadding),
  ])
}
