import { formatAmount, formatMoney, formatPercent } from '@/lib/money/format'
import type { Decimal, DocumentAdjustment, TaxGroup } from '@/lib/money/model'
import type { TotalBlock } from './blocks'
import { isZero, negated, percentOf, sumOfDecimals } from './decimals'
import { hasTax } from './line-blocks'
import type { DocumentContent } from './model'
import { cleanLine, fill } from './text'
import type { Words } from './words'

/**
 * The rows under the lines: sum and adjustments (only with an adjustment of the whole document), subtotal
 * (only with tax), one row per tax group, total and paid (only when something was prepaid), rounding
 * (when it is not 0), amount due. A receipt says what was received and what it leaves to pay.
 */
export function totalBlocksOf(content: DocumentContent, words: Words): TotalBlock[] {
  if (content.kind === 'receipt') return receiptTotals(content, words)
  return [
    ...adjustmentRows(content, words),
    ...taxRows(content, words),
    ...prepaidRows(content, words),
    ...roundingRows(content, words),
    {
      label: words.totals.due[content.kind],
      value: money(content.calculation.result.payable, content),
      tone: 'due',
    },
  ]
}

/** Discounts and surcharges of the whole document, each with its amount. */
export function adjustmentBlocksOf(content: DocumentContent, words: Words): TotalBlock[] {
  return adjustmentRows(content, words).slice(1)
}

function receiptTotals(
  content: Extract<DocumentContent, { kind: 'receipt' }>,
  words: Words,
): TotalBlock[] {
  const received = {
    label: words.receipt.received,
    value: money(content.calculation.result.payable, content),
  }
  const open = content.allocations.map(allocation => allocation.dueAfter)
  if (open.length === 0) return [{ ...received, tone: 'due' }]
  const left = money(sumOfDecimals(open, content.currency.digits), content)
  return [
    { ...received, tone: 'plain' },
    { label: words.totals.due.receipt, value: left, tone: 'due' },
  ]
}

function adjustmentRows(content: DocumentContent, words: Words): TotalBlock[] {
  const { input, result } = content.calculation
  const digits = content.currency.digits
  const sum = sumOfDecimals(
    result.lines.map(line => line.amount),
    digits,
  )
  const rows = [
    ...(input.allowances ?? []).map(entry => ({
      entry,
      label: words.totals.discount,
      minus: true,
    })),
    ...(input.charges ?? []).map(entry => ({ entry, label: words.totals.charge, minus: false })),
  ].flatMap(({ entry, label, minus }) => {
    const amount = sumOfDecimals([entry.amount ?? percentOf(sum, entry.percent, digits)], digits)
    if (isZero(amount)) return []
    const value = formatAmount(minus ? negated(amount, digits) : amount, content.locale)
    return [row(adjustmentLabel(entry, label, content), value)]
  })
  if (rows.length === 0) return []
  return [row(words.totals.sum, formatAmount(sum, content.locale)), ...rows]
}

function adjustmentLabel(
  entry: DocumentAdjustment,
  label: string,
  content: DocumentContent,
): string {
  const name = cleanLine(entry.reason ?? '') || label
  return entry.percent === undefined
    ? name
    : `${name} ${formatPercent(entry.percent, content.locale)}`
}

/** Amounts that include tax need no subtotal: the tax rows say what part of them is tax. */
function taxRows(content: DocumentContent, words: Words): TotalBlock[] {
  if (!hasTax(content)) return []
  const { input, result } = content.calculation
  const groups = result.tax_breakdown.map(group =>
    row(taxLabel(group, content, words), formatAmount(group.tax, content.locale)),
  )
  if (input.tax_mode === 'inclusive') return groups
  return [row(words.totals.subtotal, formatAmount(result.tax_exclusive, content.locale)), ...groups]
}

function taxLabel(group: TaxGroup, content: DocumentContent, words: Words): string {
  const label = cleanLine(content.taxLabel)
  const reason = words.tax.reasons[group.category]
  const tax = reason
    ? fill(reason, { label })
    : `${label} ${formatPercent(group.rate ?? '0', content.locale)}`
  const included = content.calculation.input.tax_mode === 'inclusive' && !reason
  const amount = formatAmount(group.taxable, content.locale)
  return fill(included ? words.tax.included : words.tax.group, { tax, amount })
}

function prepaidRows(content: DocumentContent, words: Words): TotalBlock[] {
  const { result } = content.calculation
  if (isZero(result.prepaid)) return []
  const paid = negated(result.prepaid, content.currency.digits)
  return [
    { label: words.totals.total, value: money(result.tax_inclusive, content), tone: 'total' },
    row(words.totals.paid, formatAmount(paid, content.locale)),
  ]
}

function roundingRows(content: DocumentContent, words: Words): TotalBlock[] {
  const { rounding } = content.calculation.result
  return isZero(rounding)
    ? []
    : [row(words.totals.rounding, formatAmount(rounding, content.locale))]
}

function row(label: string, value: string): TotalBlock {
  return { label, value, tone: 'plain' }
}

function money(amount: Decimal, content: DocumentContent): string {
  return formatMoney(amount, content.currency.code, content.locale)
}
