'use client'

import { FieldFrame } from '@/components/form/field-frame'
import { asText, type FieldProps, useField } from '@/components/form/use-field'
import { DateInput } from '@/components/ui/date-input'

type DateFieldProps = FieldProps & { earliestOn?: string; placeholder?: string }

/** The value is "2026-11-20"; text that is no date is kept, so that the schema can say so. */
export function DateField({
  name,
  label,
  help,
  optional,
  aside,
  hideLabel,
  disabled,
  className,
  ...props
}: DateFieldProps) {
  const { id, field, error, control } = useField({ name, help, disabled })
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside, hideLabel, className }}>
      <DateInput
        {...props}
        {...control}
        ref={field.ref}
        name={field.name}
        onBlur={field.onBlur}
        value={asText(field.value)}
        onValueChange={field.onChange}
      />
    </FieldFrame>
  )
}
