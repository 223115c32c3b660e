'use client'

import { useState } from 'react'
import { PasswordField } from '@/components/form/password-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { Button } from '@/components/ui/button'
import { changePasswordAction } from '@/lib/accounts/password/actions'
import { changePasswordInput } from '@/lib/accounts/password/input'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'
import { AccountName } from './account-name'

export function ChangePassword({ email }: { email: string }) {
  const t = useMessages(account).password
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)} className="sm:justify-self-end">
        {t.open}
      </Button>
      {asking ? <ChangePasswordDialog email={email} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function ChangePasswordDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const t = useMessages(account).password
  const action = useActionForm({
    schema: changePasswordInput,
    defaultValues: { password: '', newPassword: '' },
    action: changePasswordAction,
    successMessage: t.changed,
    onSuccess: onClose,
  })
  return (
    <FormDialog
      action={action}
      title={t.dialogTitle}
      text={t.dialogText}
      submitLabel={t.submit}
      onClose={onClose}
    >
      <AccountName email={email} />
      <PasswordField name="password" label={t.current} autoComplete="current-password" autoFocus />
      <PasswordField name="newPassword" label={t.next} autoComplete="new-password" help={t.help} />
    </FormDialog>
  )
}
