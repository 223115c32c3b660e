import { paperColors } from '@/lib/documents/brand-colors'
import { atStart, inline, namesApart } from '@/lib/documents/pdf/layout/running-texts'
import { type Box, beside, emptyBox, fillBox, stacked, tagged } from '@/lib/documents/pdf/marks'
import { type Artifact, type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { fill } from '@/lib/documents/text'
import { styles } from './measures'
import type { ClassicSheet } from './sheet'

export const underFooter = 28
const underRule = 7
const between = 16

/** How tall the footer of every page is, with its rule. */
export function footerHeight(sheet: ClassicSheet): number {
  return (
    beside([
      [0, senderBox(sheet, () => 'artifact')],
      [0, stacked([pageLine(sheet, 1, 1), hashLine(sheet)])],
    ]).height + underRule
  )
}

/** What the footer says of the page: for the eye only, from the left margin. */
export function pageFooter(sheet: ClassicSheet, page: number, pages: number): Box {
  const { whole } = sheet.measures
  const lines = [pageLine(sheet, page, pages), hashLine(sheet)]
  return stacked([
    fillBox(whole, 0.35, paperColors.ink),
    emptyBox(underRule - 0.35),
    stacked(lines.map(line => beside([[whole - line.width, line]]))),
  ])
}

/**
 * Who writes: name and tax at the left, mail in the middle. What the letterhead does not say is read out once,
 * on the first page.
 */
export function senderFooter(sheet: ClassicSheet, root: Tag | null): Box {
  const read = root ? () => tagIn(root, 'P') : () => 'artifact' as const
  return stacked([emptyBox(underRule), senderBox(sheet, read)])
}

function senderBox(sheet: ClassicSheet, tagOf: () => Tag | Artifact): Box {
  const { blocks, measures, setter } = sheet
  const measure = measures.whole / 3 - between
  const { lines } = blocks.from
  const name = lines.filter(line => line.tone === 'strong').map(line => line.text)
  const others = lines.filter(line => line.tone === 'secondary').map(line => line.text)
  const set = (text: string, tag: Tag | Artifact): Box =>
    tagged(atStart(setter.text(text, styles.foot, measure)), tag)
  // It stands in full in the letterhead.
  const nameLines = name.map(text => set(setter.shortened(text, styles.foot, measure), 'artifact'))
  const taxLines = others.filter(text => !text.includes('@')).map(text => set(text, tagOf()))
  const mailLines = others.filter(text => text.includes('@')).map(text => set(text, tagOf()))
  return beside([
    [0, stacked([...nameLines, ...taxLines])],
    [measures.whole / 3 + between, stacked(mailLines)],
  ])
}

type Line = Box & { width: number }

function pageLine({ blocks, measures, setter }: ClassicSheet, page: number, pages: number): Line {
  const text = fill(blocks.footer.page, { page: String(page), pages: String(pages) })
  const behind = ` · ${text}`
  const measure = measures.whole / 3 - setter.width(behind, styles.foot)
  const { kind, mark, number } = blocks
  const title = mark === '' ? `${kind} ${number}`.trim() : `${kind} · ${mark} · ${number}`
  const words = namesApart(title, [blocks.number]).map(part => [part, styles.foot] as const)
  const start = inline(setter, words, measure)
  const end = inline(setter, [[behind, styles.foot]])
  return {
    ...beside([
      [0, start],
      [start.width, end],
    ]),
    width: start.width + end.width,
  }
}

function hashLine({ blocks, setter, fingerprint }: ClassicSheet): Line {
  const [before = '', after = ''] = blocks.footer.fingerprint.split('{hash}')
  return inline(setter, [
    [before, styles.foot],
    [fingerprint, styles.fingerprint],
    [after, styles.foot],
  ])
}
