import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import type { LineBlock, RowBlock, SectionBlock } from '@/lib/documents/model'
import {
  type Box,
  beside,
  emptyBox,
  fillBox,
  hanging,
  stacked,
  type TextStyle,
} from '@/lib/documents/pdf/marks'
import { type Columns, columnsOf, withoutBracket } from './columns'
import { styles } from './measures'
import type { Sheet } from './sheet'
import { figureCell, type Row, type TableLayout, textLines } from './table-layout'

/** Head and rows of a document's lines, with its section heads and options. */
export function linesLayout(sheet: Sheet): TableLayout {
  const { lines } = sheet.blocks
  const columns = columnsOf(sheet)
  const isRich = lines.some(row => row.kind === 'section' || row.option)
  const padding = isRich ? ([4.75, 5.25] as const) : lines.length > 15 ? crowded : ordinary
  return {
    head: tableHead(sheet, columns),
    rows: lines.map(row => rowOf(sheet, columns, row)),
    padding,
  }
}

const ordinary = [5.5, 6] as const
const crowded = [5, 5] as const

/** The head of the table, with the rule under it. */
function tableHead(sheet: Sheet, columns: Columns): Box {
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

function rowOf(sheet: Sheet, columns: Columns, row: RowBlock): Row {
  return row.kind === 'section' ? sectionRow(sheet, columns, row) : lineRow(sheet, columns, row)
}

const numberGap = 4
const leastNumberWidth = 13

function sectionRow(sheet: Sheet, columns: Columns, section: SectionBlock): Row {
  const { setter, measures } = sheet
  const numberWidth = setter.width(section.number, styles.sectionNumber) + numberGap
  const titleX = Math.max(leastNumberWidth, numberWidth)
  const amount = { ...styles.section, size: columns.figure.size, tabular: true }
  const measure = measures.whole - columns.amount.width - titleX
  const title = setter.text(section.title, styles.section, measure)
  return {
    kind: 'section',
    textLines: [
      beside([
        [0, setter.text(section.number, styles.sectionNumber, titleX)],
        [titleX, title],
      ]),
    ],
    figures: beside([figureCell(sheet, section.amount, columns.amount, amount)]),
    carried: section.carried,
  }
}

/** What stands beside the box of an option is set in by this. */
const optionInset = 13

function lineRow(sheet: Sheet, columns: Columns, line: LineBlock): Row {
  const inset = line.option ? optionInset : 0
  const measure = columns.description - inset
  const titles = titleLines(sheet, line, measure)
  const details =
    line.detail === '' ? [] : textLines(sheet, line.detail, styles.lineDetail, measure)
  const [first, ...others] = details
  const texts = [...titles, ...(first ? [stacked([emptyBox(1), first])] : []), ...others]
  return {
    kind: 'line',
    textLines: texts.map((text, index) =>
      beside([
        ...(line.option && index === 0 ? [[0, tickBox(sheet, line.option.chosen)] as const] : []),
        [inset, text],
      ]),
    ),
    figures: figuresOf(sheet, columns, line),
    carried: line.carried,
  }
}

/** The word "optional" follows the title, on a line of its own where it does not fit. */
function titleLines(sheet: Sheet, line: LineBlock, measure: number): Box[] {
  const { setter } = sheet
  const { option } = line
  if (!option) return textLines(sheet, line.title, styles.lineTitle, measure)
  const color = option.chosen ? paperColors.ink : paperColors.label
  const style = { ...styles.lineTitle, color }
  const label = `· ${option.label}`
  const lines = setter.lines(line.title, style, measure)
  const start = setter.width(`${lines.at(-1) ?? ''} `, style)
  const fits = start + setter.width(label, styles.quiet) <= measure
  const boxes = lines.map(text => setter.text(text, style, measure + 1))
  const [last = emptyBox(0)] = boxes.slice(-1)
  const word = setter.text(label, styles.quiet, measure + 1)
  return fits
    ? [
        ...boxes.slice(0, -1),
        beside([
          [0, last],
          [start, word],
        ]),
      ]
    : [...boxes, word]
}

const tickBoxSize = 8
/** The box stands a little below the baseline of the title. */
const tickBoxTop = 2.34

function tickBox({ brand }: Sheet, ticked: boolean): Box {
  const color = ticked ? readableOnWhite(brand.primary) : paperColors.label
  const square = { width: tickBoxSize, height: tickBoxSize }
  return {
    height: tickBoxTop + tickBoxSize,
    marks: [{ kind: 'tickbox', x: 0, y: tickBoxTop, ...square, color, ticked }],
  }
}

function figuresOf(sheet: Sheet, columns: Columns, line: LineBlock): Box {
  const { setter } = sheet
  const isOffered = line.option?.chosen === false
  const figure = isOffered ? { ...columns.figure, color: paperColors.label } : columns.figure
  const discount = {
    ...figure,
    size: figure.size - 0.5,
    leading: 11.5,
    color: isOffered ? paperColors.label : paperColors.secondary,
  }
  const [priceX, price] = figureCell(sheet, line.price, columns.price, figure)
  const [, below] = figureCell(sheet, line.discount, columns.price, discount)
  const priceBox = line.discount === '' ? price : stacked([price, emptyBox(1), below])
  const tax = { ...figure, color: isOffered ? paperColors.label : paperColors.secondary }
  return beside([
    figureCell(sheet, line.quantity, columns.quantity, figure),
    [columns.unit.start, setter.text(line.unit, styles.quiet, columns.unit.width)],
    [priceX, priceBox],
    ...(columns.tax ? [figureCell(sheet, line.tax, columns.tax, tax)] : []),
    amountCell(sheet, line.amount, columns, figure),
  ])
}

/** The closing bracket hangs outside the edge, so that the digits stand under each other. */
function amountCell(
  sheet: Sheet,
  amount: string,
  columns: Columns,
  style: TextStyle,
): [number, Box] {
  const bare = withoutBracket(amount)
  const bracket = sheet.setter.width(amount, style) - sheet.setter.width(bare, style)
  const [x, box] = figureCell(sheet, amount, columns.amount, style)
  return [x, hanging(box, bracket)]
}
