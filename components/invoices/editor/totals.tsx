'use client'

import { ChevronUpIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Money } from '@/components/shell/money'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { formatMoney, moneyParts } from '@/lib/money/format'
import type { Calculation, Decimal } from '@/lib/money/model'
import type { LineSetting } from './line-props'
import { taxWords } from './tax-words'
import { shownAmount } from './typed-number'

interface TotalsProps {
  /** Null before anything could be computed. */
  calculation: Calculation | null
  setting: LineSetting
  /** Why the newest figures could not be computed. */
  refusal: string | null
  /** The next action, where the bar is in thumb's reach. */
  action: ReactNode
}

interface TotalRow {
  label: string
  value: string
}

/** What is asked for, always in sight; all of its parts on demand. */
export function TotalsBar({ calculation, setting, refusal, action }: TotalsProps) {
  const rows = shortRowsOf(calculation, setting)
  const parts = moneyParts(calculation?.payable ?? '0', setting.currency, setting.locale)
  return (
    <footer className="border-t bg-background max-sm:bg-card">
      {refusal ? (
        <p
          role="alert"
          className="px-7 pt-3 text-xs text-destructive-text max-sm:px-5 max-sm:text-sm"
        >
          {refusal}
        </p>
      ) : null}
      <div className="flex items-start gap-9 px-7 py-4 max-sm:items-center max-sm:gap-4 max-sm:px-5 max-sm:py-3 max-sm:pb-safe-3">
        <dl className="flex min-w-0 gap-9 max-sm:hidden">
          {rows.map(row => (
            <div key={row.label} className="min-w-0">
              <dt className="truncate text-xs text-muted-foreground">{row.label}</dt>
              <dd className="num mt-0.5">{row.value}</dd>
            </div>
          ))}
        </dl>
        <Popover>
          <PopoverTrigger asChild>
            <button
              type="button"
              className="rounded-sm text-right max-sm:flex-1 max-sm:text-left sm:ml-auto"
            >
              <span className="flex items-center gap-1 text-xs text-muted-foreground sm:justify-end">
                <span>
                  Amount due<span className="max-sm:hidden">, {setting.currency}</span>
                </span>
                <ChevronUpIcon className="size-3.5" strokeWidth={1.6} aria-hidden />
              </span>
              <Money
                parts={parts}
                className="text-xl font-semibold tracking-[-0.014em] max-sm:leading-6"
              />
            </button>
          </PopoverTrigger>
          <PopoverContent align="end" className="w-80" aria-label="How the amount comes about">
            <TotalsList calculation={calculation} setting={setting} />
          </PopoverContent>
        </Popover>
        <div className="sm:hidden">{action}</div>
      </div>
    </footer>
  )
}

/** The figures under the lines, one below the other, with each tax on its own. */
export function TotalsList({ calculation, setting }: Pick<TotalsProps, 'calculation' | 'setting'>) {
  const { currency, locale } = setting
  return (
    <dl className="grid gap-1.5 text-sm max-sm:text-base">
      {totalRowsOf(calculation, setting).map(row => (
        <div key={row.label} className="flex justify-between gap-4">
          <dt className="text-muted-foreground">{row.label}</dt>
          <dd className="num">{row.value}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t pt-2.5 font-medium">
        <dt>Amount due</dt>
        <dd className="num font-semibold">
          {formatMoney(calculation?.payable ?? '0', currency, locale)}
        </dd>
      </div>
    </dl>
  )
}

/** As many figures as the bar has room for: several taxes become one. */
function shortRowsOf(calculation: Calculation | null, setting: LineSetting): TotalRow[] {
  const rows = totalRowsOf(calculation, setting)
  if (!calculation || rows.length <= 3) return rows
  const shown = (value: Decimal) => shownAmount(value, setting.currency, setting.locale)
  return [
    { label: 'Subtotal', value: shown(calculation.tax_exclusive) },
    { label: setting.taxLabel, value: shown(calculation.tax_total) },
  ]
}

function totalRowsOf(calculation: Calculation | null, setting: LineSetting): TotalRow[] {
  const shown = (value: Decimal) => shownAmount(value, setting.currency, setting.locale)
  if (!calculation) return [{ label: 'Subtotal', value: shown('0') }]
  const { allowance_total: discount, rounding } = calculation
  return [
    ...(isZero(discount) ? [] : [{ label: 'Discount', value: shown(negated(discount)) }]),
    { label: 'Subtotal', value: shown(calculation.tax_exclusive) },
    ...calculation.tax_breakdown.map(group => ({
      label: taxWords(
        { category: group.category, rate: group.rate ?? '' },
        setting.taxLabel,
        setting.locale,
      ),
      value: shown(group.tax),
    })),
    ...(isZero(rounding) ? [] : [{ label: 'Rounding', value: shown(rounding) }]),
  ]
}

function isZero(value: Decimal): boolean {
  return !/[1-9]/.test(value)
}

function negated(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}
