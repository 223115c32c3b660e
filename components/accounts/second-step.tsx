'use client'

import { useState } from 'react'
import { TextField } from '@/components/form/text-field'
import type { Refusal } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

/** Whether a form of signing in asks for a code by now: the password was right, and there is a second factor. */
export function useSecondStep() {
  const [asksCode, setAsksCode] = useState(false)
  const onRefusal = ({ code }: Refusal): boolean => {
    if (code !== 'code_needed' || asksCode) return false
    setAsksCode(true)
    return true
  }
  return { asksCode, onRefusal, back: () => setAsksCode(false) }
}

/** In the place of the password, which the form keeps: nobody is signed in before both were right. */
export function CodeStep() {
  const t = useMessages(auth)
  return (
    <>
      <p className="text-sm max-sm:text-base" role="status">
        {t.code.text}
      </p>
      <TextField
        name="code"
        label={t.code.label}
        help={t.code.help}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
    </>
  )
}

/** Under the button: back to the password. */
export function BackToPassword({ onBack }: { onBack: () => void }) {
  const t = useMessages(auth)
  return (
    <Button type="button" variant="ghost" size="xl" onClick={onBack}>
      {t.code.back}
    </Button>
  )
}
