'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { forgotPasswordAction } from '@/lib/accounts/password-reset/actions'
import { forgotPasswordInput } from '@/lib/accounts/password-reset/input'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export function ForgotPasswordForm() {
  const t = useMessages(auth)
  const action = useActionForm({
    schema: forgotPasswordInput,
    defaultValues: { email: '' },
    action: forgotPasswordAction,
  })
  return (
    <Form action={action} aria-label={t.forgot.form}>
      <TextField name="email" label={t.email} type="email" autoComplete="username" autoFocus />
      <SubmitButton>{t.forgot.submit}</SubmitButton>
    </Form>
  )
}
