import { formatAmount, formatPercent, formatQuantity } from '@/lib/money/format'
import type { CalculatedLine, CalculationLine } from '@/lib/money/model'
import type { DocumentBlocks, LineBlock, RowBlock } from './blocks'
import { isZero, paddedDecimal, sumOfDecimals, unitPriceOf } from './decimals'
import type { DocumentContent, OutlineEntry } from './model'
import { cleanLine, cleanText, fill } from './text'
import type { Words } from './words'

/** Heads of the lines' table; the tax column has no head, and so does not exist, without any tax. */
export function columnsOf(content: DocumentContent, words: Words): DocumentBlocks['columns'] {
  const isTaxed = [content.calculation, content.offered].some(
    calculation => calculation && hasTax({ calculation }),
  )
  return {
    position: words.columns.position,
    description: words.columns.description,
    quantity: words.columns.quantity,
    price: words.columns.price,
    tax: isTaxed ? cleanLine(content.taxLabel) : '',
    amount: fill(words.columns.amount, { currency: content.currency.code }),
  }
}

/**
 * One block for each section head and line, in the order of the outline, with the running sum that a page
 * break carries over. Options that were not chosen are shown in brackets and counted nowhere.
 */
export function lineBlocksOf(content: DocumentContent, words: Words): RowBlock[] {
  const lines = writtenLines(content)
  const sumOf = (amounts: string[]) => sumOfDecimals(amounts, content.currency.digits)
  const countedAmount = (entry: OutlineEntry): string[] => {
    const line = entry.kind === 'line' ? lines.get(entry.id) : undefined
    return line?.counted ? [line.amounts.amount] : []
  }
  let sections = 0
  let positions = 0
  let carried = sumOf([])
  return content.outline.flatMap((entry, index): RowBlock[] => {
    carried = sumOf([carried, ...countedAmount(entry)])
    const soFar = formatAmount(carried, content.locale)
    if (entry.kind === 'section') {
      sections += 1
      const sum = sumOf(sectionEntries(content.outline, index).flatMap(countedAmount))
      return [
        {
          kind: 'section',
          id: entry.id,
          number: String(sections),
          title: cleanLine(entry.title),
          amount: formatAmount(sum, content.locale),
          carried: soFar,
        },
      ]
    }
    const line = lines.get(entry.id)
    if (!line) return []
    positions += 1
    return [
      { ...lineBlock(line, entry, content, words), position: String(positions), carried: soFar },
    ]
  })
}

/** Whether any line belongs to tax at all: category O, "not subject to", does not. */
export function hasTax({ calculation }: Pick<DocumentContent, 'calculation'>): boolean {
  return calculation.result.tax_breakdown.some(group => group.category !== 'O')
}

interface WrittenLine {
  line: CalculationLine
  amounts: CalculatedLine
  counted: boolean
}

function writtenLines({ calculation, offered }: DocumentContent): Map<string, WrittenLine> {
  const written = new Map<string, WrittenLine>()
  for (const computed of [offered, calculation]) {
    const amounts = new Map(computed?.result.lines.map(line => [line.id, line]))
    for (const line of computed?.input.lines ?? []) {
      const found = amounts.get(line.id)
      const counted = computed === calculation
      if (found) written.set(line.id, { line, amounts: found, counted })
    }
  }
  return written
}

function sectionEntries(outline: OutlineEntry[], head: number): OutlineEntry[] {
  const rest = outline.slice(head + 1)
  const next = rest.findIndex(entry => entry.kind === 'section')
  return next < 0 ? rest : rest.slice(0, next)
}

function lineBlock(
  { line, amounts, counted }: WrittenLine,
  { optional, photo }: Extract<OutlineEntry, { kind: 'line' }>,
  content: DocumentContent,
  words: Words,
): Omit<LineBlock, 'position' | 'carried'> {
  const { locale, layout } = content
  const [title = '', ...detail] = cleanText(line.description ?? '').split('\n')
  const amount = formatAmount(amounts.amount, locale)
  return {
    kind: 'line',
    id: line.id,
    title: title.trim(),
    detail: cleanText(detail.join('\n')),
    photo:
      photo && layout.photos ? { ...photo, alt: fill(words.photo, { title: title.trim() }) } : null,
    option: optional || !counted ? optionOf(counted, words) : null,
    quantity: formatQuantity(line.quantity, locale),
    unit: cleanLine(line.unit ?? ''),
    price: priceOf(line, content),
    discount: adjustmentsOf(line, amounts, content),
    tax: taxOf(line, content, words),
    amount: counted ? amount : `(${amount})`,
  }
}

function optionOf(chosen: boolean, { options }: Words): NonNullable<LineBlock['option']> {
  return { chosen, label: options.label, state: chosen ? options.chosen : options.notChosen }
}

function priceOf(line: CalculationLine, content: DocumentContent): string {
  const { locale, currency } = content
  const price = formatAmount(paddedDecimal(unitPriceOf(line), currency.digits), locale)
  const base = line.base_quantity ?? '1'
  return /^0*1(\.0*)?$/.test(base) ? price : `${price}\u202f/\u202f${formatQuantity(base, locale)}`
}

function adjustmentsOf(
  line: CalculationLine,
  amounts: CalculatedLine,
  content: DocumentContent,
): string {
  const text = (
    sign: string,
    adjustments: { percent?: string }[] | undefined,
    total: string,
  ): string => {
    if (!adjustments?.length || isZero(total)) return ''
    const [only] = adjustments
    const isPercent = adjustments.length === 1 && only?.percent !== undefined
    return (
      sign +
      (isPercent
        ? formatPercent(only.percent ?? '', content.locale)
        : formatAmount(total, content.locale))
    )
  }
  return [
    text('\u2212', line.allowances, amounts.allowance_total),
    text('+', line.charges, amounts.charge_total),
  ]
    .filter(part => part !== '')
    .join(' ')
}

function taxOf(line: CalculationLine, content: DocumentContent, words: Words): string {
  if (line.tax.category === 'O') return ''
  if (line.tax.category === 'E') return words.columns.exempt
  return formatPercent(line.tax.rate ?? '0', content.locale)
}
