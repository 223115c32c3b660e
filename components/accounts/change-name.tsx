'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { changeNameAction } from '@/lib/accounts/profile/actions'
import { changeNameInput } from '@/lib/accounts/profile/input'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'

export function ChangeName({ name }: { name: string }) {
  const t = useMessages(account).name
  const action = useActionForm({
    schema: changeNameInput,
    defaultValues: { name },
    action: changeNameAction,
    successMessage: t.saved,
  })
  return (
    <Form action={action} aria-label={t.title}>
      <TextField name="name" label={t.label} autoComplete="name" />
      <SubmitButton className="justify-self-start max-sm:justify-self-stretch">
        {t.submit}
      </SubmitButton>
    </Form>
  )
}
