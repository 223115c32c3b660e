'use client'

import { FieldFrame } from '@/components/form/field-frame'
import { asText, type FieldProps, useField } from '@/components/form/use-field'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'

type ComboboxFieldProps = Omit<FieldProps, 'label'> & {
  label: string
  options: ComboboxOption[]
  placeholder?: string
  emptyText?: string
  onCreate?: (typed: string) => void
  createLabel?: string
}

export function ComboboxField({
  name,
  label,
  help,
  optional,
  aside,
  hideLabel,
  disabled,
  className,
  ...props
}: ComboboxFieldProps) {
  const { id, field, error, control } = useField({ name, help, disabled })
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside, hideLabel, className }}>
      <Combobox
        {...props}
        {...control}
        ref={field.ref}
        onBlur={field.onBlur}
        label={label}
        value={asText(field.value)}
        onValueChange={field.onChange}
      />
    </FieldFrame>
  )
}
