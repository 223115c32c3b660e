'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { describedBy, FieldFrame } from '@/components/form/field-frame'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'

interface CommonProps {
  label: ReactNode
  /** What is missing, once somebody tried to send it. */
  error: string
}

/** One line to type, with its label and what is missing. */
export function TextInput({ label, error, ...props }: CommonProps & ComponentProps<typeof Input>) {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} error={error || undefined}>
      <Input
        id={id}
        className="h-12 text-lg"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, null, error || undefined)}
        {...props}
      />
    </FieldFrame>
  )
}

/** Several lines to type. */
export function TextArea({
  label,
  error,
  ...props
}: CommonProps & ComponentProps<typeof Textarea>) {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} error={error || undefined}>
      <Textarea
        id={id}
        className="text-lg"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, null, error || undefined)}
        {...props}
      />
    </FieldFrame>
  )
}
