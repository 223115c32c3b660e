'use client'

import type { Dispatch } from 'react'
import { cn } from '@/components/ui/cn'
import type { Discount } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { FormatLocale } from '@/lib/money/locale'
import { DecimalField } from './decimal-field'
import { type EditorAction, numberKindOf } from './editor-state'

interface DiscountFieldProps {
  /** A line's id, or the whole draft's. */
  line: string
  /** Such as "Line 2 discount". */
  name: string
  discount: Discount | null
  typed: string | undefined
  problem: string | undefined
  currency: string
  locale: FormatLocale
  dispatch: Dispatch<EditorAction>
}

/** A percentage or an amount off: one number and which of the two it is. */
export function DiscountField({ line, name, discount, dispatch, ...props }: DiscountFieldProps) {
  const t = useMessages(editor).discountField
  const kind = discount?.kind ?? 'percent'
  return (
    <DecimalField
      {...props}
      place={{ line, field: 'discount' }}
      kind={numberKindOf('discount', discount)}
      value={discount?.value ?? ''}
      label={name}
      placeholder={t.placeholder}
      dispatch={dispatch}
      trailing={
        <fieldset className="flex rounded-md bg-secondary p-0.5">
          <legend className="sr-only">{t.as(name)}</legend>
          {(['percent', 'amount'] as const).map(one => (
            <button
              key={one}
              type="button"
              aria-pressed={kind === one}
              aria-label={one === 'percent' ? t.inPercent(name) : t.asAnAmount(name)}
              onClick={() => dispatch({ type: 'discount chosen', line, kind: one })}
              className={cn(
                'reach h-6 min-w-8 rounded-sm px-1.5 text-xs font-medium text-muted-foreground max-sm:h-8 max-sm:min-w-11 max-sm:text-sm',
                kind === one && 'bg-card text-foreground shadow-[0_0_0_1px_var(--border)]',
              )}
            >
              {one === 'percent' ? '%' : props.currency}
            </button>
          ))}
        </fieldset>
      }
    />
  )
}
