import type { Box, TextStyle } from '@/lib/documents/pdf/marks'
import type { Sheet } from './sheet'

/** A table of any document: placed over pages without knowing what its columns are. */
export interface TableLayout {
  /** Repeated on every page, with its rule. */
  head: Box
  rows: readonly Row[]
  /** Above and below the text of a row. */
  padding: readonly [above: number, below: number]
}

/** A row, cut into the text lines between which it may be split. */
export interface Row {
  kind: 'section' | 'line'
  textLines: readonly Box[]
  figures: Box
  /** Running sum once this row is printed. */
  carried: string
}

/** The lines of a text, each as a box of its own. */
export function textLines(sheet: Sheet, text: string, style: TextStyle, measure: number): Box[] {
  return sheet.setter
    .lines(text, style, measure)
    .map(line => sheet.setter.text(line, style, measure + 1))
}

/** A text that ends at the end of its column. */
export function figureCell(
  sheet: Sheet,
  text: string,
  column: { end: number; width: number },
  style: TextStyle,
): [number, Box] {
  return [column.end - column.width, sheet.setter.text(text, style, column.width, 'end')]
}
