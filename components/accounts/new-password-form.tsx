'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { useActionForm } from '@/components/form/use-action-form'
import { returnEmailAction } from '@/lib/accounts/email-change/actions'
import { resetPasswordAction } from '@/lib/accounts/password-reset/actions'
import { resetPasswordInput } from '@/lib/accounts/password-reset/input'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'
import { AccountName } from './account-name'

interface NewPasswordFormProps {
  token: string
  email: string
  /** What the link was mailed for. */
  purpose: 'reset' | 'emailReturn'
}

const actions = { reset: resetPasswordAction, emailReturn: returnEmailAction } as const

/** A new password for whoever opened the link of a mail; what follows from it, the page says. */
export function NewPasswordForm({ token, email, purpose }: NewPasswordFormProps) {
  const t = useMessages(auth)
  const action = useActionForm({
    schema: resetPasswordInput,
    defaultValues: { token, password: '' },
    action: actions[purpose],
  })
  return (
    <Form action={action} aria-label={t[purpose].title}>
      <AccountName email={email} />
      <PasswordField
        name="password"
        label={t.newPassword}
        autoComplete="new-password"
        help={t.passwordHelp}
        autoFocus
      />
      <SubmitButton>{t[purpose].submit}</SubmitButton>
    </Form>
  )
}
