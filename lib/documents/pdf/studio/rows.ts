import { paperColors } from '@/lib/documents/brand-colors'
import type { LineBlock } from '@/lib/documents/model'
import {
  type Box,
  beside,
  emptyBox,
  fillBox,
  stacked,
  type TextStyle,
} from '@/lib/documents/pdf/marks'
import { fill } from '@/lib/documents/text'
import type { Columns } from './columns'
import { styles } from './measures'
import type { Sheet } from './sheet'

/** A line of the document, cut into the text lines between which it may be split. */
export interface Row {
  textLines: readonly Box[]
  figures: Box
  /** Running sum once this line is printed. */
  carried: string
}

/** The head of the table, with the rule under it. */
export function tableHead(sheet: Sheet, columns: Columns): Box {
  const { setter, blocks, measures } = sheet
  const heads = blocks.columns
  const style = styles.columnHead
  return stacked([
    beside([
      [0, setter.text(heads.description, style, columns.description)],
      figureCell(sheet, heads.quantity, columns.quantity, style),
      figureCell(sheet, heads.price, columns.price, style),
      ...(columns.tax ? [figureCell(sheet, heads.tax, columns.tax, style)] : []),
      figureCell(sheet, heads.amount, columns.amount, style),
    ]),
    emptyBox(5),
    fillBox(measures.whole, 0.75, paperColors.ink),
  ])
}

export function rowOf(sheet: Sheet, columns: Columns, line: LineBlock): Row {
  const measure = columns.description
  const titles = textLines(sheet, line.title, styles.lineTitle, measure)
  const details =
    line.detail === '' ? [] : textLines(sheet, line.detail, styles.lineDetail, measure)
  const [first, ...others] = details
  return {
    textLines: [...titles, ...(first ? [stacked([emptyBox(1), first])] : []), ...others],
    figures: figuresOf(sheet, columns, line),
    carried: line.carried,
  }
}

/** "Carried to page n" under the last line of a page. */
export function carriedRow(sheet: Sheet, carried: string, page: number): Box {
  const label = fill(sheet.blocks.continuation.carriedTo, { page: String(page) })
  return carryRow(sheet, label, carried, paperColors.ink)
}

/** "Brought forward from page n" above the first line of a page, with the hairline under it. */
export function broughtRow(sheet: Sheet, carried: string, page: number): Box {
  const label = fill(sheet.blocks.continuation.broughtForward, { page: String(page) })
  return stacked([
    carryRow(sheet, label, carried, paperColors.secondary),
    fillBox(sheet.measures.whole, 0.5, paperColors.hairline),
  ])
}

export const carryHeight = 25.5

function carryRow(sheet: Sheet, label: string, carried: string, color: string): Box {
  const { setter, measures } = sheet
  const figure = { ...styles.figure, color }
  return stacked([
    emptyBox(6.5),
    beside([
      [0, setter.text(label, { ...styles.carry, color }, measures.half)],
      [0, setter.text(carried, figure, measures.whole, 'end')],
    ]),
    emptyBox(6.5),
  ])
}

function textLines(sheet: Sheet, text: string, style: TextStyle, measure: number): Box[] {
  return sheet.setter
    .lines(text, style, measure)
    .map(line => sheet.setter.text(line, style, measure + 1))
}

function figuresOf(sheet: Sheet, columns: Columns, line: LineBlock): Box {
  const { setter } = sheet
  const { figure } = columns
  const discount = {
    ...figure,
    size: figure.size - 0.5,
    leading: 11.5,
    color: paperColors.secondary,
  }
  const [priceX, price] = figureCell(sheet, line.price, columns.price, figure)
  const [, below] = figureCell(sheet, line.discount, columns.price, discount)
  const priceBox = line.discount === '' ? price : stacked([price, emptyBox(1), below])
  const tax = { ...figure, color: paperColors.secondary }
  return beside([
    figureCell(sheet, line.quantity, columns.quantity, figure),
    [columns.unit.start, setter.text(line.unit, styles.quiet, columns.unit.width)],
    [priceX, priceBox],
    ...(columns.tax ? [figureCell(sheet, line.tax, columns.tax, tax)] : []),
    figureCell(sheet, line.amount, columns.amount, figure),
  ])
}

function figureCell(
  sheet: Sheet,
  text: string,
  column: { end: number; width: number },
  style: TextStyle,
): [number, Box] {
  return [column.end - column.width, sheet.setter.text(text, style, column.width, 'end')]
}
