'use client'

import { useWatch } from 'react-hook-form'
import { ComboboxField } from '@/components/form/combobox-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Alert } from '@/components/ui/alert'
import { changeCompanyAction } from '@/lib/companies/actions'
import { companyInput } from '@/lib/companies/input'
import { isBicOfElsewhere, type settingsOf } from '@/lib/companies/model'
import { settings as texts } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'
import { ClosingLink } from './closing-link'
import { SettingsFormFrame } from './settings-form-frame'
import type { SettingsOptions } from './settings-options'
import { SettingsSection } from './settings-section'

interface CompanyFormProps {
  settings: ReturnType<typeof settingsOf>['company']
  /** The company the form was opened in. */
  companyId: string
  options: SettingsOptions
  refusal: string | null
  mayChangeSlug: boolean
}

/** Who the company is, where it works and how it is paid. */
export function CompanyForm(props: CompanyFormProps) {
  const { settings, companyId, options, refusal, mayChangeSlug } = props
  const t = useMessages(texts)
  const action = useActionForm({
    schema: companyInput,
    defaultValues: settings,
    action: fields => changeCompanyAction({ ...fields, version: settings.version, companyId }),
    successMessage: t.saved,
  })
  return (
    <SettingsFormFrame
      action={action}
      current="Company"
      text={t.company.text}
      save={t.save}
      refusal={refusal}
    >
      <SettingsSection title={t.company.who}>
        <TextField
          name="name"
          label={t.company.name}
          autoComplete="organization"
          help={t.company.nameHelp}
        />
        <TextField
          name="slug"
          label={t.company.slug}
          disabled={!mayChangeSlug}
          help={mayChangeSlug ? t.company.slugHelp : t.company.slugRefused}
        />
        <TextField name="email" label={t.company.email} type="email" optional autoComplete="off" />
        <TextareaField name="address" label={t.company.address} optional />
        <ComboboxField
          name="countryCode"
          label={t.company.country}
          options={options.countries}
          optional
        />
        <TextareaField
          name="taxInfo"
          label={t.company.taxInfo}
          optional
          rows={2}
          help={t.company.taxInfoHelp}
        />
        <TextField
          name="registrationNumber"
          label={t.company.registration}
          optional
          help={t.company.registrationHelp}
        />
      </SettingsSection>
      <SettingsSection title={t.company.region} text={t.company.regionText}>
        <div className="grid gap-5 sm:grid-cols-2">
          <ComboboxField name="currency" label={t.company.currency} options={options.currencies} />
          <ComboboxField name="timezone" label={t.company.timezone} options={options.timezones} />
          <SelectField name="locale" label={t.company.language} options={options.languages} />
          <SelectField name="paper" label={t.company.paper} options={options.papers} />
        </div>
      </SettingsSection>
      <SettingsSection title={t.company.bank} text={t.company.bankText}>
        <TextField name="bankAccountName" label={t.company.accountName} optional />
        <TextField name="bankName" label={t.company.bankName} optional />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="iban" label={t.company.iban} optional autoComplete="off" />
          <TextField name="bic" label={t.company.bic} optional autoComplete="off" />
        </div>
        <BankOfElsewhere />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="accountNumber"
            label={t.company.accountNumber}
            optional
            autoComplete="off"
            help={t.company.accountNumberHelp}
          />
          <TextField
            name="routingNumber"
            label={t.company.routingNumber}
            optional
            autoComplete="off"
            help={t.company.routingNumberHelp}
          />
        </div>
      </SettingsSection>
      <ClosingLink />
    </SettingsFormFrame>
  )
}

/** Said while one types; it may be right, so that nothing is refused. */
function BankOfElsewhere() {
  const t = useMessages(texts)
  const [iban, bic] = useWatch<{ iban: string; bic: string }, ['iban', 'bic']>({
    name: ['iban', 'bic'],
  })
  if (!isBicOfElsewhere(iban, bic)) return null
  const account = iban.trim().slice(0, 2).toUpperCase()
  const bank = bic.trim().slice(4, 6).toUpperCase()
  return <Alert variant="warning">{t.company.bicElsewhere(account, bank)}</Alert>
}
