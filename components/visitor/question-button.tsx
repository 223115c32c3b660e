'use client'

import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/ui/button'
import { newId } from '@/lib/platform/ids'
import { askQuestionAction } from '@/lib/visits/actions'
import type { RefusalWords } from './refusal-words'
import { TextArea, TextInput } from './text-input'
import { useSending } from './use-sending'
import { VisitorDialog } from './visitor-dialog'
import { focusFirstError, VisitorForm } from './visitor-form'

interface QuestionWords {
  /** On the button that opens it. */
  open: string
  title: string
  text: string
  name: string
  /** Names the field for it; null: the link was sent to an address. */
  email: string | null
  emailWrong: string
  question: string
  placeholder: string
  submit: string
  done: string
  thanks: string
  missing: string
  nameMissing: string
  close: string
  ready: string
  refusals: RefusalWords
}

interface QuestionButtonProps
  extends Pick<ComponentProps<typeof Button>, 'variant' | 'size' | 'className'> {
  token: string
  lang: string
  words: QuestionWords
}

/** Asks the company something about the document. */
export function QuestionButton({ token, lang, words, ...look }: QuestionButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [isSent, setIsSent] = useState(false)
  const change = (open: boolean) => {
    setIsOpen(open)
    if (open) setIsSent(false)
  }
  return (
    <>
      <Button {...look} onClick={() => change(true)}>
        {words.open}
      </Button>
      <VisitorDialog
        lang={lang}
        isOpen={isOpen}
        onOpenChange={change}
        title={isSent ? words.done : words.title}
        text={isSent ? undefined : words.text}
        closeLabel={words.close}
      >
        {isSent ? (
          <>
            <p role="status" className="text-[15px]/6 text-muted-foreground">
              {words.thanks}
            </p>
            <Button variant="primary" size="xl" autoFocus onClick={() => change(false)}>
              {words.ready}
            </Button>
          </>
        ) : (
          <QuestionForm token={token} words={words} onSent={() => setIsSent(true)} />
        )}
      </VisitorDialog>
    </>
  )
}

/** What an address looks like; the server looks closer. */
const oneAddress = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/

interface QuestionFormProps {
  token: string
  words: QuestionWords
  onSent: () => void
}

function QuestionForm({ token, words, onSent }: QuestionFormProps) {
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [question, setQuestion] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { pending, refusal, send } = useSending(words.refusals)
  const isEmailWrong = words.email !== null && !oneAddress.test(email.trim())
  const ask = () => {
    setIsTried(true)
    if (name.trim() === '' || isEmailWrong || question.trim() === '') return focusFirstError()
    send(() => askQuestionAction({ token, id, name, email: email.trim(), question }), onSent)
  }
  return (
    <VisitorForm onSend={ask} pending={pending} refusal={refusal} submitLabel={words.submit}>
      <TextInput
        label={words.name}
        error={isTried && name.trim() === '' ? words.nameMissing : ''}
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      {words.email === null ? null : (
        <TextInput
          label={words.email}
          error={isTried && isEmailWrong ? words.emailWrong : ''}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          onChange={event => setEmail(event.target.value)}
        />
      )}
      <TextArea
        label={words.question}
        error={isTried && question.trim() === '' ? words.missing : ''}
        placeholder={words.placeholder}
        rows={4}
        maxLength={2000}
        value={question}
        onChange={event => setQuestion(event.target.value)}
      />
    </VisitorForm>
  )
}
