'use client'

import { AccountName } from '@/components/accounts/account-name'
import { BackToPassword, CodeStep, useSecondStep } from '@/components/accounts/second-step'
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
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'

interface JoinFormProps {
  token: string
  /** The address that was invited. */
  email: string
}

/** For the invited person, signed in: one button. */
export function JoinForm({ token, companyName }: { token: string; companyName: string }) {
  const t = useMessages(people).joining
  const action = useActionForm({
    schema: joinInput,
    defaultValues: { token },
    action: joinAction,
  })
  return (
    <Form action={action} aria-label={t.join}>
      <SubmitButton>
        <span className="truncate">{t.joinCompany(companyName)}</span>
      </SubmitButton>
    </Form>
  )
}

/** For somebody without an account. */
export function JoinAsNewForm({ token, email }: JoinFormProps) {
  const t = useMessages(people).joining
  const action = useActionForm({
    schema: joinAsNewInput,
    defaultValues: { token, name: '', password: '' },
    action: joinAsNewAction,
  })
  return (
    <Form action={action} aria-label={t.join}>
      <AccountName email={email} />
      <TextField name="name" label={t.name} autoComplete="name" autoFocus />
      <PasswordField
        name="password"
        label={t.password}
        autoComplete="new-password"
        help={t.passwordHelp}
      />
      <SubmitButton>{t.createAndJoin}</SubmitButton>
    </Form>
  )
}

/** For somebody who has an account and is not signed in; with a second factor, its code is asked for too. */
export function SignInToJoinForm({ token, email }: JoinFormProps) {
  const { asksCode, onRefusal, back } = useSecondStep()
  const t = useMessages(people).joining
  const action = useActionForm({
    schema: signInToJoinInput,
    defaultValues: { token, password: '', code: '' },
    action: signInToJoinAction,
    onRefusal,
  })
  return (
    <Form action={action} aria-label={t.signIn}>
      <AccountName email={email} />
      {asksCode ? (
        <CodeStep />
      ) : (
        <PasswordField
          name="password"
          label={t.password}
          autoComplete="current-password"
          aside={<ForgottenPassword />}
          autoFocus
        />
      )}
      <SubmitButton>{t.signInToJoin}</SubmitButton>
      {asksCode ? <BackToPassword onBack={back} /> : null}
    </Form>
  )
}

/** For somebody else who is signed in. */
export function SignOutToJoinForm({ token }: { token: string }) {
  const t = useMessages(people).joining
  const action = useActionForm({
    schema: joinInput,
    defaultValues: { token },
    action: signOutToJoinAction,
  })
  return (
    <Form action={action} aria-label={t.signOut}>
      <SubmitButton>{t.signOutAndGoOn}</SubmitButton>
    </Form>
  )
}
