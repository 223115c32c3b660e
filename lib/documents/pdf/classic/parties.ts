import type { FactBlock } from '@/lib/documents/blocks'
import { labelRow } from '@/lib/documents/pdf/layout/label-rows'
import { atStart } from '@/lib/documents/pdf/layout/running-texts'
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
  return stacked([
    tagged(setter.text(label, styles.heading, measures.aside), tagIn(section, 'P')),
    ...lines.map(({ text, tone }) =>
      tagged(atStart(setter.text(text, lineStyles[tone], measures.aside)), tagIn(section, 'P')),
    ),
  ])
}

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
      atStart(setter.text(value, strong ? styles.semibold : styles.body, measure)),
      ...(detail === '' ? [] : [atStart(setter.text(detail, styles.body, measure))]),
    ]
    const name = atStart(setter.text(label, styles.factLabel, labelWidth - behindLabel))
    return labelRow(table, name, stacked(lines), labelWidth)
  })
}
