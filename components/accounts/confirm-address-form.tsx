'use client'

import { useState } from 'react'
import { Form, SubmitButton } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { confirmAddressAction } from '@/lib/accounts/verification/actions'
import { confirmAddressInput } from '@/lib/accounts/verification/input'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'
import { useDone } from './done-in-place'

/** A person presses the button; where their invite code was given to somebody else meanwhile, they enter another one. */
export function ConfirmAddressForm({ token }: { token: string }) {
  const t = useMessages(auth)
  const [asksInvite, setAsksInvite] = useState(false)
  const action = useActionForm({
    schema: confirmAddressInput,
    defaultValues: { token, inviteCode: '' },
    action: confirmAddressAction,
    onSuccess: useDone(),
    onRefusal: ({ code }) => {
      if (code === 'invite_used') setAsksInvite(true)
      return false
    },
  })
  return (
    <Form action={action} aria-label={t.verify.submit}>
      {asksInvite ? (
        <TextField
          name="inviteCode"
          label={t.signUp.inviteCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      ) : null}
      <SubmitButton>{t.verify.submit}</SubmitButton>
    </Form>
  )
}
