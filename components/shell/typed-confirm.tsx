'use client'

import { type ReactNode, useId, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Sentence } from '@/components/ui/sentence'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type TypedConfirmProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question: "Void PCF-2026-0038?" */
  title: string
  /** What follows from it, in a sentence or two. */
  consequences: ReactNode
  /** What must be typed, such as the document's number. */
  word: string
  /** The button: verb and noun. */
  confirmLabel: string
  pending?: boolean
  /** Why it was refused. */
  error?: string | null
  onConfirm: () => void
  /** Fields that are asked for on the way, such as a reason. */
  children?: ReactNode
}

/** Asks before something that cannot be undone: whoever means it types the name of what is meant. */
export function TypedConfirm({ open, onOpenChange, ...question }: TypedConfirmProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <Question {...question} />
      </DialogContent>
    </Dialog>
  )
}

type QuestionProps = Omit<TypedConfirmProps, 'open' | 'onOpenChange'>

/** Apart from the dialog, so that what was typed goes when it closes. */
function Question({
  title,
  consequences,
  word,
  confirmLabel,
  pending = false,
  error,
  onConfirm,
  children,
}: QuestionProps) {
  const t = useMessages(shell).typedConfirm
  const [typed, setTyped] = useState('')
  const meant = isTyped(typed, word)
  return (
    <form
      className="grid gap-5"
      onSubmit={event => {
        event.preventDefault()
        if (meant && !pending) onConfirm()
      }}
    >
      <DialogHeader>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription asChild>
          <div>{consequences}</div>
        </DialogDescription>
      </DialogHeader>
      {children}
      <TypedWord word={word} value={typed} onValueChange={setTyped} />
      {error ? <Alert variant="danger">{error}</Alert> : null}
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="ghost">{t.cancel}</Button>
        </DialogClose>
        <Button type="submit" variant="danger" disabled={!meant} pending={pending}>
          {confirmLabel}
        </Button>
      </DialogFooter>
    </form>
  )
}

interface TypedWordProps {
  word: string
  value: string
  onValueChange: (value: string) => void
}

/** Where the word is typed that says one means it. */
export function TypedWord({ word, value, onValueChange }: TypedWordProps) {
  const t = useMessages(shell).typedConfirm
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id} className="leading-5">
        <Sentence
          text={t.typeToConfirm}
          parts={{ word: <strong className="font-semibold">{word}</strong> }}
        />
      </Label>
      <Input
        id={id}
        value={value}
        onChange={event => onValueChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
    </div>
  )
}

export function isTyped(value: string, word: string): boolean {
  return value.trim() === word
}
