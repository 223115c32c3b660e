'use client'

import { useWatch } from 'react-hook-form'
import { NumberField } from '@/components/form/number-field'
import { SwitchField } from '@/components/form/switch-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { numberingInput } from '@/lib/companies/input'
import { prefixProblem, type settingsOf } from '@/lib/companies/model'
import { changeNumberingAction } from '@/lib/companies/numbers/actions'
import { type NumberSeries, previewOf } from '@/lib/companies/numbers/model'
import type { DocumentKind } from '@/lib/documents/model'
import { settings as texts } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'
import { NextNumbers } from './next-numbers'
import { SettingsFormFrame } from './settings-form-frame'
import { SettingsSection } from './settings-section'

type Numbering = ReturnType<typeof settingsOf>['numbering']

interface NumbersFormProps {
  settings: Numbering
  companyId: string
  series: NumberSeries[]
  /** The last sequence of every series that was begun. */
  counted: Readonly<Record<string, number>>
  /** ISO date of the company's calendar. */
  today: string
  refusal: string | null
}

const fields = [
  { kind: 'invoice', name: 'invoicePrefix' },
  { kind: 'quote', name: 'quotePrefix' },
  { kind: 'credit_note', name: 'creditNotePrefix' },
  { kind: 'receipt', name: 'receiptPrefix' },
] as const

/** How documents are numbered, each pattern with the number it gives next. */
export function NumbersForm(props: NumbersFormProps) {
  const { settings, companyId, refusal } = props
  const t = useMessages(texts)
  const action = useActionForm({
    schema: numberingInput,
    defaultValues: settings,
    action: values => changeNumberingAction({ ...values, version: settings.version, companyId }),
    successMessage: t.saved,
  })
  return (
    <SettingsFormFrame
      action={action}
      current="Numbers"
      text={t.numbers.text}
      save={t.numbers.save}
      refusal={refusal}
    >
      <SettingsSection title={t.numbers.patterns} text={t.numbers.patternsText}>
        <div className="grid gap-5 sm:grid-cols-2">
          {fields.map(({ kind, name }) => (
            <TextField
              key={kind}
              name={name}
              label={t.numbers.begin[kind]}
              autoComplete="off"
              spellCheck={false}
              help={<Preview kind={kind} {...props} />}
            />
          ))}
        </div>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <NumberField
            name="numberPadding"
            label={t.numbers.digits}
            whole
            help={t.numbers.digitsHelp}
          />
          <SwitchField
            name="yearlyReset"
            label={t.numbers.yearly}
            help={t.numbers.yearlyHelp}
            className="sm:mt-6"
          />
        </div>
      </SettingsSection>
      <NextNumbers
        series={props.series}
        companyId={companyId}
        refusal={refusal ?? (action.form.formState.isDirty ? t.numbers.saveFirst : null)}
      />
    </SettingsFormFrame>
  )
}

type PreviewProps = Pick<NumbersFormProps, 'counted' | 'today' | 'settings'> & {
  kind: DocumentKind
}

/** Follows the form: the number that would be given next with what stands in it. */
function Preview({ kind, counted, today, settings }: PreviewProps) {
  const t = useMessages(texts)
  const written = { ...settings, ...useWatch<Numbering>() }
  const padding = Number(written.numberPadding)
  const numbering = {
    prefixes: {
      invoice: written.invoicePrefix,
      quote: written.quotePrefix,
      credit_note: written.creditNotePrefix,
      receipt: written.receiptPrefix,
    },
    numberPadding: padding >= 1 && padding <= 9 ? Math.trunc(padding) : settings.numberPadding,
    yearlyReset: written.yearlyReset,
  }
  if (prefixProblem(numbering.prefixes[kind].trim(), numbering.yearlyReset)) return t.numbers.none
  const { number, isNew } = previewOf(numbering, kind, { today, counted })
  return (
    <>
      {t.numbers.next} <span className="font-medium text-foreground">{number}</span>
      {isNew ? t.numbers.newSeries : null}
    </>
  )
}
