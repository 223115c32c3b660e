'use client'

import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Paper } from '@/components/documents/paper'
import { Form, SubmitButton } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { emptyAddress } from '@/lib/clients/model'
import { beginFirstDocumentAction } from '@/lib/companies/first-run/actions'
import { type FirstWords, firstDraftOf } from '@/lib/companies/first-run/first-draft/model'
import { firstDocumentInput } from '@/lib/companies/first-run/input'
import { numberPatternOf, printedNumber } from '@/lib/companies/model'
import { shownDocumentOf } from '@/lib/drafts/content/model'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { newId } from '@/lib/platform/ids'
import { plainLook } from '@/lib/presets/model'
import { SampleOffer } from './sample-offer'
import type { PaperSetting } from './sample-paper'
import { WelcomeFrame } from './welcome-frame'

/** The first client and the draft of the first document, or samples to look at. */
export function DocumentStep(setting: PaperSetting) {
  const t = useMessages(welcome).first
  const { company } = setting
  const [ids] = useState(() => ({ clientId: newId(), documentId: newId() }))
  const action = useActionForm({
    schema: firstDocumentInput,
    defaultValues: { ...ids, kind: 'invoice', name: '', email: '', description: '', unitPrice: '' },
    action: fields => beginFirstDocumentAction({ ...fields, ...ids, companyId: company.id }),
  })
  const kinds = [
    { value: 'invoice', label: t.kinds.invoice },
    { value: 'quote', label: t.kinds.quote },
  ]
  const written = useWatch({ control: action.form.control })
  const kind = written.kind === 'quote' ? ('quote' as const) : ('invoice' as const)
  const words = {
    kind,
    documentId: ids.documentId,
    description: written.description ?? '',
    unitPrice: /^\d{1,9}(\.\d{1,4})?$/.test(written.unitPrice ?? '')
      ? (written.unitPrice ?? '')
      : '',
  }
  return (
    <WelcomeFrame
      step="first_document"
      companyId={company.id}
      title={t.title}
      text={t.text}
      preview={
        <FirstPaper
          {...setting}
          words={words}
          client={{ name: written.name ?? '', email: written.email ?? '' }}
        />
      }
    >
      <Form action={action} aria-label={t.title}>
        <TextField name="name" label={t.client} autoComplete="off" />
        <TextField name="email" label={t.email} type="email" optional autoComplete="off" />
        <SelectField name="kind" label={t.kind} options={kinds} />
        <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_128px]">
          <TextField
            name="description"
            label={t.description}
            placeholder={t.descriptionExample}
            optional
            autoComplete="off"
          />
          <NumberField name="unitPrice" label={t.price} optional trailing={company.currency} />
        </div>
        <SubmitButton>{t.submit}</SubmitButton>
      </Form>
      <SampleOffer companyId={company.id} />
    </WelcomeFrame>
  )
}

interface FirstPaperProps extends PaperSetting {
  words: FirstWords
  client: { name: string; email: string }
}

function FirstPaper({ company, font, logoUrl, today, words, client }: FirstPaperProps) {
  const { kind, documentId, description, unitPrice } = words
  const { name, email } = client
  const blocks = useMemo(() => {
    const draft = firstDraftOf(
      {
        kind,
        documentId,
        // Nothing written: no line, as in the editor.
        description: description || (unitPrice && '–'),
        unitPrice: unitPrice || (description && '0'),
      },
      { company, client: null, look: plainLook, today },
    )
    const number = printedNumber(numberPatternOf(company, kind, today), 1)
    const buyer = {
      id: '',
      name,
      email,
      contactName: '',
      currency: '',
      language: '' as const,
      taxId: '',
      billing: emptyAddress,
    }
    const parts = { draft, company, client: buyer, font, look: plainLook, number, isDraft: true }
    return shownDocumentOf(parts)?.blocks ?? null
  }, [company, font, today, kind, documentId, description, unitPrice, name, email])
  if (!blocks) return null
  return (
    <div className="rounded-xs shadow-paper">
      <Paper
        blocks={blocks}
        brand={{ ...company.brand, font }}
        layout={company}
        paper={company.paper}
        logoUrl={logoUrl}
      />
    </div>
  )
}
