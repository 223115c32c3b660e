'use client'

import { FieldFrame } from '@/components/form/field-frame'
import { asText, type FieldProps, useField } from '@/components/form/use-field'
import { Textarea } from '@/components/ui/textarea'

type TextareaFieldProps = FieldProps & { rows?: number; placeholder?: string; maxLength?: number }

export function TextareaField({
  name,
  label,
  help,
  optional,
  aside,
  hideLabel,
  disabled,
  className,
  ...props
}: TextareaFieldProps) {
  const { id, field, error, control } = useField({ name, help, disabled })
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside, hideLabel, className }}>
      <Textarea
        {...props}
        {...control}
        {...field}
        disabled={disabled}
        value={asText(field.value)}
      />
    </FieldFrame>
  )
}
