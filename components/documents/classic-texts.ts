import type { DocumentBlocks, TextBlock, TotalBlock } from '@/lib/documents/blocks'
import { estimatedWidth, headlineTracking } from '@/lib/documents/headline'

/** A text, or the record of an acceptance with its fingerprint. */
export type WrittenText = TextBlock & { code?: string }

/** Texts go on left of the totals until it is as tall as this, or as the totals; points, as in the PDF. */
const tallestAside = 180
const asideWidth = 253
const gap = 13
const headingLeading = 13.5
const leading = 12.5
const size = 8.5
/** The serif is a little narrower than what widths are estimated from. */
const serif = 0.95

/** Record, options and notes left of the totals while they are short; the others and the terms below. */
export function classicTexts(blocks: DocumentBlocks): {
  aside: WrittenText[]
  below: WrittenText[]
} {
  const { record, options, notes, terms } = blocks
  const texts: WrittenText[] = [record, options, notes].filter(text => text !== null)
  const most = Math.max(tallestAside, totalsHeight(blocks.totals))
  let height = asideHeight(blocks)
  let count = 0
  for (const text of texts) {
    height += (height === 0 ? 0 : gap) + textHeight(text)
    if (height > most) break
    count += 1
  }
  return { aside: texts.slice(0, count), below: [...texts.slice(count), ...(terms ? [terms] : [])] }
}

function asideHeight({ payment, acceptance, effect }: DocumentBlocks): number {
  if (payment) {
    const rows = headingLeading + leading * payment.rows.length
    return payment.code ? Math.max(61, rows) : rows
  }
  if (acceptance) return 73
  return effect ? headingLeading + totalsHeight(effect.rows) : 0
}

const rowHeights = { plain: 15.5, total: 22, due: 33 }

function totalsHeight(totals: readonly TotalBlock[]): number {
  return totals.reduce((sum, { tone }) => sum + rowHeights[tone], 0)
}

function textHeight({ text, code }: WrittenText): number {
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line), code ? 0.5 : 0)
  return headingLeading + leading * lines
}

function linesOf(text: string): number {
  const width = (estimatedWidth(text, false) - headlineTracking * text.length) * size * serif
  return Math.max(1, Math.ceil(width / asideWidth))
}
