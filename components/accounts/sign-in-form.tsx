'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { signInAction } from '@/lib/accounts/actions'
import { signInInput } from '@/lib/accounts/input'

export function SignInForm({ next }: { next: string }) {
  const action = useActionForm({
    schema: signInInput,
    defaultValues: { email: '', password: '', next },
    action: signInAction,
  })
  return (
    <Form action={action} aria-label="Sign in">
      <TextField name="email" label="E-mail" type="email" autoComplete="username" autoFocus />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <SubmitButton>Sign in</SubmitButton>
    </Form>
  )
}
