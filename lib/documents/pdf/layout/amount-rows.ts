import type { TotalBlock } from '@/lib/documents/blocks'
import { type Box, beside, stacked, type TextStyle, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'
import { onTint } from './accents'
import { atStart } from './running-texts'

/** How a template sets totals, and what a credit note changes. */
export interface AmountLook {
  width: number
  styles: Record<TotalBlock['tone'], { label: TextStyle; value: TextStyle }>
  /** Of the amount due: the first size at which its label stands beside it. */
  dueSizes: readonly number[]
  /** A row with its rules; the first of all has nothing above to be told from. */
  framed(tone: TotalBlock['tone'], row: Box, isFirst: boolean): Box
  /** Behind all of them. */
  tint: string | null
}

/** How far the tint reaches above and below. */
const aroundRows = { above: 5, below: 5 }

/** Labels at the left, amounts at the right, one below the other. */
export function amountRows(
  setter: Typesetter,
  rows: readonly TotalBlock[],
  look: AmountLook,
  parent: Tag,
): Box {
  if (rows.length === 0) return stacked([])
  const table = tagIn(parent, 'Table')
  const framed = rows.map((row, index) =>
    look.framed(row.tone, amountRow(setter, row, look, tagIn(table, 'TR')), index === 0),
  )
  return onTint(stacked(framed), look.tint, look.width, aroundRows)
}

const betweenLabelAndValue = 10
/** A label narrower than this stands above its amount. */
const leastLabel = 50

function amountRow(setter: Typesetter, row: TotalBlock, look: AmountLook, tag: Tag): Box {
  const { label, value } = sized(setter, row, look)
  const measure = look.width - setter.width(row.value, value) - betweenLabelAndValue
  const isAbove = measure < Math.min(leastLabel, setter.width(row.label, label))
  const labelBox = tagged(
    atStart(setter.text(row.label, label, isAbove ? look.width : measure)),
    tagIn(tag, 'TH', { scope: 'Row' }),
  )
  const valueBox = tagged(setter.text(row.value, value, look.width, 'end'), tagIn(tag, 'TD'))
  return isAbove
    ? stacked([labelBox, valueBox])
    : beside([
        [0, labelBox],
        [0, valueBox],
      ])
}

function sized(
  setter: Typesetter,
  row: TotalBlock,
  { styles, dueSizes, width }: AmountLook,
): { label: TextStyle; value: TextStyle } {
  const { label, value } = styles[row.tone]
  if (row.tone !== 'due') return { label, value }
  const needed = (size: number) =>
    setter.width(row.label, { ...label, size }) + setter.width(row.value, { ...value, size })
  const size =
    dueSizes.find(each => needed(each) + betweenLabelAndValue <= width) ??
    Math.min(label.size, ...dueSizes)
  return { label: { ...label, size }, value: { ...value, size } }
}
