import { fillColor, paperColors } from '@/lib/documents/brand-colors'
import { ruleBox, tintFor } from '@/lib/documents/pdf/layout/accents'
import { type AmountLook, amountRows } from '@/lib/documents/pdf/layout/amount-rows'
import { paymentBox } from '@/lib/documents/pdf/layout/payment-box'
import { signatureBox } from '@/lib/documents/pdf/layout/signature-box'
import { type Box, beside, emptyBox, fillBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { ClassicSheet } from './sheet'
import { blockTexts, type WrittenText } from './texts'

/** The totals with what stands left of them, and the texts for which there is no room there. */
export interface Sum {
  box: Box
  below: WrittenText[]
}

/** Texts go on left of the totals until it is as tall as this, or as the totals. */
const tallestAside = 180

/**
 * Payment, acceptance or what a credit note changes at the left, totals at the right, never separated. Record,
 * options and notes stand at the left too while they are short.
 */
export function sumOf(sheet: ClassicSheet, root: Tag): Sum {
  const { measures } = sheet
  const aside = asideBox(sheet, root)
  const totals = amountRows(
    sheet.setter,
    sheet.blocks.totals,
    { ...totalsLook(sheet, measures.block), tint: tintFor(sheet.look, sheet.brand) },
    root,
  )
  const texts = textsOf(sheet)
  const most = Math.max(totals.height, tallestAside)
  let left = aside
  while (texts[0]) {
    const gap = emptyBox(left.height === 0 ? 0 : measures.gaps.notes)
    const next = stacked([left, gap, blockBox(sheet, texts[0], null)])
    if (next.height > most) break
    left = stacked([left, gap, blockBox(sheet, texts[0], root)])
    texts.shift()
  }
  const { terms } = sheet.blocks
  return {
    box: beside([
      [0, left],
      [measures.blockX, totals],
    ]),
    below: terms ? [...texts, terms] : texts,
  }
}

function textsOf({ blocks }: ClassicSheet): WrittenText[] {
  return [blocks.record, blocks.options, blocks.notes].filter(text => text !== null)
}

/** A text with its label above it; measured only where it has no place to be read from. */
function blockBox(sheet: ClassicSheet, text: WrittenText, root: Tag | null): Box {
  const lines = blockTexts(sheet, text, sheet.measures.aside)
  const label = sheet.setter.text(text.label, styles.heading, sheet.measures.aside)
  if (!root) return stacked([label, ...lines])
  const section = tagIn(root, 'Sect')
  return stacked([tagged(label, tagIn(section, 'H2')), tagged(stacked(lines), tagIn(section, 'P'))])
}

function asideBox(sheet: ClassicSheet, root: Tag): Box {
  const { setter, measures } = sheet
  const { payment, acceptance, effect } = sheet.blocks
  if (payment) return paymentBox(setter, payment, paymentLook(sheet), root)
  if (acceptance) return signatureBox(setter, acceptance, signatureLook(sheet), root)
  if (!effect) return emptyBox(0)
  const section = tagIn(root, 'Sect')
  const heading = setter.text(effect.heading, styles.heading, measures.aside)
  const headingBox = tagged(heading, tagIn(section, 'H2'))
  return stacked([
    headingBox,
    amountRows(setter, effect.rows, totalsLook(sheet, measures.aside), section),
  ])
}

function paymentLook({ measures }: ClassicSheet) {
  return {
    width: measures.aside,
    heading: styles.heading,
    label: { ...styles.small, color: paperColors.secondary },
    value: styles.small,
    code: { side: 58, top: 3, gap: 12, color: paperColors.ink },
  }
}

function signatureLook({ measures }: ClassicSheet) {
  return {
    width: measures.aside,
    heading: styles.heading,
    height: 44,
    line: { height: 0.5, color: paperColors.ink },
    name: styles.signed,
    nameSizes: [16, 13, 11, 9],
    below: styles.underLine,
  }
}

/** The amount due stands under a rule and is closed by two of the brand's. */
function totalsLook({ brand, look, measures }: ClassicSheet, width: number): AmountLook {
  const leading = measures.totalsLeading
  const value = { ...styles.total, leading }
  const ink = { ...value, color: paperColors.ink }
  return {
    width,
    styles: {
      plain: { label: { ...styles.totalLabel, leading }, value },
      total: { label: { ...ink, tabular: false }, value: ink },
      due: { label: styles.due, value: { ...styles.due, tabular: true } },
    },
    dueSizes: [12.5, 11, 9.5, 8.5],
    tint: null,
    framed: (tone, row, isFirst) => {
      if (tone === 'plain') return row
      if (tone === 'total')
        return stacked([
          emptyBox(isFirst ? 0 : 3),
          ruleBox(look, width, 0.35, paperColors.ink),
          emptyBox(3),
          row,
        ])
      const rule = fillBox(width, 0.75, fillColor(brand.primary))
      const closing = look.accentStyle === 'rules' ? [emptyBox(3), rule, emptyBox(2), rule] : []
      return stacked([
        emptyBox(isFirst ? 0 : 4),
        ruleBox(look, width, 0.75, paperColors.ink),
        emptyBox(4),
        row,
        ...closing,
      ])
    },
  }
}
