'use client'

import { PasswordField } from '@/components/form/password-field'
import { TextField } from '@/components/form/text-field'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'

interface FactorFieldsProps {
  asksCode: boolean
  autoFocus?: boolean
}

/** What is asked before something that only the account's owner may do: the password, and the code where there is one. */
export function FactorFields({ asksCode, autoFocus = false }: FactorFieldsProps) {
  const t = useMessages(account).factor
  return (
    <>
      <PasswordField
        name="password"
        label={t.password}
        autoComplete="current-password"
        autoFocus={autoFocus}
      />
      {asksCode ? (
        <TextField
          name="code"
          label={t.code}
          help={t.codeHelp}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : null}
    </>
  )
}
