'use client'

import { TextField, type TextFieldProps } from '@/components/form/text-field'
import { cn } from '@/components/ui/cn'

type NumberFieldProps = Omit<TextFieldProps, 'type' | 'inputMode'> & {
  /** Whole numbers bring up the keyboard without a decimal sign. */
  whole?: boolean
}

/** A decimal kept as the text that was typed; the schema says what it means. */
export function NumberField({ whole = false, inputClassName, ...props }: NumberFieldProps) {
  return (
    <TextField
      {...props}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      inputClassName={cn('num', inputClassName)}
    />
  )
}
