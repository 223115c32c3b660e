'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { declineAsVisitorAction } from '@/lib/visits/actions'
import { useChoice } from './quote-choice'
import type { RefusalWords } from './refusal-words'
import { TextArea, TextInput } from './text-input'
import { useSending } from './use-sending'
import { VisitorDialog } from './visitor-dialog'
import { focusFirstError, VisitorForm } from './visitor-form'
import type { VisitorWords } from './words'

type DeclineWords = VisitorWords['decline'] & {
  name: string
  nameMissing: string
  close: string
  notNow: string
  refusals: RefusalWords
}

interface DeclineQuoteDialogProps {
  token: string
  lang: string
  version: number
  words: DeclineWords
}

/** No, by whom and why. */
export function DeclineQuoteDialog({ lang, words, ...sent }: DeclineQuoteDialogProps) {
  const { open, setOpen } = useChoice()
  return (
    <VisitorDialog
      lang={lang}
      isOpen={open === 'decline'}
      onOpenChange={isOpen => setOpen(isOpen ? 'decline' : null)}
      title={words.title}
      text={words.text}
      closeLabel={words.close}
    >
      <DeclineForm {...sent} words={words} />
    </VisitorDialog>
  )
}

function DeclineForm({ token, version, words }: Omit<DeclineQuoteDialogProps, 'lang'>) {
  const { setOpen } = useChoice()
  const router = useRouter()
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { pending, refusal, send } = useSending(words.refusals)
  const isMissing = name.trim() === ''
  const decline = () => {
    setIsTried(true)
    if (isMissing) return focusFirstError()
    send(
      () => declineAsVisitorAction({ token, version, name, note }),
      () => {
        toast.success(words.done)
        setOpen(null)
        router.refresh()
      },
    )
  }
  return (
    <VisitorForm
      danger
      onSend={decline}
      pending={pending}
      refusal={refusal}
      submitLabel={words.submit}
      cancel={{ label: words.notNow, onCancel: () => setOpen(null) }}
    >
      <TextInput
        label={words.name}
        error={isTried && isMissing ? words.nameMissing : ''}
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <TextArea
        label={
          <>
            {words.reason}{' '}
            <span className="font-normal text-muted-foreground">{words.optional}</span>
          </>
        }
        error=""
        rows={3}
        maxLength={2000}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
    </VisitorForm>
  )
}
