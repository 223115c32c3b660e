'use client'

import type { ReactNode } from 'react'
import { SwitchField } from '@/components/form/switch-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import type { PaperSize } from '@/lib/documents/model'
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
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-8">
      <Part title="Look">
        <TextField
          name="name"
          label="Name"
          autoComplete="off"
          autoFocus={isNew}
          maxLength={longestOf.name}
        />
        <DesignField name="template" disabled={disabled} />
        <PaperField name="paper" own={paper} disabled={disabled} />
      </Part>
      <Part title="Shows">
        <SwitchField
          name="photos"
          label="Photos of lines"
          help="Beside lines that have one."
          disabled={disabled}
        />
        <SwitchField
          name="paymentCode"
          label="Payment code"
          help="A square that banking apps read, on invoices in euros to an account with an IBAN."
          disabled={disabled}
        />
        <SwitchField
          name="signatureLine"
          label="Line to sign on"
          help="On quotes that nobody has answered yet."
          disabled={disabled}
        />
      </Part>
      <Part title="Texts" text="Plain text; line breaks are kept.">
        <TextareaField
          name="intro"
          label="Opening"
          optional
          maxLength={longestOf.intro}
          help="Above the lines of quotes and invoices."
        />
        <TextareaField
          name="notes"
          label="Notes"
          optional
          maxLength={longestOf.notes}
          help="New quotes and invoices begin with them. Empty: the notes of the company."
        />
        <TextareaField
          name="terms"
          label="Terms"
          optional
          maxLength={longestOf.terms}
          help="New quotes and invoices begin with them. Empty: the terms of the company."
        />
        <TextareaField
          name="legal"
          label="Legal text"
          optional
          maxLength={longestOf.legal}
          help="In small type at the end of every document."
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
