import type { DraftLine, DraftTax } from '@/lib/invoices/model'
import { formatPercent } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import { taxWords } from './tax-words'
import { shownAmount } from './typed-number'

/** What all lines share. */
export interface LineSetting {
  currency: string
  locale: FormatLocale
  taxLabel: string
  defaultTax: DraftTax
}

export interface LineProps {
  line: DraftLine
  /** As a person counts, from 1. */
  number: number
  /** Formatted, empty while it cannot be computed. */
  amount: string
  /** What the discount takes off, as a decimal; empty without one. */
  discountTotal: string
  setting: LineSetting
  typed: Readonly<Record<string, string>> | undefined
  problems: Readonly<Record<string, string>> | undefined
}

/** "5% discount, −84.00" */
export function lineDiscountWords({ line, discountTotal, setting }: LineProps): string {
  const { discount } = line
  if (!discount?.value) return ''
  const total = discountTotal
    ? `\u2212${shownAmount(discountTotal, setting.currency, setting.locale)}`
    : ''
  if (discount.kind === 'amount') return total ? `Discount ${total}` : 'Discount'
  const share = `${formatPercent(discount.value, setting.locale)} discount`
  return total ? `${share}, ${total}` : share
}

export function lineTaxWords({ line, setting }: Pick<LineProps, 'line' | 'setting'>): string {
  return taxWords(line.tax ?? setting.defaultTax, setting.taxLabel, setting.locale)
}
