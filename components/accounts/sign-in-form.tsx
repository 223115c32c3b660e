'use client'

import Link from 'next/link'
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
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        aside={<ForgottenPassword />}
      />
      <SubmitButton>Sign in</SubmitButton>
    </Form>
  )
}

/** At the end of the password’s line. */
export function ForgottenPassword() {
  return (
    <Link
      href="/forgot-password"
      className="reach text-sm font-medium text-primary-text max-sm:text-base"
    >
      Forgot your password?
    </Link>
  )
}
