'use client'

import type { ReactNode } from 'react'
import { SwitchField } from '@/components/form/switch-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import type { PaperSize } from '@/lib/documents/model'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import { longestOf } from '@/lib/presets/model'
import { DesignField } from './design-field'
import { PaperField } from './paper-field'

interface PresetFieldsProps {
  /** The company's own paper. */
  paper: PaperSize
  isNew: boolean
  disabled: boolean
}

/** Everything a template says of documents. */
export function PresetFields({ paper, isNew, disabled }: PresetFieldsProps) {
  const t = useMessages(presetTexts).presetFields
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-8">
      <Part title={t.look}>
        <TextField
          name="name"
          label={t.name}
          autoComplete="off"
          autoFocus={isNew}
          maxLength={longestOf.name}
        />
        <DesignField name="template" disabled={disabled} />
        <PaperField name="paper" own={paper} disabled={disabled} />
      </Part>
      <Part title={t.shows}>
        <SwitchField
          name="photos"
          label={t.photosOfLines}
          help={t.photosOfLinesHelp}
          disabled={disabled}
        />
        <SwitchField
          name="paymentCode"
          label={t.paymentCode}
          help={t.paymentCodeHelp}
          disabled={disabled}
        />
        <SwitchField
          name="signatureLine"
          label={t.lineToSignOn}
          help={t.lineSignHelp}
          disabled={disabled}
        />
      </Part>
      <Part title={t.texts} text={t.text}>
        <TextareaField
          name="intro"
          label={t.opening}
          optional
          maxLength={longestOf.intro}
          help={t.openingHelp}
        />
        <TextareaField
          name="notes"
          label={t.notes}
          optional
          maxLength={longestOf.notes}
          help={t.notesHelp}
        />
        <TextareaField
          name="terms"
          label={t.terms}
          optional
          maxLength={longestOf.terms}
          help={t.termsHelp}
        />
        <TextareaField
          name="legal"
          label={t.legalText}
          optional
          maxLength={longestOf.legal}
          help={t.legalTextHelp}
        />
      </Part>
    </fieldset>
  )
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="grid gap-5 border-t pt-6 first:border-t-0 first:pt-0">
      <div>
        <h2 className="text-base font-medium">{title}</h2>
        {text ? <p className="mt-1 text-sm text-muted-foreground">{text}</p> : null}
      </div>
      {children}
    </section>
  )
}
