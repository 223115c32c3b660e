import type { LineBlock, RowBlock, SectionBlock } from '@/lib/documents/blocks'
import {
  type Box,
  beside,
  emptyBox,
  hanging,
  stacked,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import type { Sheet } from '@/lib/documents/pdf/template'
import { figureCell, withoutBracket } from './figures'
import {
  type ColumnDesign,
  type ColumnStyles,
  discountStyle,
  type NumberedColumns,
  numberedColumns,
} from './numbered-columns'
import { rowName } from './part-names'
import { figureTag, pictureBox, tickBox } from './pictures'
import { goingOn, runningOn } from './running-texts'
import type { Row, TableLayout } from './table-layout'

/** How a template sets lines that are counted in a column of their own. */
export interface NumberedLook {
  design: ColumnDesign
  styles: NumberedStyles
  /** The description goes on where the title ends, rather than below it. */
  isRunningOn: boolean
  photo: { side: number; gap: number; top: number }
  /** The square of an option, and how far it sets in what stands beside it. */
  option: { side: number; top: number; inset: number; chosen: string; offered: string }
  /** The heads of the columns with what frames them. */
  framedHead(cells: Box): Box
}

export interface NumberedStyles extends ColumnStyles {
  title: TextStyle
  /** Of the word behind the title of an option. */
  optional: TextStyle
  detail: TextStyle
  section: TextStyle
  /** Colours of tax and of what is not counted. */
  secondary: string
  offered: string
}

/** Head and rows of a document's lines, with its section heads and options. */
export function numberedLines(
  sheet: Sheet,
  look: NumberedLook,
  root: Tag,
): Pick<TableLayout, 'head' | 'rows'> {
  const { blocks, setter } = sheet
  const columns = numberedColumns(setter, blocks, look.design, look.styles)
  const table = tagIn(root, 'Table')
  const set = { sheet, look, columns }
  return {
    head: look.framedHead(headCells(set, tagIn(table, 'TR'))),
    rows: blocks.lines.map(row => rowOf(set, row, tagIn(table, 'TR'))),
  }
}

interface Setting {
  sheet: Sheet
  look: NumberedLook
  columns: NumberedColumns
}

/** The head of quantities stands for their units too. */
function headCells({ sheet, look, columns }: Setting, row: Tag): Box {
  const { blocks, setter } = sheet
  const heads = blocks.columns
  const style = look.styles.head
  const cell = (box: Box, columnSpan?: number): Box =>
    tagged(box, tagIn(row, 'TH', { scope: 'Column', ...(columnSpan ? { columnSpan } : {}) }))
  const figure = (text: string, column: NumberedColumns['amount'], columnSpan?: number) => {
    const [x, box] = figureCell(setter, text, column, style)
    return [x, cell(box, columnSpan)] as const
  }
  const { start, width } = columns.description
  return beside([
    [0, cell(setter.text(heads.position, style, columns.position))],
    [start, cell(setter.text(heads.description, style, width))],
    figure(heads.quantity, columns.quantity, 2),
    figure(heads.price, columns.price),
    ...(columns.tax ? [figure(heads.tax, columns.tax)] : []),
    figure(heads.amount, columns.amount),
  ])
}

function rowOf(set: Setting, row: RowBlock, tag: Tag): Row {
  return row.kind === 'section' ? sectionRow(set, row, tag) : lineRow(set, row, tag)
}

/** Without its number: those of the lines stand in the same column. */
function sectionRow({ sheet, look, columns }: Setting, section: SectionBlock, row: Tag): Row {
  const { setter } = sheet
  const { design, styles } = look
  const figure = { ...styles.section, size: columns.size, tabular: true }
  const title = tagIn(row, 'TH', { scope: 'Row', columnSpan: columns.tax ? 6 : 5 })
  const [x, amount] = figureCell(setter, section.amount, columns.amount, figure)
  return {
    kind: 'section',
    name: rowName(section),
    textLines: setter
      .boxes(section.title, styles.section, design.whole - columns.amount.width)
      .map(line => tagged(line, title)),
    figures: beside([[x, tagged(amount, tagIn(row, 'TD'))]]),
    carried: section.carried,
  }
}

function lineRow(set: Setting, line: LineBlock, row: Tag): Row {
  const { sheet, look, columns } = set
  const { start, width } = columns.description
  const position = sheet.setter.text(line.position, look.styles.position, columns.position)
  const number = tagged(position, tagIn(row, 'TD'))
  const cell = tagIn(row, 'TH', { scope: 'Row' })
  const option = line.option && optionBox(set, line.option, cell)
  const inset = line.option ? look.option.inset : 0
  const measure = width - inset - (line.photo ? look.photo.side + look.photo.gap : 0)
  const texts = lineTexts(set, line, measure, cell)
  const photo = photoBox(set, line, cell)
  return {
    kind: 'line',
    name: rowName(line),
    textLines: texts.map((text, index) =>
      beside([...(option && index === 0 ? [[start, option] as const] : []), [start + inset, text]]),
    ),
    figures: beside([
      [0, number],
      [0, photo],
      [0, figuresOf(set, line, row)],
    ]),
    carried: line.carried,
  }
}

function lineTexts({ sheet, look }: Setting, line: LineBlock, measure: number, cell: Tag): Box[] {
  const { setter } = sheet
  const { styles } = look
  const isOffered = line.option?.chosen === false
  const toned = (style: TextStyle) => (isOffered ? { ...style, color: styles.offered } : style)
  const title = { text: line.title, style: toned(styles.title), tag: tagIn(cell, 'P') }
  // Joined by no-break spaces, so that the dot stands with its word.
  const label = line.option ? `· ${line.option.label}`.replaceAll(' ', '\u00a0') : ''
  const optional = { text: label, style: styles.optional, tag: title.tag }
  const titles = runningOn(setter, title, optional, measure)
  if (line.detail === '') return titles
  const detail = { text: line.detail, style: toned(styles.detail), tag: tagIn(cell, 'P') }
  if (look.isRunningOn) return goingOn(setter, titles, styles.title, detail, measure)
  return [
    ...titles,
    ...setter.boxes(detail.text, detail.style, measure).map(box => tagged(box, detail.tag)),
  ]
}

/** At the end of the description, so that the titles of all lines stand under each other. */
function photoBox({ look, columns }: Setting, { photo }: LineBlock, cell: Tag): Box {
  if (!photo) return emptyBox(0)
  const { side, top } = look.photo
  const { start, width } = columns.description
  const picture = pictureBox(photo, { width: side, height: side })
  const figure = tagged(picture, figureTag(cell, photo.alt))
  return beside([[start + width - picture.width, stacked([emptyBox(top), figure])]])
}

function optionBox({ look }: Setting, option: NonNullable<LineBlock['option']>, cell: Tag): Box {
  const { side, top, chosen, offered } = look.option
  const color = option.chosen ? chosen : offered
  return tagged(tickBox({ side, top, color, ticked: option.chosen }), figureTag(cell, option.state))
}

function figuresOf(set: Setting, line: LineBlock, row: Tag): Box {
  const { sheet, look, columns } = set
  const { setter } = sheet
  const { styles } = look
  const isOffered = line.option?.chosen === false
  const figure = { ...styles.figure, size: columns.size }
  const own = isOffered ? { ...figure, color: styles.offered } : figure
  const tax = { ...figure, color: isOffered ? styles.offered : styles.secondary }
  const unit = isOffered ? { ...styles.unit, color: styles.offered } : styles.unit
  const cell = ([x, box]: readonly [number, Box]): [number, Box] => {
    return [x, tagged(box, tagIn(row, 'TD'))]
  }
  return beside([
    cell(figureCell(setter, line.quantity, columns.quantity, own)),
    cell([columns.unit.start, setter.text(line.unit, unit, columns.unit.width)]),
    cell(priceCell(set, line, own)),
    ...(columns.tax ? [cell(figureCell(setter, line.tax, columns.tax, tax))] : []),
    cell(amountCell(set, line.amount, own)),
  ])
}

function priceCell(
  { sheet, look, columns }: Setting,
  line: LineBlock,
  figure: TextStyle,
): [number, Box] {
  const { setter } = sheet
  const [x, price] = figureCell(setter, line.price, columns.price, figure)
  if (line.discount === '') return [x, price]
  const style = discountStyle(look.styles, columns.size)
  const color = line.option?.chosen === false ? look.styles.offered : style.color
  const [, discount] = figureCell(setter, line.discount, columns.price, { ...style, color })
  return [x, stacked([price, discount])]
}

/** The closing bracket hangs outside the edge, so that the digits stand under each other. */
function amountCell({ sheet, columns }: Setting, amount: string, style: TextStyle): [number, Box] {
  const { setter } = sheet
  const bracket = setter.width(amount, style) - setter.width(withoutBracket(amount), style)
  const [x, box] = figureCell(setter, amount, columns.amount, style)
  return [x, hanging(box, bracket)]
}
