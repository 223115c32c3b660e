import type { SettlementBlock, SettlementRow } from '@/lib/documents/blocks'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { type Box, beside, emptyBox, type TextStyle, tagged } from '@/lib/documents/pdf/marks'
import { beginningOf } from '@/lib/documents/pdf/quotation'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'
import { type FigureColumn, figureCell, grownWidth, widestOf } from './figures'
import type { Row, TableLayout } from './table-layout'

/** How a template sets what a receipt was received for. */
export interface SettlementLook {
  whole: number
  gutter: number
  widths: Record<ColumnName, number>
  styles: { head: TextStyle; title: TextStyle; detail: TextStyle; figure: TextStyle }
  /** The heads of the columns with what frames them. */
  framedHead(cells: Box): Box
}

type ColumnName = 'date' | 'total' | 'before' | 'amount'

/** Head and rows of what a receipt was received for; columns of empty heads are not there. */
export function settlementTable(
  setter: Typesetter,
  settlement: SettlementBlock,
  look: SettlementLook,
  root: Tag,
): Pick<TableLayout, 'head' | 'rows'> {
  const columns = columnsOf(setter, settlement, look)
  const { columns: heads, rows } = settlement
  const table = tagIn(root, 'Table')
  const row = tagIn(table, 'TR')
  const headCell = () => tagIn(row, 'TH', { scope: 'Column' })
  const title = tagged(setter.text(heads.title, look.styles.head, columns.title), headCell())
  const others = figureCells(setter, columns, heads, look.styles.head, headCell)
  return {
    head: look.framedHead(
      beside([
        [0, title],
        [0, others],
      ]),
    ),
    rows: rows.map(each => rowOf(setter, columns, each, look, tagIn(table, 'TR'))),
  }
}

interface Columns {
  title: number
  date: FigureColumn | null
  total: FigureColumn | null
  before: FigureColumn | null
  amount: FigureColumn
  size: number
}

function rowOf(
  setter: Typesetter,
  columns: Columns,
  row: SettlementRow,
  { styles }: SettlementLook,
  tag: Tag,
): Row {
  const cell = tagIn(tag, 'TH', { scope: 'Row' })
  const paragraph = (text: string, style: TextStyle): Box[] => {
    if (text === '') return []
    const own = tagIn(cell, 'P')
    return setter.boxes(text, style, columns.title).map(line => tagged(line, own))
  }
  const texts = [...paragraph(row.title, styles.title), ...paragraph(row.detail, styles.detail)]
  const figure = { ...styles.figure, size: columns.size }
  return {
    kind: 'line',
    name: { is: `The line “${beginningOf(row.title)}” is`, remedy: 'Shorten its description.' },
    textLines: texts.length > 0 ? texts : [emptyBox(figure.leading)],
    figures: figureCells(setter, columns, row, figure, () => tagIn(tag, 'TD')),
    carried: row.carried,
  }
}

function figureCells(
  setter: Typesetter,
  { date, total, before, amount }: Columns,
  texts: Record<ColumnName, string>,
  style: TextStyle,
  cellTag: () => Tag,
): Box {
  const cell = ([x, box]: [number, Box]): [number, Box] => [x, tagged(box, cellTag())]
  const figure = (text: string, column: FigureColumn) =>
    cell(figureCell(setter, text, column, style))
  return beside([
    ...(date ? [cell([date.end - date.width, setter.text(texts.date, style, date.width)])] : []),
    ...(total ? [figure(texts.total, total)] : []),
    ...(before ? [figure(texts.before, before)] : []),
    figure(texts.amount, amount),
  ])
}

/** As designed where the figures fit, else grown in steps; then they shrink. Refuses what fits nowhere. */
function columnsOf(setter: Typesetter, settlement: SettlementBlock, look: SettlementLook): Columns {
  const { whole, gutter, styles } = look
  for (const smaller of [0, 1, 2, 3]) {
    const size = styles.figure.size - smaller
    const width = (name: ColumnName) => widthOf(setter, settlement, name, look, size)
    const [date, total, before, amount] = [
      width('date'),
      width('total'),
      width('before'),
      width('amount'),
    ]
    const title = whole - gutter - date - total - before - amount
    if (title < 100) continue
    const column = (end: number, own: number) => (own === 0 ? null : { end, width: own })
    return {
      title,
      date: column(whole - amount - before - total, date),
      total: column(whole - amount - before, total),
      before: column(whole - amount, before),
      amount: { end: whole, width: amount },
      size,
    }
  }
  throw new DrawingError(
    'TOO_WIDE',
    'The amounts of the receipt are too wide for the paper. Record the payment in parts.',
  )
}

function widthOf(
  setter: Typesetter,
  { columns, rows }: SettlementBlock,
  name: ColumnName,
  { styles, widths }: SettlementLook,
  size: number,
): number {
  if (columns[name] === '') return 0
  const texts = rows.flatMap(row => (name === 'amount' ? [row.amount, row.carried] : [row[name]]))
  const widest = Math.max(
    setter.width(columns[name], styles.head),
    widestOf(setter, texts, { ...styles.figure, size }),
  )
  return grownWidth(widths[name], widest + 8)
}
