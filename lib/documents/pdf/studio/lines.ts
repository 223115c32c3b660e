import type { LineBlock, RowBlock, SectionBlock } from '@/lib/documents/blocks'
import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { figureCell, withoutBracket } from '@/lib/documents/pdf/layout/figures'
import { rowName } from '@/lib/documents/pdf/layout/part-names'
import { figureTag, pictureBox, tickBox } from '@/lib/documents/pdf/layout/pictures'
import { runningOn } from '@/lib/documents/pdf/layout/running-texts'
import type { Row, TableLayout } from '@/lib/documents/pdf/layout/table-layout'
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
import { type Columns, columnsOf } from './columns'
import { styles } from './measures'
import type { StudioSheet } from './sheet'
import { paddingFor, ruledHead, tableLook } from './table-look'

/** Head and rows of a document's lines, with its section heads and options. */
export function linesLayout(sheet: StudioSheet, root: Tag): TableLayout {
  const { lines } = sheet.blocks
  const columns = columnsOf(sheet)
  const table = tagIn(root, 'Table')
  const isRich = lines.some(row => row.kind === 'section' || row.option)
  return {
    head: tableHead(sheet, columns, tagIn(table, 'TR')),
    rows: lines.map(row => rowOf(sheet, columns, row, tagIn(table, 'TR'))),
    look: tableLook(sheet, isRich ? sheet.measures.padding.rich : paddingFor(sheet, lines.length)),
  }
}

/** The head of the table, with the rule under it. That of quantities stands for their units too. */
function tableHead(sheet: StudioSheet, columns: Columns, row: Tag): Box {
  const { setter, blocks } = sheet
  const heads = blocks.columns
  const style = styles.columnHead
  const cell = (box: Box, columnSpan?: number): Box =>
    tagged(box, tagIn(row, 'TH', { scope: 'Column', ...(columnSpan ? { columnSpan } : {}) }))
  const figure = (text: string, column: Columns['amount'], columnSpan?: number) => {
    const [x, box] = figureCell(setter, text, column, style)
    return [x, cell(box, columnSpan)] as const
  }
  const cells = beside([
    [0, cell(setter.text(heads.description, style, columns.description))],
    figure(heads.quantity, columns.quantity, 2),
    figure(heads.price, columns.price),
    ...(columns.tax ? [figure(heads.tax, columns.tax)] : []),
    figure(heads.amount, columns.amount),
  ])
  return ruledHead(sheet, cells)
}

function rowOf(sheet: StudioSheet, columns: Columns, row: RowBlock, tag: Tag): Row {
  return row.kind === 'section'
    ? sectionRow(sheet, columns, row, tag)
    : lineRow(sheet, columns, row, tag)
}

const numberGap = 4
const leastNumberWidth = 13

function sectionRow(
  { setter, measures }: StudioSheet,
  columns: Columns,
  section: SectionBlock,
  row: Tag,
): Row {
  const numberWidth = setter.width(section.number, styles.sectionNumber) + numberGap
  const titleX = Math.max(leastNumberWidth, numberWidth)
  const style = { ...styles.section, size: columns.figure.size, tabular: true }
  const measure = measures.whole - columns.amount.width - titleX
  const words = beside([
    [0, setter.text(section.number, styles.sectionNumber, titleX)],
    [titleX, setter.text(section.title, styles.section, measure)],
  ])
  const title = tagIn(row, 'TH', { scope: 'Row', columnSpan: columns.tax ? 5 : 4 })
  const [x, amount] = figureCell(setter, section.amount, columns.amount, style)
  return {
    kind: 'section',
    name: rowName(section),
    textLines: [tagged(words, title)],
    figures: beside([[x, tagged(amount, tagIn(row, 'TD'))]]),
    carried: section.carried,
  }
}

/** What stands beside the box of an option is set in by this. */
const optionInset = 13
const photoSide = 40
const photoGap = 8
/** The picture begins where the capitals of the title do. */
const photoTop = 3

function lineRow(sheet: StudioSheet, columns: Columns, line: LineBlock, row: Tag): Row {
  const inset = line.option ? optionInset : 0
  const measure = columns.description - inset - (line.photo ? photoSide + photoGap : 0)
  const cell = tagIn(row, 'TH', { scope: 'Row' })
  const option = line.option && optionBox(sheet, line.option, cell)
  const texts = lineTexts(sheet, line, measure, cell)
  const photo = photoBox(line, columns, cell)
  return {
    kind: 'line',
    name: rowName(line),
    textLines: texts.map((text, index) =>
      beside([...(option && index === 0 ? [[0, option] as const] : []), [inset, text]]),
    ),
    figures: beside([
      [0, photo],
      [0, figuresOf(sheet, columns, line, row)],
    ]),
    carried: line.carried,
  }
}

function lineTexts(sheet: StudioSheet, line: LineBlock, measure: number, cell: Tag): Box[] {
  const { setter } = sheet
  const title = tagIn(cell, 'P')
  const titles = titleLines(sheet, line, measure).map(box => tagged(box, title))
  if (line.detail === '') return titles
  const detail = tagIn(cell, 'P')
  const isOffered = line.option?.chosen === false
  const style = isOffered ? { ...styles.lineDetail, color: paperColors.label } : styles.lineDetail
  const [first = emptyBox(0), ...others] = setter
    .boxes(line.detail, style, measure)
    .map(box => tagged(box, detail))
  return [...titles, stacked([emptyBox(1), first]), ...others]
}

/** The word "optional" follows the title, on a line of its own where it does not fit. */
function titleLines({ setter }: StudioSheet, line: LineBlock, measure: number): Box[] {
  const { option, title } = line
  if (!option) return setter.boxes(title, styles.lineTitle, measure)
  const color = option.chosen ? paperColors.ink : paperColors.label
  const first = { text: title, style: { ...styles.lineTitle, color } }
  // Joined by no-break spaces, so that the dot stands with its word.
  const label = `· ${option.label}`.replaceAll(' ', '\u00a0')
  return runningOn(setter, first, { text: label, style: styles.quiet }, measure)
}

/** At the end of the description, so that the titles of all lines stand under each other. */
function photoBox({ photo }: LineBlock, columns: Columns, cell: Tag): Box {
  if (!photo) return emptyBox(0)
  const picture = pictureBox(photo, { width: photoSide, height: photoSide })
  const figure = tagged(picture, figureTag(cell, photo.alt))
  return beside([[columns.description - picture.width, stacked([emptyBox(photoTop), figure])]])
}

/** The box stands a little below the top of the title's line. */
const optionTop = 2.34

function optionBox(
  { brand }: StudioSheet,
  { chosen, state }: NonNullable<LineBlock['option']>,
  cell: Tag,
): Box {
  const color = chosen ? readableOnWhite(brand.primary) : paperColors.label
  const box = tickBox({ side: 8, top: optionTop, color, ticked: chosen })
  return tagged(box, figureTag(cell, state))
}

function figuresOf(sheet: StudioSheet, columns: Columns, line: LineBlock, row: Tag): Box {
  const { setter } = sheet
  const isOffered = line.option?.chosen === false
  const figure = isOffered ? { ...columns.figure, color: paperColors.label } : columns.figure
  const secondary = isOffered ? paperColors.label : paperColors.secondary
  const cell = ([x, box]: readonly [number, Box]): [number, Box] => {
    return [x, tagged(box, tagIn(row, 'TD'))]
  }
  // In its own width, so that it stands behind its quantity in whatever direction it is written.
  const unitMeasure = Math.min(columns.unit.width, setter.width(line.unit, styles.quiet) + 0.02)
  const unit = setter.text(line.unit, styles.quiet, unitMeasure)
  const tax = { ...figure, color: secondary }
  return beside([
    cell(figureCell(setter, line.quantity, columns.quantity, figure)),
    cell([columns.unit.start, unit]),
    cell(priceCell(sheet, columns, line, { figure, secondary })),
    ...(columns.tax ? [cell(figureCell(setter, line.tax, columns.tax, tax))] : []),
    cell(amountCell(sheet, line.amount, columns, figure)),
  ])
}

function priceCell(
  { setter }: StudioSheet,
  columns: Columns,
  line: LineBlock,
  { figure, secondary }: { figure: TextStyle; secondary: string },
): [number, Box] {
  const [x, price] = figureCell(setter, line.price, columns.price, figure)
  if (line.discount === '') return [x, price]
  const style = { ...figure, size: figure.size - 0.5, leading: 11.5, color: secondary }
  const [, discount] = figureCell(setter, line.discount, columns.price, style)
  return [x, stacked([price, emptyBox(1), discount])]
}

/** The closing bracket hangs outside the edge, so that the digits stand under each other. */
function amountCell(
  { setter }: StudioSheet,
  amount: string,
  columns: Columns,
  style: TextStyle,
): [number, Box] {
  const bracket = setter.width(amount, style) - setter.width(withoutBracket(amount), style)
  const [x, box] = figureCell(setter, amount, columns.amount, style)
  return [x, hanging(box, bracket)]
}
