'use client'

import type { ComponentProps, ReactNode } from 'react'
import { FieldFrame } from '@/components/form/field-frame'
import { asText, type FieldProps, useField } from '@/components/form/use-field'
import { Input, InputWithAffixes } from '@/components/ui/input'

export type TextFieldProps = FieldProps &
  Pick<
    ComponentProps<'input'>,
    | 'type'
    | 'autoComplete'
    | 'autoFocus'
    | 'autoCapitalize'
    | 'inputMode'
    | 'placeholder'
    | 'maxLength'
    | 'spellCheck'
  > & {
    leading?: ReactNode
    trailing?: ReactNode
    inputClassName?: string
  }

export function TextField({
  name,
  label,
  help,
  optional,
  aside,
  hideLabel,
  disabled,
  className,
  leading,
  trailing,
  inputClassName,
  ...props
}: TextFieldProps) {
  const { id, field, error, control } = useField({ name, help, disabled })
  const shared = { ...props, ...control, ...field, disabled, value: asText(field.value) }
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside, hideLabel, className }}>
      {leading || trailing ? (
        <InputWithAffixes
          {...shared}
          leading={leading}
          trailing={trailing}
          inputClassName={inputClassName}
        />
      ) : (
        <Input {...shared} className={inputClassName} />
      )}
    </FieldFrame>
  )
}
