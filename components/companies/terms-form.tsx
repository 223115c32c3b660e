'use client'

import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { useTaxCategoryOptions } from '@/components/form/tax-categories'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { changeTermsAction } from '@/lib/companies/actions'
import { termsInput } from '@/lib/companies/input'
import type { settingsOf } from '@/lib/companies/model'
import { categoriesWithRate } from '@/lib/drafts/model'
import { settings as texts } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'
import { SettingsFormFrame } from './settings-form-frame'
import { SettingsSection } from './settings-section'

interface TermsFormProps {
  settings: ReturnType<typeof settingsOf>['terms']
  companyId: string
  refusal: string | null
  /** The list of taxes to choose from. */
  taxes: ReactNode
}

/** What new quotes and invoices begin with: tax, time to pay, texts. */
export function TermsForm({ settings, companyId, refusal, taxes }: TermsFormProps) {
  const t = useMessages(texts)
  const taxCategoryOptions = useTaxCategoryOptions()
  const action = useActionForm({
    schema: termsInput,
    defaultValues: settings,
    action: fields => changeTermsAction({ ...fields, version: settings.version, companyId }),
    successMessage: t.saved,
  })
  const category = useWatch({ control: action.form.control, name: 'defaultTaxCategory' })
  const isRated = categoriesWithRate.some(each => each === category)
  return (
    <SettingsFormFrame
      action={action}
      current="Tax and terms"
      text={t.terms.text}
      save={t.save}
      refusal={refusal}
    >
      <SettingsSection title={t.terms.tax} text={t.terms.taxText}>
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField name="taxLabel" label={t.terms.called} placeholder={t.terms.calledExample} />
          <SelectField
            name="defaultTaxCategory"
            label={t.terms.category}
            options={taxCategoryOptions}
          />
          {isRated ? <NumberField name="defaultTaxRate" label={t.terms.rate} /> : null}
        </div>
      </SettingsSection>
      {taxes}
      <SettingsSection title={t.terms.payment}>
        <NumberField
          name="paymentTermsDays"
          label={t.terms.days}
          whole
          help={t.terms.daysHelp}
          className="sm:max-w-56"
        />
      </SettingsSection>
      <SettingsSection title={t.terms.texts} text={t.terms.textsText}>
        <TextareaField name="defaultNotes" label={t.terms.notes} optional />
        <TextareaField name="defaultTerms" label={t.terms.terms} optional />
      </SettingsSection>
    </SettingsFormFrame>
  )
}
