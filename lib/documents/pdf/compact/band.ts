import type { FactBlock } from '@/lib/documents/blocks'
import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { factColumnsOf } from '@/lib/documents/fact-columns'
import { amountLabelOf } from '@/lib/documents/headline'
import { onTint, ruleBox, tintFor } from '@/lib/documents/pdf/layout/accents'
import { atStart, listed } from '@/lib/documents/pdf/layout/running-texts'
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
import { styles } from './measures'
import type { CompactSheet } from './sheet'

const clientWidth = 146
const between = 12
/** More of an amount than this is broken. */
const widestAmount = 150
/** Measuring a text and breaking it into that measure must not differ by a rounding. */
const slack = 0.1
const amountSizes = [10.5, 9, 8]

/** Between hairlines: the client, the facts, and last what it comes to. */
export function band(sheet: CompactSheet, root: Tag): Box {
  const { measures, look } = sheet
  const client = clientBox(sheet, root)
  const start = client.height === 0 ? 0 : clientWidth + between
  const facts = tagIn(root, 'Sect')
  const amount = amountBox(sheet, root)
  const end = measures.whole - amount.width
  const hairline = ruleBox(look, measures.whole, 0.5, paperColors.hairline)
  const words = stacked([
    hairline,
    emptyBox(measures.bandPadding),
    beside([
      [0, client],
      [start, factsBox(sheet, end - between - start, facts)],
      [end, amount],
    ]),
    emptyBox(measures.bandPadding),
    hairline,
  ])
  return onTint(words, tintFor(look, sheet.brand), measures.whole)
}

/** Name, address running on, and what else there is line by line. */
function clientBox({ blocks, setter }: CompactSheet, root: Tag): Box {
  const { label, lines } = blocks.billedTo
  if (lines.length === 0) return emptyBox(0)
  const toned = (tone: 'strong' | 'plain' | 'secondary') =>
    lines.filter(line => line.tone === tone).map(line => line.text)
  const section = tagIn(root, 'Sect')
  const paragraph = (text: string, style: TextStyle): Box =>
    tagged(atStart(setter.text(text, style, clientWidth)), tagIn(section, 'P'))
  const address = toned('plain').map(text => ({ text, by: ', ' }) as const)
  return stacked([
    paragraph(label, styles.label),
    ...toned('strong').map(text => paragraph(text, styles.value)),
    ...(address.length === 0
      ? []
      : listed(setter, address, styles.secondary, clientWidth, tagIn(section, 'P'))),
    ...toned('secondary').map(text => paragraph(text, styles.secondary)),
  ])
}

function factsBox({ blocks, setter }: CompactSheet, measure: number, parent: Tag): Box {
  const { facts } = blocks
  if (facts.length === 0) return emptyBox(0)
  const widths = factWidths(setter, facts, measure - between * (facts.length - 1))
  const table = tagIn(parent, 'Table')
  let x = 0
  return beside(
    facts.map((fact, index): [number, Box] => {
      const width = widths[index] ?? 0
      const at = x
      x += width + between
      return [at, factBox(setter, fact, width, tagIn(table, 'TR'))]
    }),
  )
}

function factBox(setter: Typesetter, fact: FactBlock, width: number, row: Tag): Box {
  const label = atStart(setter.text(fact.label, styles.label, width))
  const labelRead = tagged(label, tagIn(row, 'TH', { scope: 'Row' }))
  const value = stacked([
    atStart(setter.text(fact.value, valueStyle(fact), width)),
    ...(fact.detail === '' ? [] : [atStart(setter.text(fact.detail, styles.secondary, width))]),
  ])
  return stacked([labelRead, tagged(value, tagIn(row, 'TD'))])
}

function factWidths(setter: Typesetter, facts: readonly FactBlock[], room: number): number[] {
  const needed = facts.map(
    fact =>
      slack +
      Math.max(
        setter.width(fact.label, styles.label),
        setter.width(fact.value, valueStyle(fact)),
        setter.width(fact.detail, styles.secondary),
      ),
  )
  return factColumnsOf(needed, room)
}

function valueStyle({ strong }: FactBlock) {
  return strong ? styles.strongValue : styles.value
}

function amountBox({ blocks, brand, setter }: CompactSheet, root: Tag): Box & { width: number } {
  const { amount } = blocks.headline
  const label = amountLabelOf(blocks)
  const color = readableOnWhite(brand.primary)
  const size =
    amountSizes.find(
      each => setter.width(amount, { ...styles.amount, size: each }) <= widestAmount,
    ) ?? 8
  const style = { ...styles.amount, size, color }
  const natural = Math.max(setter.width(label, styles.label), setter.width(amount, style))
  const width = Math.min(widestAmount, natural + slack)
  const tag = tagIn(root, 'P')
  return {
    ...stacked([
      tagged(setter.text(label, styles.label, width, 'end'), tag),
      tagged(setter.text(amount, style, width, 'end'), tagIn(root, 'P')),
    ]),
    width,
  }
}
