'use client'

import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import type { AcceptWords } from './accept-dialog'
import { FieldError } from './field-error'

interface ConsentBoxProps {
  isGiven: boolean
  onChange: (isGiven: boolean) => void
  error: string
  words: Pick<AcceptWords, 'consent' | 'recorded'>
}

/** Agreement is ticked, never assumed. */
export function ConsentBox({ isGiven, onChange, error, words }: ConsentBoxProps) {
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <div className="flex gap-3">
        <Checkbox
          id={id}
          className="size-6 rounded-md max-sm:size-6 [&_svg]:size-4"
          checked={isGiven}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-recorded ${id}-error` : `${id}-recorded`}
          onCheckedChange={checked => onChange(checked === true)}
        />
        <div className="min-w-0 text-sm text-muted-foreground">
          <label htmlFor={id} className="block cursor-pointer text-foreground">
            {words.consent}
          </label>
          <p id={`${id}-recorded`} className="[&:lang(de)]:hyphens-auto">
            {words.recorded}
          </p>
        </div>
      </div>
      <FieldError id={`${id}-error`} sentence={error} />
    </div>
  )
}
