'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { useActionForm } from '@/components/form/use-action-form'
import { resetPasswordAction } from '@/lib/accounts/password-reset/actions'
import { resetPasswordInput } from '@/lib/accounts/password-reset/input'
import { AccountName } from './account-name'

export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const action = useActionForm({
    schema: resetPasswordInput,
    defaultValues: { token, password: '' },
    action: resetPasswordAction,
  })
  return (
    <Form action={action} aria-label="Choose a new password">
      <AccountName email={email} />
      <PasswordField
        name="password"
        label="New password"
        autoComplete="new-password"
        help="At least 10 characters."
        autoFocus
      />
      <SubmitButton>Save password</SubmitButton>
    </Form>
  )
}
