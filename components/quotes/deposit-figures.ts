import type { TaxCategoryNames } from '@/components/form/tax-categories'
import type { DocumentContent, DocumentLocale } from '@/lib/documents/model'
import type { quotes } from '@/lib/messages/en/quotes'
import { type Deposit, depositPartsOf, depositTotalOf } from '@/lib/money/deposit'
import { formatMoney, formatPercent } from '@/lib/money/format'
import { depositInput } from '@/lib/quotes/input'
import { depositProblem } from '@/lib/quotes/invoicing/model'

type DepositFigures =
  | { rows: { label: string; value: string; isStrong?: boolean }[] }
  | { refusal: string }

/** What a deposit comes to at each tax rate, or why it cannot be taken; null while it is being typed. */
export function depositFiguresOf(
  content: DocumentContent,
  deposit: Deposit,
  locale: DocumentLocale,
  t: typeof quotes.depositFigures & { taxes: TaxCategoryNames },
): DepositFigures | null {
  const read = depositInput.safeParse(deposit)
  if (!read.success)
    return deposit.value === '' ? null : { refusal: read.error.issues[0]?.message ?? '' }
  const problem = depositProblem(content, read.data)
  if (problem) return { refusal: problem }
  const { currency, calculation } = content
  const figures = {
    result: calculation.result,
    taxMode: calculation.input.tax_mode ?? 'exclusive',
    digits: currency.digits,
  } as const
  const shown = (amount: string) => formatMoney(amount, currency.code, locale)
  const parts = depositPartsOf(figures, read.data).map(({ category, rate, amount }) => ({
    label: rate === null ? t.taxes[category] : t.at(formatPercent(rate, locale)),
    value: shown(amount),
  }))
  const isNet = figures.taxMode === 'exclusive'
  return {
    rows: [
      ...(isNet ? parts.map(part => ({ ...part, label: t.beforeTax(part.label) })) : parts),
      {
        label: t.depositWithTax,
        value: shown(depositTotalOf(figures, read.data)),
        isStrong: true,
      },
      { label: t.totalOfTheQuote, value: shown(calculation.result.tax_inclusive) },
    ],
  }
}
