'use client'

import { ComboboxField } from '@/components/form/combobox-field'
import { Form, SubmitButton } from '@/components/form/form'
import { FormSection } from '@/components/form/form-section'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { SwitchField } from '@/components/form/switch-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { changeCompanySettingsAction } from '@/lib/companies/actions'
import { companySettingsInput } from '@/lib/companies/input'
import type { settingsOf } from '@/lib/companies/model'
import type { SettingsOptions } from './settings-options'

interface SettingsFormProps {
  settings: ReturnType<typeof settingsOf>
  /** The company the form was opened in. */
  companyId: string
  options: SettingsOptions
  mayChange: boolean
  mayChangeSlug: boolean
}

/** What the company says of itself on documents, and how it counts and pays. */
export function SettingsForm(props: SettingsFormProps) {
  const { settings, companyId, options, mayChange, mayChangeSlug } = props
  const action = useActionForm({
    schema: companySettingsInput,
    defaultValues: settings,
    action: fields =>
      changeCompanySettingsAction({ ...fields, version: settings.version, companyId }),
    successMessage: 'Settings saved',
  })
  return (
    <Form action={action} aria-label="Settings" className="gap-0">
      <fieldset disabled={!mayChange} className="contents">
        <FormSection
          title="Company"
          text="As it stands on new documents. Issued ones keep what they say."
        >
          <TextField name="name" label="Name" autoComplete="organization" />
          <TextField
            name="slug"
            label="Address name"
            disabled={!mayChangeSlug}
            help={mayChangeSlug ? 'Used in web addresses.' : 'Only owners can change it.'}
          />
          <TextField name="email" label="E-mail" type="email" optional autoComplete="off" />
          <TextareaField name="address" label="Address" optional />
          <ComboboxField name="countryCode" label="Country" options={options.countries} optional />
          <TextareaField
            name="taxInfo"
            label="Tax information"
            optional
            help="Your tax number as it must be printed, such as VAT IE6388047V."
          />
        </FormSection>
        <FormSection title="Region" text="Currency and language can differ by client.">
          <div className="grid gap-5 sm:grid-cols-2">
            <ComboboxField name="currency" label="Currency" options={options.currencies} />
            <ComboboxField name="timezone" label="Time zone" options={options.timezones} />
            <SelectField name="locale" label="Language of documents" options={options.languages} />
            <SelectField name="paper" label="Paper" options={options.papers} />
          </div>
        </FormSection>
        <FormSection title="Tax" text="Fills new invoices; every line can differ.">
          <div className="grid gap-5 sm:grid-cols-3">
            <TextField name="taxLabel" label="Called" placeholder="VAT" />
            <SelectField
              name="defaultTaxCategory"
              label="Category"
              options={options.taxCategories}
            />
            <NumberField name="defaultTaxRate" label="Rate in percent" optional />
          </div>
        </FormSection>
        <FormSection
          title="Numbers"
          text="A new prefix starts a new series at 1. Use {YYYY} for the year and {MM} for the month."
        >
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="invoicePrefix" label="Invoices begin with" />
            <TextField name="quotePrefix" label="Quotes begin with" />
            <TextField name="creditNotePrefix" label="Credit notes begin with" />
            <TextField name="receiptPrefix" label="Receipts begin with" />
          </div>
          <SwitchField name="yearlyReset" label="Start again at 1 each year" />
        </FormSection>
        <FormSection title="Payment" text="Printed on every invoice.">
          <NumberField name="paymentTermsDays" label="Days until due" whole />
          <TextField name="bankAccountName" label="Account holder" optional />
          <TextField name="bankName" label="Bank" optional />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="iban" label="IBAN" optional />
            <TextField name="bic" label="BIC" optional />
            <TextField name="accountNumber" label="Account number" optional />
            <TextField name="routingNumber" label="Routing number" optional />
          </div>
        </FormSection>
        <FormSection
          title="Links"
          text="How long the page works that a client opens from a mail. A link can be revoked at any time, or made anew."
        >
          <div className="grid gap-5 sm:grid-cols-2">
            <NumberField
              name="invoiceLinkDays"
              label="Days for invoices"
              whole
              help="For credit notes and receipts too."
            />
            <NumberField
              name="quoteLinkDays"
              label="Days for quotes"
              whole
              help="After the last day they are valid."
            />
          </div>
        </FormSection>
        <FormSection
          title="Texts"
          text="New quotes and invoices begin with them, unless their template has its own."
        >
          <TextareaField name="defaultNotes" label="Notes" optional />
          <TextareaField name="defaultTerms" label="Terms" optional />
        </FormSection>
        <div className="flex justify-end border-t py-6">
          <SubmitButton disabled={!mayChange} className="max-sm:w-full">
            Save settings
          </SubmitButton>
        </div>
      </fieldset>
    </Form>
  )
}
