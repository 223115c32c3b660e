import type { FactBlock } from '@/lib/documents/model'
import { labelRow } from '@/lib/documents/pdf/layout/label-rows'
import { type Box, beside, emptyBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { styles } from './measures'
import type { ClassicSheet } from './sheet'

/** The client at the left, facts in the block at the right, level with the client's name. */
export function clientAndFacts(sheet: ClassicSheet, root: Tag): Box {
  const { blocks, measures } = sheet
  const above = blocks.billedTo.lines.length > 0 ? styles.heading.leading : 0
  return beside([
    [0, client(sheet, root)],
    [measures.blockX, stacked([emptyBox(above), ...factRows(sheet, blocks.facts, root)])],
  ])
}

const lineStyles = {
  strong: styles.semibold,
  plain: styles.body,
  secondary: styles.secondary,
} as const

function client({ blocks, measures, setter }: ClassicSheet, root: Tag): Box {
  const { label, lines } = blocks.billedTo
  if (lines.length === 0) return emptyBox(0)
  const section = tagIn(root, 'Sect')
  // No wider than its longest line, at whose end one from right to left begins.
  const widths = lines.map(({ text, tone }) => setter.width(text, lineStyles[tone]))
  const measure = Math.min(measures.aside, Math.max(leastClient, ...widths) + slack)
  return stacked([
    tagged(setter.text(label, styles.heading, measures.aside), tagIn(section, 'P')),
    ...lines.map(({ text, tone }) =>
      tagged(setter.text(text, lineStyles[tone], measure), tagIn(section, 'P')),
    ),
  ])
}

const leastClient = 80
/** Measuring a text and breaking it into that measure must not differ by a rounding. */
const slack = 0.02
const labelWidth = 86
const behindLabel = 8

function factRows(
  { setter, measures }: ClassicSheet,
  facts: readonly FactBlock[],
  root: Tag,
): Box[] {
  if (facts.length === 0) return []
  const table = tagIn(root, 'Table')
  const measure = measures.block - labelWidth
  return facts.map(({ label, value, detail, strong }) => {
    const lines = [
      setter.text(value, strong ? styles.semibold : styles.body, measure),
      ...(detail === '' ? [] : [setter.text(detail, styles.body, measure)]),
    ]
    const name = setter.text(label, styles.factLabel, labelWidth - behindLabel)
    return labelRow(table, name, stacked(lines), labelWidth)
  })
}
