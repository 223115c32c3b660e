import type { DocumentBlocks, FactBlock, TextLine } from '@/lib/documents/blocks'
import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { headlineStepOf, headlineTracking } from '@/lib/documents/headline'
import { labelRow } from '@/lib/documents/pdf/layout/label-rows'
import { figureTag, pictureBox } from '@/lib/documents/pdf/layout/pictures'
import { atStart, inline, namesApart } from '@/lib/documents/pdf/layout/running-texts'
import {
  type Box,
  beside,
  emptyBox,
  movedMarks,
  stacked,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { gutter, styles } from './measures'
import type { StudioSheet } from './sheet'

const letterheadHeight = 28
const logoHeights = { small: 20, medium: 28, large: 44 } as const
/** Large type stands a little to the left, so that its stems hang on the column. */
const hang = -0.04

/** The head of the first page, from its top margin to the end of the facts, at the left margin. */
export function firstHead(sheet: StudioSheet, root: Tag): Box {
  const { gaps } = sheet.measures
  return stacked([
    letterhead(sheet, root),
    emptyBox(gaps.headline),
    headline(sheet, root),
    emptyBox(gaps.facts),
    partiesAndFacts(sheet, root),
  ])
}

/** The one line that heads every later page. */
export function laterHead(sheet: StudioSheet): Box {
  const { blocks, measures, setter } = sheet
  const { title, client, date } = blocks.continuation
  const dateWidth = setter.width(date, styles.quiet)
  const clientMeasure = measures.half - dateWidth - gutter
  const shortClient = setter.shortened(client, styles.quiet, clientMeasure)
  const line = beside([
    [0, continuedTitle(sheet, title)],
    [measures.x[2] - measures.left, atStart(setter.text(shortClient, styles.quiet, clientMeasure))],
    [0, setter.text(date, styles.quiet, measures.whole, 'end')],
  ])
  return { height: letterheadHeight, marks: movedMarks(line.marks, 0, 7.75) }
}

/** The kind is set apart from the number, in whatever order the language says them. */
function continuedTitle({ blocks, measures, setter }: StudioSheet, title: string): Box {
  const at = title.indexOf(blocks.kind)
  const [strong, start] = at < 0 ? ['', 0] : [blocks.kind, at]
  const after = namesApart(title.slice(start + strong.length), [blocks.number])
  const parts = [
    [title.slice(0, start), styles.body],
    [strong, styles.semibold],
    ...after.map(part => [part, styles.body] as const),
  ] as const
  return inline(setter, parts, measures.half - gutter)
}

function letterhead(sheet: StudioSheet, root: Tag): Box {
  const { brand, blocks, measures, setter, look } = sheet
  const seller = blocks.from.lines[0]?.text ?? ''
  if (brand.logo) {
    const most = { width: widestLogo(measures)[look.logoSize], height: logoHeights[look.logoSize] }
    const logo = pictureBox(brand.logo, most)
    const { marks } = tagged(logo, figureTag(root, seller))
    const height = Math.max(letterheadHeight, most.height)
    return { height, marks: movedMarks(marks, 0, (height - logo.height) / 2) }
  }
  if (seller === '') return emptyBox(letterheadHeight)
  const wordmark = atStart(setter.text(seller, styles.wordmark, measures.whole))
  const name = tagged(wordmark, tagIn(root, 'P'))
  const top = Math.max(0, (letterheadHeight - name.height) / 2)
  return {
    height: Math.max(letterheadHeight, name.height),
    marks: movedMarks(name.marks, 0, top),
  }
}

function widestLogo({ column, half }: StudioSheet['measures']) {
  return { small: column * 0.75, medium: column, large: half }
}

function headline(sheet: StudioSheet, root: Tag): Box {
  const { blocks, brand, measures, setter } = sheet
  const { size, leading } = headlineStep(sheet)
  const style = (face: 'semibold' | 'regular', color: string): TextStyle => {
    return { face, size, leading, color, tracking: headlineTracking }
  }
  const strong = style('semibold', paperColors.ink)
  const quiet = style('regular', paperColors.label)
  const mark = blocks.mark === '' ? '' : setter.text(blocks.mark, quiet, measures.half)
  const kind = setter.text(blocks.kind, strong, measures.half)
  const title = stacked([
    mark === ''
      ? kind
      : beside([
          [0, kind],
          [setter.width(`${blocks.kind} `, strong), mark],
        ]),
    atStart(setter.text(blocks.number, quiet, measures.half)),
  ])
  const amount = style('semibold', readableOnWhite(brand.primary))
  const outcome = stacked([
    setter.text(blocks.headline.amount, amount, measures.half),
    setter.text(blocks.headline.when, style('regular', paperColors.ink), measures.half),
  ])
  return beside([
    [hang * size, tagged(title, tagIn(root, 'H1'))],
    [measures.x[2] - measures.left + hang * size, tagged(outcome, tagIn(root, 'P'))],
  ])
}

function headlineStep({ blocks, measures, setter }: StudioSheet): {
  size: number
  leading: number
} {
  const style = { size: 1, leading: 1, color: '', tracking: headlineTracking }
  const strong = { ...style, face: 'semibold' } as const
  const plain = { ...style, face: 'regular' } as const
  const mark = blocks.mark === '' ? '' : ` ${blocks.mark}`
  const widths = [
    setter.width(blocks.kind, strong) + setter.width(mark, plain),
    setter.width(blocks.number, plain),
    setter.width(blocks.headline.amount, strong),
    setter.width(blocks.headline.when, plain),
  ]
  return headlineStepOf(widths, measures.half)
}

function partiesAndFacts(sheet: StudioSheet, root: Tag): Box {
  const { blocks, measures } = sheet
  return beside([
    [0, party(sheet, blocks.billedTo, root)],
    [measures.x[1] - measures.left, party(sheet, blocks.from, root)],
    [
      measures.x[2] - measures.left,
      stacked([emptyBox(labelHeight), ...factRows(sheet, blocks.facts, root)]),
    ],
  ])
}

const labelHeight = 14
const underLabel = 1.5
const intoGutter = 11
const lineStyles = {
  strong: styles.strong,
  plain: styles.body,
  secondary: styles.secondary,
} as const

function party(sheet: StudioSheet, block: DocumentBlocks['from'], root: Tag): Box {
  if (block.lines.length === 0) return emptyBox(0)
  const { setter, measures } = sheet
  const section = tagIn(root, 'Sect')
  const label = setter.text(block.label, styles.label, measures.column)
  return stacked([
    tagged(label, tagIn(section, 'P')),
    emptyBox(underLabel),
    ...block.lines.map(line => tagged(partyLine(sheet, line), tagIn(section, 'P'))),
  ])
}

/** A line that is a little long reaches into the gutter; a longer one is broken, an address for mail before its "@". */
function partyLine({ setter, measures }: StudioSheet, { text, tone }: TextLine): Box {
  const style = lineStyles[tone]
  const width = setter.width(text, style)
  const at = text.indexOf('@')
  if (at > 0 && width > measures.column) {
    const parts = [text.slice(0, at), text.slice(at)]
    return stacked(parts.map(part => atStart(setter.text(part, style, measures.column))))
  }
  const isLittleLong = width > measures.column && width <= measures.column + intoGutter
  return atStart(setter.text(text, style, isLittleLong ? width + 1 : measures.column))
}

function factRows({ setter, measures }: StudioSheet, facts: FactBlock[], root: Tag): Box[] {
  if (facts.length === 0) return []
  const table = tagIn(root, 'Table')
  return facts.map(fact => {
    const style = fact.strong ? styles.semibold : styles.body
    const value = stacked([
      atStart(setter.text(fact.value, style, measures.column)),
      ...(fact.detail === ''
        ? []
        : [atStart(setter.text(fact.detail, styles.body, measures.column))]),
    ])
    const label = atStart(setter.text(fact.label, styles.quiet, measures.column))
    return labelRow(table, label, value, measures.column + gutter)
  })
}
