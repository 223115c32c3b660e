'use client'

import { asText, useField } from '@/components/form/use-field'
import { Segment, Segments } from '@/components/ui/segments'
import type { PaperSize } from '@/lib/documents/model'

const paperWords: Record<PaperSize, string> = { A4: 'A4', Letter: 'US Letter' }

/** The paper of documents: one of two, or whatever the company uses. */
export function PaperField({
  name,
  own,
  disabled,
}: {
  name: string
  own: PaperSize
  disabled: boolean
}) {
  const { id, field } = useField({ name, disabled })
  return (
    <div className="grid gap-1.5">
      <span id={`${id}-label`} className="text-sm font-medium max-sm:text-base">
        Paper
      </span>
      <Segments
        aria-labelledby={`${id}-label`}
        disabled={disabled}
        value={asText(field.value) || company}
        onValueChange={value => field.onChange(value === company ? '' : value)}
      >
        <Segment value={company}>
          <span>
            As company<span className="max-sm:hidden"> ({paperWords[own]})</span>
          </span>
        </Segment>
        <Segment value="A4">{paperWords.A4}</Segment>
        <Segment value="Letter">{paperWords.Letter}</Segment>
      </Segments>
    </div>
  )
}

/** A segment has to have a value. */
const company = 'company'
