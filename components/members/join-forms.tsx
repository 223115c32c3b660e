'use client'

import { AccountName } from '@/components/accounts/account-name'
import { ForgottenPassword } from '@/components/accounts/sign-in-form'
import { Form, SubmitButton } from '@/components/form/form'
import { PasswordField } from '@/components/form/password-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import {
  joinAction,
  joinAsNewAction,
  signInToJoinAction,
  signOutToJoinAction,
} from '@/lib/invitations/acceptance/actions'
import { joinAsNewInput, joinInput, signInToJoinInput } from '@/lib/invitations/acceptance/input'

interface JoinFormProps {
  token: string
  /** The address that was invited. */
  email: string
}

/** For the invited person, signed in: one button. */
export function JoinForm({ token, companyName }: { token: string; companyName: string }) {
  const action = useActionForm({
    schema: joinInput,
    defaultValues: { token },
    action: joinAction,
  })
  return (
    <Form action={action} aria-label="Join">
      <SubmitButton>
        <span className="truncate">Join {companyName}</span>
      </SubmitButton>
    </Form>
  )
}

/** For somebody without an account. */
export function JoinAsNewForm({ token, email }: JoinFormProps) {
  const action = useActionForm({
    schema: joinAsNewInput,
    defaultValues: { token, name: '', password: '' },
    action: joinAsNewAction,
  })
  return (
    <Form action={action} aria-label="Join">
      <AccountName email={email} />
      <TextField name="name" label="Your name" autoComplete="name" autoFocus />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="new-password"
        help="At least 10 characters."
      />
      <SubmitButton>Create account and join</SubmitButton>
    </Form>
  )
}

/** For somebody who has an account and is not signed in. */
export function SignInToJoinForm({ token, email }: JoinFormProps) {
  const action = useActionForm({
    schema: signInToJoinInput,
    defaultValues: { token, password: '' },
    action: signInToJoinAction,
  })
  return (
    <Form action={action} aria-label="Sign in">
      <AccountName email={email} />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        aside={<ForgottenPassword />}
        autoFocus
      />
      <SubmitButton>Sign in to join</SubmitButton>
    </Form>
  )
}

/** For somebody else who is signed in. */
export function SignOutToJoinForm({ token }: { token: string }) {
  const action = useActionForm({
    schema: joinInput,
    defaultValues: { token },
    action: signOutToJoinAction,
  })
  return (
    <Form action={action} aria-label="Sign out">
      <SubmitButton>Sign out and go on</SubmitButton>
    </Form>
  )
}
