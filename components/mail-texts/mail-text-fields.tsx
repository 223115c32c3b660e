'use client'

import { type ReactNode, useRef } from 'react'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { UnknownVariables } from '@/components/mails/unknown-variables'
import type { MailTextKind } from '@/lib/mails/model'
import type { MailVariable } from '@/lib/mails/variables/model'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
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
  const t = useMessages(mailTexts).mailTextFields
  const { writing } = useMessages(sendingTexts).writingHelp
  const place = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset ref={place} disabled={disabled} className="grid min-w-0 gap-6">
      <TextField name="subject" label={t.subject} autoComplete="off" />
      <div className="grid gap-3">
        <TextareaField
          name="body"
          label={t.text}
          rows={12}
          className="[&_textarea]:min-h-64"
          help={t.textHelp(writing)}
        />
        <UnknownVariables kind={kind} />
        <VariableChips variables={variables} form={place} disabled={disabled} />
      </div>
      {children}
    </fieldset>
  )
}
