'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { Button } from '@/components/ui/button'
import { askForEmailChangeAction } from '@/lib/accounts/email-change/actions'
import { askForEmailChangeInput } from '@/lib/accounts/email-change/input'
import { accountLinkMinutes } from '@/lib/accounts/model'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'
import { AccountName } from './account-name'
import { FactorFields } from './factor-fields'

interface ChangeEmailProps {
  email: string
  /** Whether there is a second factor. */
  asksCode: boolean
}

export function ChangeEmail(props: ChangeEmailProps) {
  const t = useMessages(account).email
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)} className="max-sm:w-full">
        {t.open}
      </Button>
      {asking ? <ChangeEmailDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function ChangeEmailDialog({
  email,
  asksCode,
  onClose,
}: ChangeEmailProps & { onClose: () => void }) {
  const t = useMessages(account).email
  const action = useActionForm({
    schema: askForEmailChangeInput,
    defaultValues: { email: '', password: '', code: '' },
    action: askForEmailChangeAction,
    onSuccess: () => {
      toast.success(t.asked(action.form.getValues('email').trim()), { description: t.askedText })
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={t.dialogTitle}
      text={t.dialogText(accountLinkMinutes.email_change)}
      submitLabel={t.submit}
      onClose={onClose}
    >
      <TextField name="email" label={t.label} type="email" autoComplete="off" autoFocus />
      <AccountName email={email} />
      <FactorFields asksCode={asksCode} />
    </FormDialog>
  )
}
