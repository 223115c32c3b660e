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
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

interface SignUpFormProps {
  currencies: ComboboxOption[]
  timezones: ComboboxOption[]
  /** Whether a code is asked for. */
  isByInvitation: boolean
}

export function SignUpForm({ currencies, timezones, isByInvitation }: SignUpFormProps) {
  const t = useMessages(auth)
  const action = useActionForm({
    schema: signUpInput,
    defaultValues: {
      name: '',
      email: '',
      password: '',
      companyName: '',
      currency: 'USD',
      timezone: 'UTC',
      inviteCode: '',
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
    <Form action={action} aria-label={t.signUp.title}>
      {isByInvitation ? (
        <TextField
          name="inviteCode"
          label={t.signUp.inviteCode}
          help={t.signUp.inviteCodeHelp}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
        />
      ) : null}
      <TextField name="name" label={t.yourName} autoComplete="name" autoFocus={!isByInvitation} />
      <TextField name="email" label={t.email} type="email" autoComplete="username" />
      <PasswordField
        name="password"
        label={t.password}
        autoComplete="new-password"
        help={t.passwordHelp}
      />
      <TextField name="companyName" label={t.signUp.companyName} autoComplete="organization" />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1 max-sm:gap-5">
        <ComboboxField name="currency" label={t.signUp.currency} options={currencies} />
        <ComboboxField name="timezone" label={t.signUp.timezone} options={timezones} />
      </div>
      <SubmitButton>{t.signUp.submit}</SubmitButton>
    </Form>
  )
}
