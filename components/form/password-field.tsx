'use client'

import { EyeIcon, EyeOffIcon } from 'lucide-react'
import { useState } from 'react'
import { TextField, type TextFieldProps } from '@/components/form/text-field'
import { formTexts } from '@/lib/messages/en/form'
import { useMessages } from '@/lib/messages/use-messages'

export function PasswordField(props: Omit<TextFieldProps, 'type' | 'trailing'>) {
  const t = useMessages(formTexts).passwordField
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOffIcon : EyeIcon
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t.showPassword}
          onClick={() => setShown(!shown)}
          className="reach grid size-7 place-items-center rounded-md hover:bg-hover hover:text-foreground"
        >
          <Icon strokeWidth={1.6} aria-hidden />
        </button>
      }
    />
  )
}
