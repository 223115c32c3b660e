'use client'

import { ComboboxField } from '@/components/form/combobox-field'
import { Form, SubmitButton } from '@/components/form/form'
import { FormSection } from '@/components/form/form-section'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { ComboboxOption } from '@/components/ui/combobox'
import { createClientAction, editClientAction } from '@/lib/clients/actions'
import { clientInput } from '@/lib/clients/input'
import type { ClientFields } from '@/lib/clients/model'
import { clients } from '@/lib/messages/en/clients'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClientFormOptions } from './client-form-options'

interface ClientFormProps {
  /** Version 0 is a new one. */
  client: ClientFields & { id: string; version: number }
  /** The company the form was opened in. */
  companyId: string
  options: ClientFormOptions
}

/** Everything about a client; only the name is required. */
export function ClientForm({ client, companyId, options }: ClientFormProps) {
  const t = useMessages(clients).form
  const { id, version } = client
  const action = useActionForm({
    schema: clientInput,
    defaultValues: client,
    action: fields =>
      version === 0
        ? createClientAction({ ...fields, id, companyId })
        : editClientAction({ ...fields, id, version, companyId }),
  })
  return (
    <Form action={action} aria-label={t.label} className="gap-0">
      <FormSection title={t.who} text={t.whoText}>
        <TextField name="name" label={t.name} autoFocus={version === 0} autoComplete="off" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="contactName" label={t.contact} optional autoComplete="off" />
          <TextField name="taxId" label={t.taxId} optional autoComplete="off" />
          <TextField name="email" label={t.email} type="email" optional autoComplete="off" />
          <TextField name="phone" label={t.phone} type="tel" optional autoComplete="off" />
        </div>
      </FormSection>
      <FormSection title={t.billing} text={t.billingText}>
        <AddressFields name="billing" countries={options.countries} />
      </FormSection>
      <FormSection title={t.shipping} text={t.shippingText}>
        <AddressFields name="shipping" countries={options.countries} />
      </FormSection>
      <FormSection title={t.preferences} text={t.preferencesText}>
        <div className="grid gap-5 sm:grid-cols-2">
          <ComboboxField name="currency" label={t.currency} options={options.currencies} />
          <ComboboxField name="language" label={t.language} options={options.languages} />
          <ComboboxField name="timezone" label={t.timezone} options={options.timezones} />
        </div>
        <TextareaField name="notes" label={t.notes} optional help={t.notesHelp} />
      </FormSection>
      <div className="flex justify-end border-t py-6">
        <SubmitButton className="max-sm:w-full">{version === 0 ? t.add : t.save}</SubmitButton>
      </div>
    </Form>
  )
}

function AddressFields({ name, countries }: { name: string; countries: ComboboxOption[] }) {
  const t = useMessages(clients).form
  return (
    <>
      <TextField name={`${name}.line1`} label={t.line1} optional autoComplete="off" />
      <TextField name={`${name}.line2`} label={t.line2} optional autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name={`${name}.city`} label={t.city} optional autoComplete="off" />
        <TextField name={`${name}.postalCode`} label={t.postalCode} optional autoComplete="off" />
        <TextField name={`${name}.region`} label={t.region} optional autoComplete="off" />
        <ComboboxField
          name={`${name}.countryCode`}
          label={t.country}
          options={countries}
          optional
        />
      </div>
    </>
  )
}
