'use client'

import { z } from 'zod'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { ComboboxField } from '@/components/form/combobox-field'
import { DateField } from '@/components/form/date-field'
import { Form, SubmitButton } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { PasswordField } from '@/components/form/password-field'
import { SelectField } from '@/components/form/select-field'
import { SwitchField } from '@/components/form/switch-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { ActionResult } from '@/lib/platform/errors'

const schema = z.object({
  name: z.string().trim().min(1, 'Enter the name of the client.'),
  email: z.email('Enter an address such as name@example.com.'),
  password: z.string().min(10, 'Use at least 10 characters.'),
  days: z.string().regex(/^\d+$/, 'Enter a whole number of days.'),
  currency: z.string().min(1, 'Choose a currency.'),
  country: z.string(),
  dueOn: z.iso.date('Enter a date such as 20 Nov 2026.'),
  notes: z.string(),
  taxInclusive: z.boolean(),
})

const currencies = [
  { value: 'USD', label: 'USD, US dollar' },
  { value: 'EUR', label: 'EUR, euro' },
]
const countries = [
  { value: 'CZ', label: 'Czechia' },
  { value: 'CI', label: 'Côte d’Ivoire' },
  { value: 'US', label: 'United States' },
]

/** A form that refuses: an address at "taken.example" under its field, the name "Nobody" above them all. */
export function FormSample() {
  const action = useActionForm({
    schema,
    defaultValues: {
      name: '',
      email: '',
      password: '',
      days: '30',
      currency: 'USD',
      country: '',
      dueOn: '2026-12-20',
      notes: '',
      taxInclusive: false,
    },
    action: answer,
    successMessage: 'Acme Design saved',
  })
  return (
    <Shelf title="Form" wide>
      <Form action={action} aria-label="Sample form">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="name" label="Name" />
          <TextField name="email" label="E-mail" type="email" autoComplete="off" />
          <PasswordField name="password" label="Password" help="At least 10 characters." />
          <NumberField name="days" label="Payment days" whole trailing="days" />
          <SelectField name="currency" label="Currency" options={currencies} />
          <ComboboxField name="country" label="Country" options={countries} optional />
          <DateField name="dueOn" label="Due date" />
          <SwitchField name="taxInclusive" label="Prices include tax" help="For every line." />
        </div>
        <TextareaField name="notes" label="Notes" optional />
        <div className="flex justify-end gap-2">
          <SubmitButton>Save client</SubmitButton>
        </div>
      </Form>
    </Shelf>
  )
}

async function answer(input: z.input<typeof schema>): Promise<ActionResult<null>> {
  await new Promise(resolve => setTimeout(resolve, 600))
  if (input.name === 'Nobody')
    return { ok: false, code: 'invalid', message: 'Nobody cannot be a client. Enter another name.' }
  if (input.email.endsWith('@taken.example'))
    return {
      ok: false,
      code: 'conflict',
      message: 'Some fields need another look.',
      fields: { email: 'Another client has this address.' },
    }
  return { ok: true, value: null }
}
