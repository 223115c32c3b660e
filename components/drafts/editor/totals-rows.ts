import { sumOfDecimals } from '@/lib/documents/decimals'
import { computedLinesOf, type Draft } from '@/lib/drafts/model'
import type { Calculation, Decimal } from '@/lib/money/model'
import type { LineSetting } from './line-props'
import { taxWords } from './tax-words'
import { shownAmount } from './typed-number'

export interface TotalRow {
  key: string
  label: string
  value: string
}

interface TotalsSource {
  /** Null before anything could be computed. */
  calculation: Calculation | null
  draft: Draft
  setting: LineSetting
}

/** As many figures as a bar has room for, with what it says of options: several taxes become one. */
export function shortTotalRowsOf(source: TotalsSource): TotalRow[] {
  const rows = totalRowsOf(source)
  const { calculation, setting } = source
  const room = optionsWords(source.draft) === '' ? 3 : 2
  if (!calculation || rows.length <= room) return rows
  const shown = (value: Decimal) => shownAmount(value, setting.currency, setting.locale)
  return [
    { key: 'subtotal', label: 'Subtotal', value: shown(calculation.tax_exclusive) },
    { key: 'tax', label: setting.taxLabel, value: shown(calculation.tax_total) },
  ]
}

/** The figures between the lines and the total, each tax and each deposit on its own. */
export function totalRowsOf({ calculation, draft, setting }: TotalsSource): TotalRow[] {
  const shown = (value: Decimal) => shownAmount(value, setting.currency, setting.locale)
  if (!calculation) return [{ key: 'subtotal', label: 'Subtotal', value: shown('0') }]
  const { rounding } = calculation
  const taken = takenOff(calculation, draft)
    .filter(({ amount }) => !isZero(amount))
    .map(({ key, label, amount }) => ({ key, label, value: shown(negated(amount)) }))
  return [
    ...taken,
    { key: 'subtotal', label: 'Subtotal', value: shown(calculation.tax_exclusive) },
    ...calculation.tax_breakdown.map(group => ({
      key: `${group.category} ${group.rate}`,
      label: taxWords(
        { category: group.category, rate: group.rate ?? '' },
        setting.taxLabel,
        setting.locale,
      ),
      value: shown(group.tax),
    })),
    ...(isZero(rounding) ? [] : [{ key: 'rounding', label: 'Rounding', value: shown(rounding) }]),
  ]
}

/** "2 options not counted", empty without any. */
export function optionsWords(draft: Draft): string {
  const left = computedLinesOf(draft).filter(line => !line.chosen).length
  if (left === 0) return ''
  return left === 1 ? '1 option not counted' : `${left} options not counted`
}

/** The discount, then each invoice that was deducted, whatever its taxes. */
function takenOff({ document_level: parts, line_total }: Calculation, draft: Draft) {
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
    { key: 'discount', label: 'Discount', amount: draft.discount ? sumAt([0]) : '0' },
    ...numbers.map(number => ({
      key: number,
      label: `Less deposit ${number}`,
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
