import { paperColors } from '@/lib/documents/brand-colors'
import { pictureBox } from '@/lib/documents/pdf/layout/pictures'
import { atStart, inline, namesApart } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, movedMarks, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { band } from './band'
import { styles } from './measures'
import { sellerBox } from './seller'
import type { CompactSheet } from './sheet'

const logoSizes = {
  small: { width: 72, height: 16 },
  medium: { width: 96, height: 22 },
  large: { width: 140, height: 34 },
} as const
const behindLogo = 16
const besideTitle = 16

/** The head of the first page: one line for who writes and what it is, and the band of facts. */
export function firstHead(sheet: CompactSheet, root: Tag): Box {
  return stacked([topLine(sheet, root), emptyBox(sheet.measures.gaps.facts), band(sheet, root)])
}

/** The one line that heads every later page. */
export function laterHead({ blocks, measures, setter }: CompactSheet): Box {
  const { title, client, date } = blocks.continuation
  const end = inline(setter, [
    [setter.shortened(client, styles.secondary, measures.whole / 3), styles.secondary],
    [client === '' ? '' : ' · ', styles.secondary],
    [date, styles.secondary],
  ])
  const parts = namesApart(title, [blocks.kind, blocks.number])
  const words = parts.map(part => [part, styles.semibold] as const)
  return beside([
    [0, inline(setter, words, measures.whole - end.width - besideTitle)],
    [measures.whole - end.width, end],
  ])
}

function topLine(sheet: CompactSheet, root: Tag): Box {
  const { brand, measures, look } = sheet
  const logo = brand.logo && pictureBox(brand.logo, logoSizes[look.logoSize])
  const x = logo ? logo.width + behindLogo : 0
  const title = titleBox(sheet)
  const isBeside = title.width + besideTitle <= measures.whole / 2
  const sellerMeasure = measures.whole - x - (isBeside ? title.width + besideTitle : 0)
  const seller = sellerBox(sheet, sellerMeasure, root)
  const titleRead = tagged(title, tagIn(root, 'H1'))
  const height = Math.max(logo?.height ?? 0, seller.height)
  const start = beside([
    // The name stands beside it in letters.
    ...(logo ? [[0, lowered(tagged(logo, 'artifact'), (height - logo.height) / 2)] as const] : []),
    [x, lowered(seller, (height - seller.height) / 2)],
  ])
  if (!isBeside) return stacked([start, emptyBox(8), titleRead])
  return beside([
    [0, start],
    [measures.whole - title.width, titleRead],
  ])
}

function lowered({ height, marks }: Box, by: number): Box {
  return { height: height + by, marks: movedMarks(marks, 0, by) }
}

const titleSizes = [
  { size: 14, leading: 18 },
  { size: 12, leading: 16 },
  { size: 10.5, leading: 14 },
] as const

/** As large as fits half the line, else a line of its own. */
function titleBox({ blocks, measures, setter }: CompactSheet): Box & { width: number } {
  const { kind, mark, number } = blocks
  const name = mark === '' ? kind : `${kind} · ${mark}`
  const parts = (size: (typeof titleSizes)[number]) => {
    const strong = { ...styles.title, ...size }
    const quiet = { ...strong, face: 'regular', color: paperColors.secondary } as const
    return [
      [number === '' ? name : `${name} `, strong],
      [number, quiet],
    ] as const
  }
  for (const size of titleSizes) {
    const line = inline(setter, parts(size))
    if (line.width + besideTitle <= measures.whole / 2) return line
  }
  const line = inline(setter, parts(titleSizes[1]))
  if (line.width <= measures.whole) return line
  const words = [name, number].filter(text => text !== '').join(' ')
  const style = { ...styles.title, ...titleSizes[2] }
  return { ...atStart(setter.text(words, style, measures.whole)), width: measures.whole }
}
