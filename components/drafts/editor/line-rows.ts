import { sumOfDecimals } from '@/lib/documents/decimals'
import { type Draft, type DraftLine, isBlankLine, lineNumberAt } from '@/lib/drafts/model'
import type { editor } from '@/lib/messages/en/editor'
import type { CalculatedLine, Decimal } from '@/lib/money/model'
import type { TypedTexts } from './editor-state'
import { type LineGroup, lineGroupsOf } from './line-groups'
import type { LineProps, LineSetting, SectionProps } from './line-props'
import type { ProblemsByPlace } from './problems'
import { shownAmount } from './typed-number'

/** A row of the form, in the order of the draft. */
export type Row = { kind: 'line'; props: LineProps } | { kind: 'section'; props: SectionProps }

interface RowSource {
  draft: Draft
  typed: TypedTexts
  problems: ProblemsByPlace
  /** The computed lines, also options that are not counted. */
  figures: ReadonlyMap<string, CalculatedLine>
  setting: LineSetting
}

/** What each line and each heading shows. */
export function rowsOf(source: RowSource, t: typeof editor.lineRows): Row[] {
  const { draft } = source
  const groups = lineGroupsOf(draft.lines)
  const sections = groups.filter(group => group.section !== null)
  return draft.lines.map((line, index): Row => {
    if (line.kind === 'line') return { kind: 'line', props: linePropsOf(line, index, source) }
    const place = sections.findIndex(({ section }) => section?.id === line.id)
    const group = sections[place] ?? { section: line, lines: [] }
    return {
      kind: 'section',
      props: {
        ...sectionFigures(group, source, t),
        section: line,
        number: place + 1,
        isFirst: place === 0,
        isLast: place === sections.length - 1,
        problem: source.problems[line.id]?.description,
      },
    }
  })
}

function linePropsOf(line: DraftLine, index: number, source: RowSource): LineProps {
  const { draft, typed, problems, figures, setting } = source
  const found = figures.get(line.id)
  const amount = found ? shownAmount(found.amount, setting.currency, setting.locale) : ''
  return {
    line,
    number: lineNumberAt(draft, index),
    isFirst: index === 0,
    isLast: index === draft.lines.length - 1,
    amount: amount && !line.chosen ? `(${amount})` : amount,
    discountTotal: found?.allowance_total ?? '',
    setting,
    typed: typed[line.id],
    problems: problems[line.id],
  }
}

function sectionFigures(
  { lines }: LineGroup,
  { figures, setting }: RowSource,
  t: typeof editor.lineRows,
) {
  const amounts = lines
    .filter(line => line.chosen)
    .flatMap(line => figures.get(line.id)?.amount ?? [])
  return {
    subtotal: shownAmount(sumOf(amounts), setting.currency, setting.locale),
    items: itemWords(
      lines.filter(line => !isBlankLine(line)),
      t,
    ),
  }
}

/** Figures may still be those of another currency: the longest fraction of them is enough. */
function sumOf(amounts: Decimal[]): Decimal {
  const digits = Math.max(0, ...amounts.map(amount => amount.split('.')[1]?.length ?? 0))
  return sumOfDecimals(amounts, digits)
}

/** "3 items, 1 optional" */
function itemWords(lines: DraftLine[], t: typeof editor.lineRows): string {
  const optional = lines.filter(line => line.optional).length
  const items = t.items(lines.length)
  return optional > 0 ? t.withOptional(items, optional) : items
}
