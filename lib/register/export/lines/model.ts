import { isZero, unitPriceOf } from '@/lib/documents/decimals'
import type { DocumentContent } from '@/lib/documents/model'
import type { Adjustment, CalculatedLine, CalculationLine } from '@/lib/money/model'

/** A cell as `toCsv` takes it. */
type Cell = string | number | { figure: string } | null

/** The lines of an issued document as a table: what stands on its paper, as figures to count with. */
export const linesCsvHead = [
  'number',
  'position',
  'section',
  'description',
  'details',
  'quantity',
  'unit',
  'unit price',
  'discount',
  'tax category',
  'tax rate',
  'net',
  'optional',
  'chosen',
  'currency',
] as const

/** A row for each line, in the order of the paper; an option that was not chosen is part of no sum. */
export function linesCsvRows(content: DocumentContent): Cell[][] {
  const written = linesById(content)
  let section = ''
  let position = 0
  return content.outline.flatMap((entry): Cell[][] => {
    if (entry.kind === 'section') section = entry.title
    const found = entry.kind === 'line' ? written.get(entry.id) : undefined
    if (entry.kind === 'section' || !found) return []
    position += 1
    return [cellsOf({ ...found, optional: entry.optional }, { content, section, position })]
  })
}

interface WrittenLine {
  line: CalculationLine
  amounts: CalculatedLine
  chosen: boolean
}

function linesById({ calculation, offered }: DocumentContent): Map<string, WrittenLine> {
  const written = new Map<string, WrittenLine>()
  for (const computed of [offered, calculation]) {
    const amounts = new Map(computed?.result.lines.map(line => [line.id, line]))
    for (const line of computed?.input.lines ?? []) {
      const found = amounts.get(line.id)
      if (found) written.set(line.id, { line, amounts: found, chosen: computed === calculation })
    }
  }
  return written
}

function cellsOf(
  { line, amounts, chosen, optional }: WrittenLine & { optional: boolean },
  place: { content: DocumentContent; section: string; position: number },
): Cell[] {
  const [title = '', ...details] = (line.description ?? '').split('\n')
  return [
    place.content.number,
    place.position,
    place.section,
    title.trim(),
    details.join('\n').trim(),
    { figure: line.quantity },
    line.unit ?? '',
    { figure: unitPriceOf(line) },
    isZero(amounts.allowance_total)
      ? null
      : (percentOf(line.allowances) ?? { figure: amounts.allowance_total }),
    line.tax.category,
    line.tax.rate === undefined ? null : { figure: line.tax.rate },
    { figure: amounts.net },
    optional ? 'yes' : null,
    optional && !chosen ? 'no' : 'yes',
    place.content.currency.code,
  ]
}

/** "10%" where it is one and nothing but a percentage, else the amount is told. */
function percentOf(allowances: readonly Adjustment[] = []): string | null {
  const [only] = allowances
  return allowances.length === 1 && only?.percent !== undefined ? `${only.percent}%` : null
}
