'use client'

import { FieldFrame } from '@/components/form/field-frame'
import { asText, type FieldProps, useField } from '@/components/form/use-field'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { formTexts } from '@/lib/messages/en/form'
import { useMessages } from '@/lib/messages/use-messages'

type SelectFieldProps = FieldProps & {
  options: { value: string; label: string }[]
  placeholder?: string
}

export function SelectField({
  name,
  label,
  help,
  optional,
  aside,
  hideLabel,
  disabled,
  className,
  options,
  placeholder,
}: SelectFieldProps) {
  const t = useMessages(formTexts).selectField
  const { id, field, error, control } = useField({ name, help, disabled })
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside, hideLabel, className }}>
      <Select
        name={field.name}
        value={asText(field.value)}
        onValueChange={field.onChange}
        disabled={disabled}
      >
        <SelectTrigger {...control} ref={field.ref} onBlur={field.onBlur}>
          <SelectValue placeholder={placeholder ?? t.placeholder} />
        </SelectTrigger>
        <SelectContent>
          {options.map(option => (
            <SelectItem key={option.value} value={option.value}>
              {option.label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </FieldFrame>
  )
}
