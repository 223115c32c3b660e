import { paperColors } from '@/lib/documents/brand-colors'
import type { SettlementBlock, SettlementRow } from '@/lib/documents/model'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import {
  type Box,
  beside,
  emptyBox,
  fillBox,
  stacked,
  type TextStyle,
} from '@/lib/documents/pdf/marks'
import { gutter, styles } from './measures'
import type { Sheet } from './sheet'
import { figureCell, type Row, type TableLayout, textLines } from './table-layout'

interface Column {
  end: number
  width: number
}

/** Where the columns of a receipt stand; those of empty heads are not there. */
interface Columns {
  title: number
  date: Column | null
  total: Column | null
  before: Column | null
  amount: Column
  figure: TextStyle
}

/** Head and rows of what a receipt was received for. */
export function settlementLayout(sheet: Sheet, settlement: SettlementBlock): TableLayout {
  const columns = columnsOf(sheet, settlement)
  return {
    head: headOf(sheet, settlement, columns),
    rows: settlement.rows.map(row => rowOf(sheet, columns, row)),
    padding: settlement.rows.length > 15 ? [5, 5] : [5.5, 6],
  }
}

function headOf(sheet: Sheet, { columns: heads }: SettlementBlock, columns: Columns): Box {
  const style = styles.columnHead
  return stacked([
    cells(sheet, columns, heads, style, sheet.setter.text(heads.title, style, columns.title)),
    emptyBox(5),
    fillBox(sheet.measures.whole, 0.75, paperColors.ink),
  ])
}

function rowOf(sheet: Sheet, columns: Columns, row: SettlementRow): Row {
  const details =
    row.detail === '' ? [] : textLines(sheet, row.detail, styles.lineDetail, columns.title)
  const [first, ...others] = details
  return {
    kind: 'line',
    textLines: [
      ...textLines(sheet, row.title, styles.lineTitle, columns.title),
      ...(first ? [stacked([emptyBox(1), first])] : []),
      ...others,
    ],
    figures: cells(sheet, columns, row, columns.figure, emptyBox(0)),
    carried: row.carried,
  }
}

function cells(
  sheet: Sheet,
  { date, total, before, amount }: Columns,
  texts: Pick<SettlementRow, 'date' | 'total' | 'before' | 'amount'>,
  style: TextStyle,
  title: Box,
): Box {
  return beside([
    [0, title],
    ...(date
      ? [[date.end - date.width, sheet.setter.text(texts.date, style, date.width)] as const]
      : []),
    ...(total ? [figureCell(sheet, texts.total, total, style)] : []),
    ...(before ? [figureCell(sheet, texts.before, before, style)] : []),
    figureCell(sheet, texts.amount, amount, style),
  ])
}

const designed = { date: 80, total: 80, before: 80, amount: 90 }
const growth = 12

/** As designed where the figures fit, else grown in steps; then they shrink. Refuses what fits nowhere. */
function columnsOf(sheet: Sheet, settlement: SettlementBlock): Columns {
  const { whole } = sheet.measures
  for (const size of [8.5, 7.5, 6.5, 5.5]) {
    const figure = { ...styles.figure, size }
    const width = (name: keyof typeof designed) => widthOf(sheet, settlement, name, figure)
    const [date, total, before, amount] = [
      width('date'),
      width('total'),
      width('before'),
      width('amount'),
    ]
    const title = whole - gutter - date - total - before - amount
    if (title < 120) continue
    const column = (end: number, own: number) => (own === 0 ? null : { end, width: own })
    return {
      title,
      date: column(whole - amount - before - total, date),
      total: column(whole - amount - before, total),
      before: column(whole - amount, before),
      amount: { end: whole, width: amount },
      figure,
    }
  }
  throw new DrawingError('TOO_WIDE', 'The figures are too wide for the paper')
}

function widthOf(
  { setter }: Sheet,
  { columns, rows }: SettlementBlock,
  name: keyof typeof designed,
  figure: TextStyle,
): number {
  if (columns[name] === '') return 0
  const texts = new Set(
    rows.flatMap(row => (name === 'amount' ? [row.amount, row.carried] : [row[name]])),
  )
  const widest = Math.max(
    setter.width(columns[name], styles.columnHead),
    ...[...texts].map(text => setter.width(text, figure)),
  )
  const missing = Math.max(0, widest + 8 - designed[name])
  return designed[name] + growth * Math.ceil(missing / growth)
}
