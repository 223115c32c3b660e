'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import { useController } from 'react-hook-form'
import { describedBy } from '@/components/form/field-frame'

export type FieldProps = {
  /** Path of the value, such as "name" or "lines.0.quantity". */
  name: string
  label: ReactNode
  help?: ReactNode
  optional?: boolean
  aside?: ReactNode
  hideLabel?: boolean
  disabled?: boolean
  className?: string
}

/** One value of the surrounding form, with the ids and marks its control needs. */
export function useField({ name, help, disabled }: Pick<FieldProps, 'name' | 'help' | 'disabled'>) {
  const id = useId()
  const { field, fieldState } = useController({ name })
  const error = fieldState.error?.message
  return {
    id,
    field,
    error,
    control: {
      id,
      disabled,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': describedBy(id, help, error),
    },
  }
}

/** A value of a form as the text of a control. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
