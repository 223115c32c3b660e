import { type Box, beside, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'

/** A row of a table without a head: a label, and its value at `x`. The label heads the row. */
export function labelRow(table: Tag, label: Box, value: Box, x: number): Box {
  const row = tagIn(table, 'TR')
  return beside([
    [0, tagged(label, tagIn(row, 'TH', { scope: 'Row' }))],
    [x, tagged(value, tagIn(row, 'TD'))],
  ])
}
