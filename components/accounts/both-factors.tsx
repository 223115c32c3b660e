'use client'

import { useState } from 'react'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import {
  endSecondFactorAction,
  renewRecoveryCodesAction,
} from '@/lib/accounts/second-factor/actions'
import { bothFactorsInput } from '@/lib/accounts/second-factor/input'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'
import { AccountName } from './account-name'
import { FactorFields } from './factor-fields'
import { RecoveryCodes } from './recovery-codes'

interface BothFactorsProps {
  email: string
  onClose: () => void
}

export function EndSecondFactor({ email, onClose }: BothFactorsProps) {
  const t = useMessages(account).factor.off_
  const action = useActionForm({
    schema: bothFactorsInput,
    defaultValues: { password: '', code: '' },
    action: endSecondFactorAction,
    successMessage: t.done,
    onSuccess: onClose,
  })
  return (
    <FormDialog
      action={action}
      title={t.title}
      text={t.text}
      submitLabel={t.submit}
      danger
      onClose={onClose}
    >
      <AccountName email={email} />
      <FactorFields asksCode autoFocus />
    </FormDialog>
  )
}

export function RenewRecoveryCodes({ email, onClose }: BothFactorsProps) {
  const t = useMessages(account).factor.renewal
  const [codes, setCodes] = useState<string[] | null>(null)
  const action = useActionForm({
    schema: bothFactorsInput,
    defaultValues: { password: '', code: '' },
    action: renewRecoveryCodesAction,
    onSuccess: made => setCodes(made.codes),
  })
  if (codes) return <RecoveryCodes email={email} codes={codes} onClose={onClose} />
  return (
    <FormDialog
      action={action}
      title={t.title}
      text={t.text}
      submitLabel={t.submit}
      onClose={onClose}
    >
      <AccountName email={email} />
      <FactorFields asksCode autoFocus />
    </FormDialog>
  )
}
