import type { PaymentBlock } from '@/lib/documents/blocks'
import {
  type Box,
  beside,
  emptyBox,
  stacked,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'
import { codeBox, figureTag } from './pictures'
import { atStart } from './running-texts'

/** How a template sets bank details: a code at the left where there is one, label and value on a line. */
export interface PaymentLook {
  width: number
  heading: TextStyle
  label: TextStyle
  value: TextStyle
  code: { side: number; top: number; gap: number; color: string }
}

/** Where to pay to: in words, and as the code that a banking app reads; this is read after the words. */
export function paymentBox(
  setter: Typesetter,
  payment: PaymentBlock,
  look: PaymentLook,
  root: Tag,
): Box {
  const { side, top, gap, color } = look.code
  const section = tagIn(root, 'Sect')
  const x = payment.code ? side + gap : 0
  const measure = look.width - x
  const heading = setter.text(payment.heading, look.heading, measure)
  const headingBox = tagged(heading, tagIn(section, 'H2'))
  const table = tagIn(section, 'Table')
  const rows = payment.rows.map(row => paymentRow(setter, row, { look, measure }, table))
  const texts = stacked([headingBox, ...rows])
  if (!payment.code) return texts
  const code = tagged(codeBox(payment.code, side, color), figureTag(section, payment.code.alt))
  return beside([
    [0, stacked([emptyBox(top), code])],
    [x, texts],
  ])
}

/** A value that does not fit behind its label stands below it, whole. */
function paymentRow(
  setter: Typesetter,
  row: PaymentBlock['rows'][number],
  { look, measure }: { look: PaymentLook; measure: number },
  table: Tag,
): Box {
  const tag = tagIn(table, 'TR')
  const start = setter.width(`${row.label} `, look.label)
  const width = setter.width(row.value, look.value) + slack
  const isBeside = start + width <= measure
  const label = atStart(setter.text(row.label, look.label, measure))
  const labelBox = tagged(label, tagIn(tag, 'TH', { scope: 'Row' }))
  const value = atStart(setter.text(row.value, look.value, isBeside ? width : measure))
  const valueBox = tagged(value, tagIn(tag, 'TD'))
  return isBeside
    ? beside([
        [0, labelBox],
        [start, valueBox],
      ])
    : stacked([labelBox, valueBox])
}

/** Measuring a text and breaking it into that measure must not differ by a rounding. */
const slack = 0.02
