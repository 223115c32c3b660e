'use client'

import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { ComboboxField } from '@/components/form/combobox-field'
import { Form, SubmitButton } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { useTaxCategoryOptions } from '@/components/form/tax-categories'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { ComboboxOption } from '@/components/ui/combobox'
import { setUpCompanyAction } from '@/lib/companies/first-run/actions'
import { firstCompanyInput } from '@/lib/companies/first-run/input'
import { type Company, settingsOf } from '@/lib/companies/model'
import { categoriesWithRate } from '@/lib/drafts/model'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { type PaperSetting, SamplePaper } from './sample-paper'
import { WelcomeFrame } from './welcome-frame'

interface CompanyStepProps extends PaperSetting {
  options: Record<'countries' | 'currencies' | 'timezones' | 'languages', ComboboxOption[]>
}

/** Who the company is: what its first documents need to say. */
export function CompanyStep({ options, ...setting }: CompanyStepProps) {
  const t = useMessages(welcome).company
  const { next } = useMessages(welcome)
  const taxCategoryOptions = useTaxCategoryOptions()
  const { company } = setting
  const action = useActionForm({
    schema: firstCompanyInput,
    defaultValues: valuesOf(company),
    action: fields =>
      setUpCompanyAction({ ...fields, version: company.version, companyId: company.id }),
  })
  const written = useWatch({ control: action.form.control })
  const shown = useMemo(() => shownCompany(company, written), [company, written])
  const isRated = categoriesWithRate.some(each => each === written.defaultTaxCategory)
  return (
    <WelcomeFrame
      step="company"
      companyId={company.id}
      title={t.title}
      text={t.text}
      preview={<SamplePaper {...setting} company={shown} />}
    >
      <Form action={action} aria-label={t.title}>
        <TextField name="name" label={t.name} autoComplete="organization" />
        <TextareaField name="address" label={t.address} optional rows={3} />
        <ComboboxField name="countryCode" label={t.country} options={options.countries} optional />
        <div className="grid gap-5 sm:grid-cols-2">
          <ComboboxField name="currency" label={t.currency} options={options.currencies} />
          <ComboboxField name="timezone" label={t.timezone} options={options.timezones} />
        </div>
        <SelectField name="locale" label={t.language} options={options.languages} />
        <TextField name="taxInfo" label={t.taxInfo} optional help={t.taxInfoHelp} />
        <div className="grid gap-5 sm:grid-cols-[96px_minmax(0,1fr)_112px]">
          <TextField name="taxLabel" label={t.taxLabel} />
          <SelectField name="defaultTaxCategory" label={t.category} options={taxCategoryOptions} />
          {isRated ? <NumberField name="defaultTaxRate" label={t.rate} /> : null}
        </div>
        <SubmitButton>{next}</SubmitButton>
      </Form>
    </WelcomeFrame>
  )
}

function valuesOf(company: Company) {
  const { company: who, terms } = settingsOf(company)
  return {
    version: who.version,
    name: who.name,
    address: who.address,
    countryCode: who.countryCode,
    taxInfo: who.taxInfo,
    currency: who.currency,
    timezone: who.timezone,
    locale: who.locale,
    taxLabel: terms.taxLabel,
    defaultTaxCategory: terms.defaultTaxCategory,
    defaultTaxRate: terms.defaultTaxRate,
  }
}

/** The company as it would be; a half-written rate or an unknown currency leaves the paper as it was. */
function shownCompany(company: Company, written: Partial<ReturnType<typeof valuesOf>>): Company {
  const parsed = firstCompanyInput.safeParse({ ...valuesOf(company), ...written })
  if (!parsed.success)
    return { ...company, name: written.name ?? '', address: written.address ?? '' }
  return { ...company, ...parsed.data, defaultTaxRate: parsed.data.defaultTaxRate || null }
}
