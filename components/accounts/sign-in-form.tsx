'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Form, SubmitButton } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { TextField } from '@/components/form/text-field'
import { type Refusal, useActionForm } from '@/components/form/use-action-form'
import { signInAction } from '@/lib/accounts/actions'
import { signInInput } from '@/lib/accounts/input'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'
import { BackToPassword, CodeStep, useSecondStep } from './second-step'
import { UnprovedSignIn } from './unproved-sign-in'

export function SignInForm({ next }: { next: string }) {
  const t = useMessages(auth)
  const { asksCode, onRefusal, back } = useSecondStep()
  const [unproved, setUnproved] = useState('')
  const action = useActionForm({
    schema: signInInput,
    defaultValues: { email: '', password: '', code: '', next },
    action: signInAction,
    onRefusal: refusal => {
      setUnproved(isUnproved(refusal) ? action.form.getValues('email') : '')
      return onRefusal(refusal)
    },
  })
  const goBack = () => {
    action.form.reset({ email: '', password: '', code: '', next })
    back()
  }
  return (
    <Form action={action} aria-label={t.signIn.title}>
      {asksCode ? (
        <CodeStep />
      ) : (
        <>
          {unproved ? <UnprovedSignIn key={unproved} email={unproved} /> : null}
          <TextField name="email" label={t.email} type="email" autoComplete="username" autoFocus />
          <PasswordField
            name="password"
            label={t.password}
            autoComplete="current-password"
            aside={<ForgottenPassword />}
          />
        </>
      )}
      <SubmitButton>{t.signIn.submit}</SubmitButton>
      {asksCode ? <BackToPassword onBack={goBack} /> : null}
    </Form>
  )
}

/** At the end of the password’s line. */
export function ForgottenPassword() {
  const t = useMessages(auth)
  return (
    <Link
      href="/forgot-password"
      className="reach text-sm font-medium text-primary-text max-sm:text-base"
    >
      {t.signIn.forgotten}
    </Link>
  )
}

function isUnproved(refusal: Refusal): boolean {
  return 'details' in refusal && refusal.details?.reason === 'address_not_proved'
}
