import type { SettlementBlock } from '@/lib/documents/blocks'
import { settlementTable } from '@/lib/documents/pdf/layout/settlement-table'
import type { TableLayout } from '@/lib/documents/pdf/layout/table-layout'
import type { Box } from '@/lib/documents/pdf/marks'
import type { Tag } from '@/lib/documents/pdf/tags'
import { gutter, styles } from './measures'
import type { StudioSheet } from './sheet'
import { paddingFor, ruledHead, tableLook } from './table-look'

/** Head and rows of what a receipt was received for. */
export function settlementLayout(
  sheet: StudioSheet,
  settlement: SettlementBlock,
  root: Tag,
): TableLayout {
  const look = {
    whole: sheet.measures.whole,
    gutter,
    widths: { date: 80, total: 80, before: 80, amount: 90 },
    styles: {
      head: styles.columnHead,
      title: styles.lineTitle,
      detail: styles.lineDetail,
      figure: styles.figure,
    },
    framedHead: (cells: Box) => ruledHead(sheet, cells),
  }
  return {
    ...settlementTable(sheet.setter, settlement, look, root),
    look: tableLook(sheet, paddingFor(sheet, settlement.rows.length)),
  }
}
