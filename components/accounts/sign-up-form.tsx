'use client'

import { useEffect } from 'react'
import { ComboboxField } from '@/components/form/combobox-field'
import { Form, SubmitButton } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { ComboboxOption } from '@/components/ui/combobox'
import { signUpAction } from '@/lib/accounts/actions'
import { signUpInput } from '@/lib/accounts/input'

interface SignUpFormProps {
  currencies: ComboboxOption[]
  timezones: ComboboxOption[]
}

export function SignUpForm({ currencies, timezones }: SignUpFormProps) {
  const action = useActionForm({
    schema: signUpInput,
    defaultValues: {
      name: '',
      email: '',
      password: '',
      companyName: '',
      currency: 'USD',
      timezone: 'UTC',
    },
    action: signUpAction,
  })
  const { form } = action
  // Only the browser knows where it is; the server has drawn the form before.
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    if (!form.formState.dirtyFields.timezone) form.setValue('timezone', timeZone)
  }, [form])
  return (
    <Form action={action} aria-label="Start a company">
      <TextField name="name" label="Your name" autoComplete="name" autoFocus />
      <TextField name="email" label="E-mail" type="email" autoComplete="username" />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="new-password"
        help="At least 10 characters."
      />
      <TextField name="companyName" label="Company name" autoComplete="organization" />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1 max-sm:gap-5">
        <ComboboxField name="currency" label="Currency" options={currencies} />
        <ComboboxField name="timezone" label="Time zone" options={timezones} />
      </div>
      <SubmitButton>Start company</SubmitButton>
    </Form>
  )
}
