'use client'

import { useState } from 'react'
import { useFormState } from 'react-hook-form'
import { useActionForm } from '@/components/form/use-action-form'
import type { MailTextKind } from '@/lib/mails/model'
import { saveMailTextAction } from '@/lib/mails/texts/actions'
import { mailTextInput } from '@/lib/mails/texts/input'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { useMessages } from '@/lib/messages/use-messages'

export interface EditedText {
  kind: MailTextKind
  subject: string
  body: string
  /** What was seen last of the stored text; empty while there is none of the company's own. */
  seen: string
}

/** The form of a text: what stands in it, and whether somebody else changed it meanwhile. */
export function useMailTextForm(text: EditedText, companyId: string) {
  const t = useMessages(mailTexts).useMailTextForm
  const [seen, setSeen] = useState(text.seen)
  const [stale, setStale] = useState<string | null>(null)
  const { kind, subject, body } = text
  const action = useActionForm({
    schema: mailTextInput,
    defaultValues: { kind, subject, body },
    action: fields => {
      setStale(null)
      return saveMailTextAction({ companyId, ...fields, kind, seen })
    },
    onSuccess: saved => setSeen(saved.seen),
    onRefusal: refusal => {
      if (refusal.code !== 'conflict') return false
      setStale(refusal.message)
      return true
    },
    successMessage: t.saved,
  })
  const { isDirty } = useFormState({ control: action.form.control })
  /** What is stored without the form: after a reset, and after that was taken back. */
  const show = (stored: Omit<EditedText, 'kind'>) => {
    action.form.reset({ kind, subject: stored.subject, body: stored.body })
    setSeen(stored.seen)
    setStale(null)
  }
  return { action, seen, isDirty, stale, show }
}
