import { formatAmount, formatPercent, formatQuantity } from '@/lib/money/format'
import type { CalculatedLine, CalculationLine } from '@/lib/money/model'
import { isZero, paddedDecimal, sumOfDecimals, unitPriceOf } from './decimals'
import type { DocumentBlocks, DocumentContent, LineBlock } from './model'
import { cleanLine, cleanText, fill } from './text'
import type { Words } from './words'

/** Heads of the lines' table; the tax column has no head, and so does not exist, without any tax. */
export function columnsOf(content: DocumentContent, words: Words): DocumentBlocks['columns'] {
  return {
    description: words.columns.description,
    quantity: words.columns.quantity,
    price: words.columns.price,
    tax: hasTax(content) ? cleanLine(content.taxLabel) : '',
    amount: fill(words.columns.amount, { currency: content.currency.code }),
  }
}

/** One block for each line, in order, with the running sum that a page break carries over. */
export function lineBlocksOf(content: DocumentContent, words: Words): LineBlock[] {
  const { input, result } = content.calculation
  const calculated = new Map(result.lines.map(line => [line.id, line]))
  let carried = '0'
  return input.lines.flatMap(line => {
    const amounts = calculated.get(line.id)
    if (!amounts) return []
    carried = sumOfDecimals([carried, amounts.amount], content.currency.digits)
    return [lineBlock(line, amounts, carried, content, words)]
  })
}

/** Whether any line belongs to tax at all: category O, "not subject to", does not. */
export function hasTax(content: DocumentContent): boolean {
  return content.calculation.result.tax_breakdown.some(group => group.category !== 'O')
}

function lineBlock(
  line: CalculationLine,
  amounts: CalculatedLine,
  carried: string,
  content: DocumentContent,
  words: Words,
): LineBlock {
  const { locale } = content
  const [title = '', ...detail] = cleanText(line.description ?? '').split('\n')
  return {
    id: line.id,
    title: title.trim(),
    detail: cleanText(detail.join('\n')),
    quantity: formatQuantity(line.quantity, locale),
    unit: cleanLine(line.unit ?? ''),
    price: priceOf(line, content),
    discount: adjustmentsOf(line, amounts, content),
    tax: taxOf(line, content, words),
    amount: formatAmount(amounts.amount, locale),
    carried: formatAmount(carried, locale),
  }
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
