'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { forgotPasswordAction } from '@/lib/accounts/password-reset/actions'
import { forgotPasswordInput } from '@/lib/accounts/password-reset/input'

export function ForgotPasswordForm() {
  const action = useActionForm({
    schema: forgotPasswordInput,
    defaultValues: { email: '' },
    action: forgotPasswordAction,
  })
  return (
    <Form action={action} aria-label="Forgot password">
      <TextField name="email" label="E-mail" type="email" autoComplete="username" autoFocus />
      <SubmitButton>Mail me a link</SubmitButton>
    </Form>
  )
}
