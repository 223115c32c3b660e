import type { TaxCategoryNames } from '@/components/form/tax-categories'
import { sumOfDecimals } from '@/lib/documents/decimals'
import { computedLinesOf, type Draft } from '@/lib/drafts/model'
import type { editor } from '@/lib/messages/en/editor'
import type { Calculation, Decimal } from '@/lib/money/model'
import type { LineSetting } from './line-props'
import { taxWords } from './tax-words'
import { shownAmount } from './typed-number'

export interface TotalRow {
  key: string
  label: string
  value: string
}

type Texts = typeof editor.totalsRows & { taxes: TaxCategoryNames }

interface TotalsSource {
  /** Null before anything could be computed. */
  calculation: Calculation | null
  draft: Draft
  setting: LineSetting
}

/** As many figures as a bar has room for, with what it says of options: several taxes become one. */
export function shortTotalRowsOf(source: TotalsSource, t: Texts): TotalRow[] {
  const rows = totalRowsOf(source, t)
  const { calculation, setting } = source
  const room = optionsWords(source.draft, t) === '' ? 3 : 2
  if (!calculation || rows.length <= room) return rows
  const shown = (value: Decimal) => shownAmount(value, setting.currency, setting.locale)
  return [
    { key: 'subtotal', label: t.subtotal, value: shown(calculation.tax_exclusive) },
    { key: 'tax', label: setting.taxLabel, value: shown(calculation.tax_total) },
  ]
}

/** The figures between the lines and the total, each tax and each deposit on its own. */
export function totalRowsOf({ calculation, draft, setting }: TotalsSource, t: Texts): TotalRow[] {
  const shown = (value: Decimal) => shownAmount(value, setting.currency, setting.locale)
  if (!calculation) return [{ key: 'subtotal', label: t.subtotal, value: shown('0') }]
  const { rounding } = calculation
  const taken = takenOff(calculation, draft, t)
    .filter(({ amount }) => !isZero(amount))
    .map(({ key, label, amount }) => ({ key, label, value: shown(negated(amount)) }))
  return [
    ...taken,
    { key: 'subtotal', label: t.subtotal, value: shown(calculation.tax_exclusive) },
    ...calculation.tax_breakdown.map(group => ({
      key: `${group.category} ${group.rate}`,
      label: taxWords(
        { category: group.category, rate: group.rate ?? '' },
        setting.taxLabel,
        setting.locale,
        t.taxes,
      ),
      value: shown(group.tax),
    })),
    ...(isZero(rounding) ? [] : [{ key: 'rounding', label: t.rounding, value: shown(rounding) }]),
  ]
}

/** "2 options not counted", empty without any. */
export function optionsWords(draft: Draft, t: typeof editor.totalsRows): string {
  const left = computedLinesOf(draft).filter(line => !line.chosen).length
  return left === 0 ? '' : t.optionsNotCounted(left)
}

/** The discount, then each invoice that was deducted, whatever its taxes. */
function takenOff({ document_level: parts, line_total }: Calculation, draft: Draft, t: Texts) {
  const digits = line_total.split('.')[1]?.length ?? 0
  const sumAt = (indexes: number[]) =>
    sumOfDecimals(
      parts
        .filter(part => part.kind === 'allowance' && indexes.includes(part.index))
        .map(part => part.net),
      digits,
    )
  const first = draft.discount ? 1 : 0
  const numbers = [...new Set(draft.deductions.map(deduction => deduction.number))]
  return [
    { key: 'discount', label: t.discount, amount: draft.discount ? sumAt([0]) : '0' },
    ...numbers.map(number => ({
      key: number,
      label: t.lessDeposit(number),
      amount: sumAt(
        draft.deductions.flatMap((deduction, index) =>
          deduction.number === number ? [first + index] : [],
        ),
      ),
    })),
  ]
}

function isZero(value: Decimal): boolean {
  return !/[1-9]/.test(value)
}

function negated(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}
