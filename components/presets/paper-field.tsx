'use client'

import { asText, useField } from '@/components/form/use-field'
import { Segment, Segments } from '@/components/ui/segments'
import type { PaperSize } from '@/lib/documents/model'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'

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
  const { paperField: t, papers } = useMessages(presetTexts)
  const { id, field } = useField({ name, disabled })
  return (
    <div className="grid gap-1.5">
      <span id={`${id}-label`} className="text-sm font-medium max-sm:text-base">
        {t.paper}
      </span>
      <Segments
        aria-labelledby={`${id}-label`}
        disabled={disabled}
        value={asText(field.value) || company}
        onValueChange={value => field.onChange(value === company ? '' : value)}
      >
        <Segment value={company}>
          <span>
            {t.asCompany}
            <span className="max-sm:hidden">{t.own(papers[own])}</span>
          </span>
        </Segment>
        <Segment value="A4">{papers.A4}</Segment>
        <Segment value="Letter">{papers.Letter}</Segment>
      </Segments>
    </div>
  )
}

/** A segment has to have a value. */
const company = 'company'
