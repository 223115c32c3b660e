'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { SwitchField } from '@/components/form/switch-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { Button } from '@/components/ui/button'
import { endSessionsAction } from '@/lib/accounts/sessions/actions'
import { endSessionsInput } from '@/lib/accounts/sessions/input'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'

/** All other browsers at once, and this one where somebody wants that. */
export function EndSessions() {
  const t = useMessages(account).sessions
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        onClick={() => setAsking(true)}
        className="justify-self-start max-sm:justify-self-stretch"
      >
        {t.everywhere}
      </Button>
      {asking ? <EndSessionsDialog onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function EndSessionsDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(account).sessions
  const action = useActionForm({
    schema: endSessionsInput,
    defaultValues: { here: false },
    action: endSessionsAction,
    onSuccess: () => {
      toast.success(t.othersEnded)
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={t.question}
      text={t.questionText}
      submitLabel={t.everywhere}
      onClose={onClose}
    >
      <SwitchField name="here" label={t.hereToo} />
    </FormDialog>
  )
}
