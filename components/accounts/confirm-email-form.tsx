'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { useActionForm } from '@/components/form/use-action-form'
import { confirmEmailAction } from '@/lib/accounts/email-change/actions'
import { confirmEmailInput } from '@/lib/accounts/email-change/input'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'
import { useDone } from './done-in-place'

/** A person presses the button, and the address is theirs. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const t = useMessages(auth)
  const action = useActionForm({
    schema: confirmEmailInput,
    defaultValues: { token },
    action: confirmEmailAction,
    onSuccess: useDone(),
  })
  return (
    <Form action={action} aria-label={t.emailChange.submit}>
      <SubmitButton>{t.emailChange.submit}</SubmitButton>
    </Form>
  )
}
