import { paperColors, readableOnWhite } from '@/lib/documents/brand-colors'
import { headlineStepOf, headlineTracking } from '@/lib/documents/headline'
import type { TextLine } from '@/lib/documents/model'
import {
  type Box,
  beside,
  emptyBox,
  type Mark,
  movedMarks,
  stacked,
  type TextStyle,
} from '@/lib/documents/pdf/marks'
import { gutter, styles } from './measures'
import type { Sheet } from './sheet'

const letterheadHeight = 28
/** Large type stands a little to the left, so that its stems hang on the column. */
const hang = -0.04

/** The head of the first page, from its top margin to the end of the facts, at the left margin. */
export function firstHead(sheet: Sheet): Box {
  const { gaps } = sheet.measures
  return stacked([
    letterhead(sheet),
    emptyBox(gaps.headline),
    headline(sheet),
    emptyBox(gaps.facts),
    facts(sheet),
  ])
}

/** The one line that heads every later page. */
export function laterHead(sheet: Sheet): Box {
  const { blocks, measures, setter } = sheet
  const start = measures.x[2] - measures.left
  const kindWidth = setter.width(`${blocks.kind} `, styles.semibold)
  const dateWidth = setter.width(blocks.continuation.date, styles.quiet)
  const clientMeasure = measures.half - dateWidth - gutter
  const line = beside([
    [0, setter.text(blocks.kind, styles.semibold, measures.half)],
    [
      kindWidth,
      setter.text(
        setter.shortened(blocks.number, styles.body, measures.half - kindWidth),
        styles.body,
        measures.half,
      ),
    ],
    [
      start,
      setter.text(
        setter.shortened(blocks.continuation.client, styles.quiet, clientMeasure),
        styles.quiet,
        measures.half,
      ),
    ],
    [0, setter.text(blocks.continuation.date, styles.quiet, measures.whole, 'end')],
  ])
  return { height: letterheadHeight, marks: movedMarks(line.marks, 0, 7.75) }
}

function letterhead(sheet: Sheet): Box {
  const { brand, blocks, measures, setter } = sheet
  if (brand.logo) {
    const { width, height } = brand.logo
    const scale = Math.min(letterheadHeight / height, measures.column / width)
    const logo: Mark = {
      kind: 'image',
      x: 0,
      y: (letterheadHeight - height * scale) / 2,
      width: width * scale,
      height: height * scale,
    }
    return { height: letterheadHeight, marks: [logo] }
  }
  const name = setter.text(blocks.from.lines[0]?.text ?? '', styles.wordmark, measures.whole)
  const top = Math.max(0, (letterheadHeight - name.height) / 2)
  return {
    height: Math.max(letterheadHeight, name.height),
    marks: movedMarks(name.marks, 0, top),
  }
}

function headline(sheet: Sheet): Box {
  const { blocks, brand, measures, setter } = sheet
  const at = (size: number, leading: number, strong: boolean, color: string): TextStyle => ({
    face: strong ? 'semibold' : 'regular',
    size,
    leading,
    color,
    tracking: headlineTracking,
  })
  const strong = at(1, 1, true, '')
  const plain = at(1, 1, false, '')
  const mark = blocks.mark === '' ? '' : ` ${blocks.mark}`
  const step = headlineStepOf(
    [
      setter.width(blocks.kind, strong) + setter.width(mark, plain),
      setter.width(blocks.number, plain),
      setter.width(blocks.headline.amount, strong),
      setter.width(blocks.headline.when, plain),
    ],
    measures.half,
  )
  const line = (text: string, isStrong: boolean, color: string): Box =>
    setter.text(text, at(step.size, step.leading, isStrong, color), measures.half)
  const kindWidth = setter.width(`${blocks.kind} `, at(step.size, 1, true, ''))
  const kind = beside([
    [0, line(blocks.kind, true, paperColors.ink)],
    [kindWidth, line(blocks.mark, false, paperColors.label)],
  ])
  return beside([
    [hang * step.size, stacked([kind, line(blocks.number, false, paperColors.label)])],
    [
      measures.x[2] - measures.left + hang * step.size,
      stacked([
        line(blocks.headline.amount, true, readableOnWhite(brand.primary)),
        line(blocks.headline.when, false, paperColors.ink),
      ]),
    ],
  ])
}

function facts(sheet: Sheet): Box {
  const { blocks, measures, setter } = sheet
  const rows = blocks.facts.map(fact => {
    const style = fact.strong ? styles.semibold : styles.body
    const value = setter.text(fact.value, style, measures.column)
    const detail =
      fact.detail === '' ? [] : [setter.text(fact.detail, styles.body, measures.column)]
    return beside([
      [0, setter.text(fact.label, styles.quiet, measures.column)],
      [measures.column + gutter, stacked([value, ...detail])],
    ])
  })
  return beside([
    [0, party(sheet, blocks.billedTo)],
    [measures.x[1] - measures.left, party(sheet, blocks.from)],
    [measures.x[2] - measures.left, stacked([emptyBox(labelHeight), ...rows])],
  ])
}

const labelHeight = 14
const lineStyles = {
  strong: styles.strong,
  plain: styles.body,
  secondary: styles.secondary,
} as const

function party(sheet: Sheet, block: { label: string; lines: TextLine[] }): Box {
  if (block.lines.length === 0) return emptyBox(0)
  const measure = sheet.measures.column + 12
  return stacked([
    sheet.setter.text(block.label, styles.label, measure),
    emptyBox(1.5),
    ...block.lines.map(line => sheet.setter.text(line.text, lineStyles[line.tone], measure)),
  ])
}
