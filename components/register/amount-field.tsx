'use client'

import { type ComponentProps, type ReactNode, useState } from 'react'
import { FieldFrame } from '@/components/form/field-frame'
import { asText, type FieldProps, useField } from '@/components/form/use-field'
import { InputWithAffixes } from '@/components/ui/input'
import { parseTypedDecimal } from '@/lib/money/typed'

interface TypedAmountProps
  extends Omit<ComponentProps<typeof InputWithAffixes>, 'value' | 'onChange' | 'inputMode'> {
  value: string
  /** The plain decimal, or what was typed where it is none. */
  onValueChange: (value: string) => void
}

/** An amount as people type it, "1,250.50" as well as "1250,5"; its value is the plain decimal. */
export function TypedAmount({ value, onValueChange, onBlur, ...props }: TypedAmountProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <InputWithAffixes
      autoComplete="off"
      inputClassName="num"
      {...props}
      inputMode="decimal"
      value={typed ?? value}
      onChange={event => {
        const text = event.target.value
        setTyped(text)
        onValueChange(parseTypedDecimal(text) ?? text.trim())
      }}
      onFocus={event => event.currentTarget.select()}
      onBlur={event => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}

type AmountFieldProps = FieldProps & {
  leading?: ReactNode
  trailing?: ReactNode
  autoFocus?: boolean
  /** After the form knows it. */
  onValueChange?: (value: string) => void
}

/** The same as a field of a form. */
export function AmountField({
  name,
  label,
  help,
  optional,
  aside,
  hideLabel,
  disabled,
  className,
  onValueChange,
  ...props
}: AmountFieldProps) {
  const { id, field, error, control } = useField({ name, help, disabled })
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside, hideLabel, className }}>
      <TypedAmount
        {...props}
        {...control}
        ref={field.ref}
        name={field.name}
        value={asText(field.value)}
        onBlur={field.onBlur}
        onValueChange={value => {
          field.onChange(value)
          onValueChange?.(value)
        }}
      />
    </FieldFrame>
  )
}
