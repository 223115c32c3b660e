'use client'

import { ChevronUpIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Money } from '@/components/shell/money'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { Draft } from '@/lib/drafts/model'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney, moneyParts } from '@/lib/money/format'
import type { Calculation } from '@/lib/money/model'
import type { LineSetting } from './line-props'
import { optionsWords, shortTotalRowsOf, totalRowsOf } from './totals-rows'

interface TotalsProps {
  /** Null before anything could be computed. */
  calculation: Calculation | null
  draft: Draft
  setting: LineSetting
  /** Why the newest figures could not be computed. */
  refusal: string | null
  /** The next action, where the bar is in thumb's reach. */
  action: ReactNode
}

/** What is asked for, always in sight; all of its parts on demand. */
export function TotalsBar({ calculation, draft, setting, refusal, action }: TotalsProps) {
  const { totals: t, totalsRows } = useMessages(editor)
  const { kinds } = useMessages(drafts)
  const rows = shortTotalRowsOf(
    { calculation, draft, setting },
    { ...totalsRows, taxes: useMessages(taxCategoryNames) },
  )
  const options = optionsWords(draft, totalsRows)
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
      <div className="flex flex-wrap items-start gap-x-9 gap-y-3 px-7 py-4 max-sm:items-center max-sm:gap-x-4 max-sm:gap-y-2 max-sm:px-5 max-sm:py-3 max-sm:pb-safe-3">
        <dl className="flex min-w-0 flex-wrap gap-x-9 gap-y-2 max-sm:hidden">
          {rows.map(row => (
            <div key={row.key}>
              <dt className="text-xs text-muted-foreground">{row.label}</dt>
              <dd className="num mt-0.5">{row.value}</dd>
            </div>
          ))}
        </dl>
        <Popover>
          <PopoverTrigger asChild>
            <button
              type="button"
              className="reach shrink-0 rounded-sm text-right max-sm:flex-1 max-sm:text-left sm:ml-auto"
            >
              <span className="flex items-center gap-1 text-xs text-muted-foreground sm:justify-end">
                <span>
                  {kinds[draft.kind].total}
                  <span className="max-sm:hidden">
                    , {setting.currency}
                    {options ? ` · ${options}` : null}
                  </span>
                </span>
                <ChevronUpIcon className="size-3.5" strokeWidth={1.6} aria-hidden />
              </span>
              <Money
                parts={parts}
                className="text-xl font-semibold tracking-[-0.014em] max-sm:leading-6"
              />
            </button>
          </PopoverTrigger>
          <PopoverContent align="end" className="w-80" aria-label={t.howAmountComes}>
            <TotalsList calculation={calculation} draft={draft} setting={setting} />
          </PopoverContent>
        </Popover>
        <div className="ml-auto sm:hidden">{action}</div>
      </div>
    </footer>
  )
}

/** The figures under the lines, one below the other, with each tax on its own. */
export function TotalsList({
  calculation,
  draft,
  setting,
}: Pick<TotalsProps, 'calculation' | 'draft' | 'setting'>) {
  const t = useMessages(editor).totalsRows
  const taxes = useMessages(taxCategoryNames)
  const { kinds } = useMessages(drafts)
  const { currency, locale } = setting
  const options = optionsWords(draft, t)
  return (
    <dl className="grid gap-1.5 text-sm max-sm:text-base">
      {totalRowsOf({ calculation, draft, setting }, { ...t, taxes }).map(row => (
        <div key={row.key} className="flex justify-between gap-4">
          <dt className="text-muted-foreground">{row.label}</dt>
          <dd className="num">{row.value}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t pt-2.5 font-medium">
        <dt>
          {kinds[draft.kind].total}
          {options ? (
            <span className="block text-xs font-normal text-muted-foreground max-sm:text-sm">
              {options}
            </span>
          ) : null}
        </dt>
        <dd className="num font-semibold">
          {formatMoney(calculation?.payable ?? '0', currency, locale)}
        </dd>
      </div>
    </dl>
  )
}
