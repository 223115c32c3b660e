'use client'

import { type ReactNode, useRef } from 'react'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { UnknownVariables } from '@/components/mails/unknown-variables'
import { writingWords } from '@/components/mails/writing-help'
import type { MailTextKind } from '@/lib/mails/model'
import type { MailVariable } from '@/lib/mails/variables/model'
import { VariableChips } from './variable-chips'

interface MailTextFieldsProps {
  kind: MailTextKind
  variables: readonly MailVariable[]
  disabled: boolean
  /** Under the fields: trying them out. */
  children: ReactNode
}

/** Subject and text, and what can be put into them. */
export function MailTextFields({ kind, variables, disabled, children }: MailTextFieldsProps) {
  const place = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset ref={place} disabled={disabled} className="grid min-w-0 gap-6">
      <TextField name="subject" label="Subject" autoComplete="off" />
      <div className="grid gap-3">
        <TextareaField
          name="body"
          label="Text"
          rows={12}
          className="[&_textarea]:min-h-64"
          help={`${writingWords} The button and the figures below it come by themselves.`}
        />
        <UnknownVariables kind={kind} />
        <VariableChips variables={variables} form={place} disabled={disabled} />
      </div>
      {children}
    </fieldset>
  )
}
