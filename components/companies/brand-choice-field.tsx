'use client'

import { asText, useField } from '@/components/form/use-field'
import { Segment, Segments } from '@/components/ui/segments'

interface BrandChoiceFieldProps {
  name: string
  label: string
  /** In words, by value. */
  choices: Readonly<Record<string, string>>
  disabled: boolean
}

/** One of a few, side by side. */
export function BrandChoiceField({ name, label, choices, disabled }: BrandChoiceFieldProps) {
  const { id, field } = useField({ name, disabled })
  return (
    <div className="grid gap-1.5">
      <span id={`${id}-label`} className="text-sm font-medium max-sm:text-base">
        {label}
      </span>
      <Segments
        aria-labelledby={`${id}-label`}
        disabled={disabled}
        value={asText(field.value)}
        onValueChange={field.onChange}
      >
        {Object.entries(choices).map(([value, words]) => (
          <Segment key={value} value={value}>
            {words}
          </Segment>
        ))}
      </Segments>
    </div>
  )
}
