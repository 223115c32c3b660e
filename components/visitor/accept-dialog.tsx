'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { fill } from '@/lib/documents/text'
import type { ActionResult } from '@/lib/platform/errors'
import { acceptAsVisitorAction } from '@/lib/visits/actions'
import { ConsentBox } from './consent-box'
import { useChoice } from './quote-choice'
import type { RefusalWords } from './refusal-words'
import { SignatureChoice } from './signature-choice'
import { signaturePicture } from './signature-picture'
import { isSignature, type Stroke } from './signature-strokes'
import { TextInput } from './text-input'
import { useSending } from './use-sending'
import { VisitorDialog } from './visitor-dialog'
import { focusFirstError, VisitorForm } from './visitor-form'
import type { VisitorWords } from './words'

export interface AcceptWords extends Omit<VisitorWords['acceptance'], 'consentFor'> {
  close: string
  notNow: string
  refusals: RefusalWords
}

interface AcceptDialogProps {
  token: string
  lang: string
  version: number
  options: { id: string; title: string }[]
  words: AcceptWords
  /** What one agrees to. */
  terms: ReactNode
}

/** What is accepted, by whom, and how they sign. */
export function AcceptDialog({ lang, words, options, terms, ...sent }: AcceptDialogProps) {
  const { open, setOpen, amount, chosen } = useChoice()
  const taken = options.filter(({ id }) => chosen.includes(id)).map(({ title }) => title)
  return (
    <VisitorDialog
      lang={lang}
      isOpen={open === 'accept'}
      onOpenChange={isOpen => setOpen(isOpen ? 'accept' : null)}
      title={fill(words.title, { amount })}
      text={options.length > 0 ? takenWords(taken, words) : undefined}
      closeLabel={words.close}
    >
      <AcceptForm {...sent} words={words} terms={terms} />
    </VisitorDialog>
  )
}

function takenWords(taken: string[], words: AcceptWords): string {
  const last = taken.at(-1)
  if (last === undefined) return words.withoutOptions
  const others = taken.slice(0, -1).join(', ')
  return fill(words.withOptions, { options: others ? `${others}${words.and}${last}` : last })
}

type AcceptFormProps = Pick<AcceptDialogProps, 'token' | 'version' | 'words' | 'terms'>

function AcceptForm({ token, version, words, terms }: AcceptFormProps) {
  const { setOpen, chosen, isComputing } = useChoice()
  const router = useRouter()
  const form = useAcceptance(words)
  const { pending, refusal, send } = useSending(words.refusals)
  const accept = () => {
    if (isComputing) return
    if (!form.isComplete()) return focusFirstError()
    send(
      () => form.send(signature => ({ token, version, chosen, note: '', ...signature })),
      () => {
        toast.success(words.done)
        setOpen(null)
        router.refresh()
      },
    )
  }
  return (
    <VisitorForm
      onSend={accept}
      pending={pending || isComputing}
      refusal={refusal}
      submitLabel={words.submit}
      cancel={{ label: words.notNow, onCancel: () => setOpen(null) }}
    >
      {terms}
      <TextInput
        label={words.name}
        error={form.errors.name}
        autoComplete="name"
        maxLength={120}
        value={form.name}
        onChange={event => form.setName(event.target.value)}
      />
      <SignatureChoice
        kind={form.kind}
        onKind={form.setKind}
        name={form.name}
        strokes={form.strokes}
        onStrokes={form.setStrokes}
        error={form.errors.signature}
        words={words}
      />
      <ConsentBox
        isGiven={form.hasConsent}
        onChange={form.setHasConsent}
        error={form.errors.consent}
        words={words}
      />
    </VisitorForm>
  )
}

export type SignatureKind = 'typed' | 'drawn'

function useAcceptance(words: AcceptWords) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<SignatureKind>('typed')
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [hasConsent, setHasConsent] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const [isSignatureTried, setIsSignatureTried] = useState(false)
  const isNamed = name.trim() !== ''
  const isSigned = kind === 'typed' || isSignature(strokes)
  const errorIf = (isMissing: boolean, sentence: string) => (isTried && isMissing ? sentence : '')
  return {
    ...{ name, setName, kind, strokes, setStrokes, hasConsent, setHasConsent },
    setKind: (chosen: SignatureKind) => {
      setKind(chosen)
      setIsSignatureTried(false)
    },
    errors: {
      name: errorIf(!isNamed, words.nameMissing),
      signature: errorIf(isSignatureTried && !isSigned, words.signatureMissing),
      consent: errorIf(!hasConsent, words.consentMissing),
    },
    isComplete: () => {
      setIsTried(true)
      setIsSignatureTried(true)
      return isNamed && isSigned && hasConsent
    },
    send: async (inputOf: (signed: object) => object): Promise<ActionResult> => {
      const png = kind === 'drawn' ? await signaturePicture(strokes) : null
      const signature = png === null ? { kind: 'typed' } : { kind, png }
      return acceptAsVisitorAction(inputOf({ name, signature }))
    },
  }
}
