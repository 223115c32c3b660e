import type { Box } from '@/lib/documents/pdf/marks'
import type { SheetLook } from '@/lib/documents/pdf/template'
import type { PartName } from './part-names'

/** A table of any document: placed over pages without knowing what its columns are. */
export interface TableLayout {
  /** With its rule; read out where it stands first, repeated on every later page. */
  head: Box
  rows: readonly Row[]
  look: TableLook
}

/** A row, cut into the text lines between which it may be split. */
export interface Row {
  kind: 'section' | 'line'
  name: PartName
  textLines: readonly Box[]
  /** What stands beside the first of the text lines and the row is at least as tall as: figures and picture. */
  figures: Box
  /** Running sum once this row is printed. */
  carried: string
}

/** What a template decides about its tables. */
export interface TableLook {
  /** Of the table. */
  width: number
  /** Above the head of the table. */
  gap: number
  /** Between the table and the totals. */
  sumGap: number
  /** Of a line. */
  padding: Padding
  /** Of the head of a section. */
  sectionPadding: Padding
  /** A line before the head of a section ends without a rule, sooner by this. */
  sooner: number
  /** Under each row: its thickness, and its colour by what it stands between; the last may be thicker. */
  rule: {
    height: number
    lastHeight?: number
    betweenRows: string
    underSection: string
    last: string
  }
  options: SheetLook
  /** Behind every other line, beginning anew under each head of a section. */
  tint: string | null
  /** Under the head of a later page: the sum so far, and the page it comes from. */
  brought(carried: string, page: number): Box
  /** Under the last row of a page: the sum so far, and the page it is carried to. */
  carriedTo(carried: string, page: number): Box
}

export type Padding = readonly [above: number, below: number]
