'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { Form, SubmitButton } from '@/components/form/form'
import { useActionForm } from '@/components/form/use-action-form'
import { confirmAddressAction } from '@/lib/accounts/verification/actions'
import { confirmAddressInput } from '@/lib/accounts/verification/input'

const DoneContext = createContext<() => void>(() => undefined)

interface ConfirmAddressProps {
  /** In the place of the question once the address was confirmed: it is said only where that happened. */
  confirmed: ReactNode
  /** The question, with the form in it. */
  children: ReactNode
}

/** The page behind the link of the mail. */
export function ConfirmAddress({ confirmed, children }: ConfirmAddressProps) {
  const [isDone, setDone] = useState(false)
  if (!isDone) return <DoneContext value={() => setDone(true)}>{children}</DoneContext>
  return (
    <div tabIndex={-1} ref={takeFocus} className="outline-none">
      {confirmed}
    </div>
  )
}

/** Opening a link changes nothing, since scanners do that too: a person presses the button. */
export function ConfirmAddressForm({ token }: { token: string }) {
  const action = useActionForm({
    schema: confirmAddressInput,
    defaultValues: { token },
    action: confirmAddressAction,
    onSuccess: useContext(DoneContext),
  })
  return (
    <Form action={action} aria-label="Confirm address">
      <SubmitButton>Confirm address</SubmitButton>
    </Form>
  )
}

/** The button that was pressed is gone. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
