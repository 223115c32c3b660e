'use client'

import { useState } from 'react'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import {
  beginSecondFactorAction,
  confirmSecondFactorAction,
} from '@/lib/accounts/second-factor/actions'
import {
  beginSecondFactorInput,
  confirmSecondFactorInput,
} from '@/lib/accounts/second-factor/input'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'
import { AccountName } from './account-name'
import { FactorFields } from './factor-fields'
import { RecoveryCodes } from './recovery-codes'
import { SquareCode } from './square-code'

interface SetUpProps {
  email: string
  onClose: () => void
}

interface Shown {
  secret: string
  square: string[]
}

/** The password, then the square and a first code, then the recovery codes: one after the other in one dialog. */
export function SetUpSecondFactor({ email, onClose }: SetUpProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes) return <RecoveryCodes email={email} codes={codes} onClose={onClose} />
  if (shown) return <FirstCode shown={shown} onCodes={setCodes} onClose={onClose} />
  return <Begin email={email} onShown={setShown} onClose={onClose} />
}

function Begin({ email, onShown, onClose }: SetUpProps & { onShown: (shown: Shown) => void }) {
  const t = useMessages(account).factor.begin
  const action = useActionForm({
    schema: beginSecondFactorInput,
    defaultValues: { password: '' },
    action: beginSecondFactorAction,
    onSuccess: onShown,
  })
  return (
    <FormDialog
      action={action}
      title={t.title}
      text={t.text}
      submitLabel={t.submit}
      onClose={onClose}
    >
      <AccountName email={email} />
      <FactorFields asksCode={false} autoFocus />
    </FormDialog>
  )
}

interface FirstCodeProps {
  shown: Shown
  onCodes: (codes: string[]) => void
  onClose: () => void
}

function FirstCode({ shown, onCodes, onClose }: FirstCodeProps) {
  const t = useMessages(account).factor.show
  const action = useActionForm({
    schema: confirmSecondFactorInput,
    defaultValues: { code: '' },
    action: confirmSecondFactorAction,
    onSuccess: made => onCodes(made.codes),
  })
  return (
    <FormDialog
      action={action}
      title={t.title}
      text={t.text}
      submitLabel={t.submit}
      onClose={onClose}
    >
      <SquareCode rows={shown.square} alt={t.square} />
      <p className="text-sm text-muted-foreground max-sm:text-base">
        {t.secret}{' '}
        <code className="num font-medium wrap-anywhere text-foreground select-all">
          {spaced(shown.secret)}
        </code>
      </p>
      <TextField
        name="code"
        label={t.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
      />
    </FormDialog>
  )
}

/** In groups of four, as one types it. */
function spaced(secret: string): string {
  return secret.replace(/(.{4})(?!$)/g, '$1 ')
}
