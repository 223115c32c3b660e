'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { useActionForm } from '@/components/form/use-action-form'
import { confirmAddressAction } from '@/lib/accounts/verification/actions'
import { confirmAddressInput } from '@/lib/accounts/verification/input'

/** Opening a link changes nothing, since scanners do that too: a person presses the button. */
export function ConfirmAddressForm({ token }: { token: string }) {
  const action = useActionForm({
    schema: confirmAddressInput,
    defaultValues: { token },
    action: confirmAddressAction,
  })
  return (
    <Form action={action} aria-label="Confirm address">
      <SubmitButton>Confirm address</SubmitButton>
    </Form>
  )
}
