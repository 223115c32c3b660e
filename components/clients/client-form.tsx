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
    <Form action={action} aria-label="Client" className="gap-0">
      <FormSection title="Who" text="As it stands on the invoice.">
        <TextField name="name" label="Name" autoFocus={version === 0} autoComplete="off" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="contactName" label="Contact person" optional autoComplete="off" />
          <TextField name="taxId" label="Tax id" optional autoComplete="off" />
          <TextField name="email" label="E-mail" type="email" optional autoComplete="off" />
          <TextField name="phone" label="Phone" type="tel" optional autoComplete="off" />
        </div>
      </FormSection>
      <FormSection title="Billing address" text="Printed on the invoice.">
        <AddressFields name="billing" countries={options.countries} />
      </FormSection>
      <FormSection title="Shipping address" text="Only if it is another one.">
        <AddressFields name="shipping" countries={options.countries} />
      </FormSection>
      <FormSection title="Preferences" text="Where this client differs from the company.">
        <div className="grid gap-5 sm:grid-cols-2">
          <ComboboxField name="currency" label="Currency" options={options.currencies} />
          <ComboboxField name="language" label="Language" options={options.languages} />
          <ComboboxField name="timezone" label="Time zone" options={options.timezones} />
        </div>
        <TextareaField name="notes" label="Notes" optional help="For your team, never printed." />
      </FormSection>
      <div className="flex justify-end border-t py-6">
        <SubmitButton className="max-sm:w-full">
          {version === 0 ? 'Add client' : 'Save client'}
        </SubmitButton>
      </div>
    </Form>
  )
}

function AddressFields({ name, countries }: { name: string; countries: ComboboxOption[] }) {
  return (
    <>
      <TextField name={`${name}.line1`} label="Address" optional autoComplete="off" />
      <TextField name={`${name}.line2`} label="Address, second line" optional autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name={`${name}.city`} label="City" optional autoComplete="off" />
        <TextField name={`${name}.postalCode`} label="Postal code" optional autoComplete="off" />
        <TextField name={`${name}.region`} label="State or region" optional autoComplete="off" />
        <ComboboxField name={`${name}.countryCode`} label="Country" options={countries} optional />
      </div>
    </>
  )
}
