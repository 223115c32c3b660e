'use client'

import { type Dispatch, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { InputWithAffixes } from '@/components/ui/input'
import type { FormatLocale } from '@/lib/money/locale'
import type { EditorAction, NumberPlace } from './editor-state'
import { controlId } from './problems'
import { type NumberKind, shownNumber } from './typed-number'

export interface DecimalFieldProps {
  place: NumberPlace
  kind: NumberKind
  value: string
  /** What stands in the field as typed, where it is being typed or cannot be read. */
  typed: string | undefined
  problem: string | undefined
  currency: string
  locale: FormatLocale
  dispatch: Dispatch<EditorAction>
  /** Needed where no label element stands beside the field. */
  label?: string
  /** `cell`: a quiet box in the table of lines. */
  look?: 'box' | 'cell'
  trailing?: React.ReactNode
  placeholder?: string
  className?: string
}

/** A decimal as a person types it; formatted once it can be read and is left. */
export function DecimalField(props: DecimalFieldProps) {
  const { place, kind, value, typed, problem, currency, locale, dispatch, label } = props
  const [isFocused, setFocused] = useState(false)
  const id = controlId(place.line, place.field)
  const resting = isFocused ? value : shownNumber(kind, value, currency, locale)
  const control = {
    id,
    'aria-label': label,
    'aria-invalid': (problem !== undefined && !isFocused) || undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-error`,
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    placeholder: props.placeholder,
    value: typed ?? resting,
    onFocus: (event: React.FocusEvent<HTMLInputElement>) => {
      const input = event.currentTarget
      setFocused(true)
      // The plain number takes the place of the formatted one first.
      queueMicrotask(() => input.select())
    },
    onBlur: () => {
      setFocused(false)
      dispatch({ type: 'number left', place })
    },
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      dispatch({ type: 'number typed', place, text: event.target.value }),
  }
  if (props.look === 'cell')
    return <input {...control} className={cn(cellBox, 'num text-right', props.className)} />
  return (
    <InputWithAffixes
      {...control}
      trailing={props.trailing}
      inputClassName="num"
      className={props.className}
    />
  )
}

/** Text at rest, a box while its line is being edited. */
export const cellBox = cn(
  'h-8 w-full min-w-0 rounded-md bg-transparent px-2 text-base outline-none transition-shadow placeholder:text-muted-foreground',
  'group-data-active/line:bg-card group-data-active/line:shadow-[inset_0_0_0_1px_var(--input)]',
  'hover:shadow-[inset_0_0_0_1px_var(--input)]',
  'focus:bg-card focus:shadow-[inset_0_0_0_1.5px_var(--ring),0_0_0_3px_var(--ring-halo)]!',
  'aria-invalid:bg-card aria-invalid:shadow-[inset_0_0_0_1.5px_var(--destructive)]!',
)
