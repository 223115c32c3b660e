import { fillColor, paperColors } from '@/lib/documents/brand-colors'
import { ruleBox, tintFor } from '@/lib/documents/pdf/layout/accents'
import { type AmountLook, amountRows } from '@/lib/documents/pdf/layout/amount-rows'
import { widestOf } from '@/lib/documents/pdf/layout/figures'
import { paymentBox } from '@/lib/documents/pdf/layout/payment-box'
import { signatureBox } from '@/lib/documents/pdf/layout/signature-box'
import { type Box, beside, emptyBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { CompactSheet } from './sheet'

const narrowestTotals = 158
const widestTotals = 200

/** Payment, acceptance or what a credit note changes at the left, totals at the right: never separated. */
export function sumBox(sheet: CompactSheet, root: Tag): Box {
  const { blocks, measures, setter } = sheet
  const aside = asideBox(sheet, root)
  const width = totalsWidth(sheet)
  return beside([
    [0, aside],
    [
      measures.whole - width,
      amountRows(
        setter,
        blocks.totals,
        { ...totalsLook(sheet, width), tint: tintFor(sheet.look, sheet.brand) },
        root,
      ),
    ],
  ])
}

/** Wider where labels are long, so that they stay on their line. */
function totalsWidth({ blocks, setter }: CompactSheet): number {
  const labels = blocks.totals.map(total => total.label)
  const values = blocks.totals.map(total => total.value)
  const needed =
    widestOf(setter, labels, styles.totalLabel) + widestOf(setter, values, styles.total)
  return Math.min(widestTotals, Math.max(narrowestTotals, needed + 12))
}

const asideWidth = 240

function asideBox(sheet: CompactSheet, root: Tag): Box {
  const { setter } = sheet
  const { payment, acceptance, effect } = sheet.blocks
  if (payment) return paymentBox(setter, payment, paymentLook, root)
  if (acceptance) return signatureBox(setter, acceptance, signatureLook, root)
  if (!effect) return emptyBox(0)
  const section = tagIn(root, 'Sect')
  const heading = setter.text(effect.heading, styles.semibold, asideWidth)
  return stacked([
    tagged(heading, tagIn(section, 'H2')),
    amountRows(setter, effect.rows, totalsLook(sheet, asideWidth), section),
  ])
}

const paymentLook = {
  width: asideWidth,
  heading: styles.semibold,
  label: styles.secondary,
  value: styles.body,
  code: { side: 52, top: 1, gap: 10, color: paperColors.ink },
}

const signatureLook = {
  width: asideWidth,
  heading: styles.semibold,
  height: 38,
  line: { height: 0.5, color: paperColors.ink },
  name: styles.signed,
  nameSizes: [13, 11, 9.5, 8],
  below: styles.underLine,
}

function totalsLook({ brand, look, measures }: CompactSheet, width: number): AmountLook {
  const leading = measures.totalsLeading
  const label = { ...styles.totalLabel, leading }
  const value = { ...styles.total, leading }
  return {
    width,
    styles: {
      plain: { label, value },
      total: {
        label: { ...label, face: 'medium', color: paperColors.ink },
        value: { ...value, face: 'medium' },
      },
      due: { label: styles.due, value: { ...styles.due, tabular: true } },
    },
    dueSizes: [10.5, 9.5, 8.5, 7.5],
    tint: null,
    framed: (tone, row, isFirst) => {
      if (tone === 'plain') return row
      const [above, rule, below] =
        tone === 'total'
          ? [3, ruleBox(look, width, 0.5, paperColors.rule), 3]
          : [4, ruleBox(look, width, 1.5, fillColor(brand.primary)), 4]
      return stacked([emptyBox(isFirst ? 0 : above), rule, emptyBox(below), row])
    },
  }
}
