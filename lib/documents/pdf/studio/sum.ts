import type { DocumentBlocks, TotalBlock } from '@/lib/documents/blocks'
import { fillColor, paperColors } from '@/lib/documents/brand-colors'
import { ruleBox, tintFor } from '@/lib/documents/pdf/layout/accents'
import { type AmountLook, amountRows } from '@/lib/documents/pdf/layout/amount-rows'
import {
  type Box,
  beside,
  emptyBox,
  stacked,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import type { SheetLook } from '@/lib/documents/pdf/template'
import { acceptanceBox } from './acceptance'
import { styles } from './measures'
import { paymentBox } from './payment'
import type { StudioSheet } from './sheet'

/** Payment, acceptance or what a credit note changes at the left, totals at the right: never separated. */
export function sumBox(sheet: StudioSheet, root: Tag): Box {
  const { blocks, measures, setter } = sheet
  const aside = asideBox(sheet, root)
  return beside([
    [0, aside],
    [
      measures.x[2] - measures.left,
      amountRows(
        setter,
        blocks.totals,
        { ...amountLook(sheet), tint: tintFor(sheet.look, sheet.brand) },
        root,
      ),
    ],
  ])
}

function asideBox(sheet: StudioSheet, root: Tag): Box {
  const { payment, acceptance, effect } = sheet.blocks
  if (payment) return paymentBox(sheet, payment, tagIn(root, 'Sect'))
  if (acceptance) return acceptanceBox(sheet, acceptance, tagIn(root, 'Sect'))
  return effect ? effectBox(sheet, effect, tagIn(root, 'Sect')) : emptyBox(0)
}

function effectBox(
  sheet: StudioSheet,
  effect: NonNullable<DocumentBlocks['effect']>,
  section: Tag,
): Box {
  const heading = sheet.setter.text(effect.heading, styles.paymentHead, sheet.measures.half)
  return stacked([
    tagged(heading, tagIn(section, 'H2')),
    amountRows(sheet.setter, effect.rows, amountLook(sheet), section),
  ])
}

function amountLook({ brand, measures, look }: StudioSheet): AmountLook {
  const leading = measures.totalsLeading
  const label: TextStyle = { ...styles.totalLabel, leading }
  const value: TextStyle = { ...styles.total, leading }
  return {
    width: measures.half,
    styles: {
      plain: { label, value },
      total: {
        label: { ...label, face: 'medium', color: paperColors.ink },
        value: { ...value, face: 'medium' },
      },
      due: { label: styles.due, value: { ...styles.due, tabular: true } },
    },
    dueSizes: [13, 11, 9.5, 8.5],
    tint: null,
    framed: (tone, row, isFirst) =>
      framed(tone, row, isFirst, { look, width: measures.half, accent: brand.accent }),
  }
}

function framed(
  tone: TotalBlock['tone'],
  row: Box,
  isFirst: boolean,
  { look, width, accent }: { look: SheetLook; width: number; accent: string },
): Box {
  if (tone === 'plain') return row
  if (tone === 'total')
    return stacked([emptyBox(4), ruleBox(look, width, 0.5, paperColors.rule), emptyBox(4), row])
  return stacked([
    emptyBox(isFirst ? 0 : 6),
    ruleBox(look, width, 2, fillColor(accent)),
    emptyBox(6),
    row,
  ])
}
