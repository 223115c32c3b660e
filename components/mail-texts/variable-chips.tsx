'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import type { MailVariable } from '@/lib/mails/variables/model'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'

interface VariableChipsProps {
  variables: readonly MailVariable[]
  /** Where both fields stand. */
  form: RefObject<HTMLElement | null>
  disabled: boolean
}

/** What may stand in the text, each put in where somebody wrote last. */
export function VariableChips({ variables, form, disabled }: VariableChipsProps) {
  const t = useMessages(mailTexts).variableChips
  const { meanings } = useMessages(sendingTexts)
  const insert = useInsert(form)
  return (
    <fieldset aria-label={t.insertAVariable} className="flex min-w-0 flex-wrap gap-1.5">
      {variables.map(({ name, meaning }) => (
        <Button
          key={name}
          size="sm"
          disabled={disabled}
          title={t.title(meanings[meaning])}
          // The field keeps the focus, and with it the place.
          onMouseDown={event => event.preventDefault()}
          onClick={() => insert(`{{${name}}}`)}
          className="font-mono text-xs font-normal max-sm:text-sm"
        >
          {name}
        </Button>
      ))}
    </fieldset>
  )
}

type FieldName = 'subject' | 'body'

/** Puts text into the field that was written in last, in place of what is selected there. */
function useInsert(form: RefObject<HTMLElement | null>): (text: string) => void {
  const { setValue, getFieldState } = useFormContext<Record<FieldName, string>>()
  const last = useRef<FieldName>('body')
  useEffect(() => {
    const place = form.current
    const remember = ({ target }: FocusEvent) => {
      const field = fieldOf(target)
      if (field) last.current = field.name === 'subject' ? 'subject' : 'body'
    }
    place?.addEventListener('focusin', remember)
    return () => place?.removeEventListener('focusin', remember)
  }, [form])
  return text => {
    // A link never stands in a subject.
    const name = text === '{{link}}' ? 'body' : last.current
    const field = fieldOf(form.current?.querySelector(`[name="${name}"]`) ?? null)
    if (!field) return
    const start = field.selectionStart ?? field.value.length
    const end = field.selectionEnd ?? start
    const value = `${field.value.slice(0, start)}${text}${field.value.slice(end)}`
    const shouldValidate = getFieldState(name).invalid
    setValue(name, value, { shouldDirty: true, shouldValidate })
    field.focus()
    requestAnimationFrame(() => field.setSelectionRange(start + text.length, start + text.length))
  }
}

function fieldOf(target: EventTarget | null) {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField ? target : null
}
