'use client'

import { useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { drafts } from '@/lib/messages/en/drafts'
import { useMessages } from '@/lib/messages/use-messages'

interface DiscardDialogProps {
  /** Of the quote. */
  number: string
  /** The one in force. */
  version: number
  /** Answers with the sentence it was refused with; null when it is done. */
  onDiscard: () => Promise<string | null>
  onClose: () => void
}

/** Asks before what was written since the last version goes: there is no way back. */
export function DiscardDialog({ number, version, onDiscard, onClose }: DiscardDialogProps) {
  const t = useMessages(drafts).discardDialog
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const discard = () =>
    startTransition(async () => {
      const refused = await onDiscard()
      if (refused === null) onClose()
      else setRefusal(refused)
    })
  return (
    <Dialog open onOpenChange={isOpen => (isOpen || pending ? undefined : onClose())}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>{t.discardTheRevisionOf(number)}</DialogTitle>
          <DialogDescription>{t.whatWrittenSince(version)}</DialogDescription>
        </DialogHeader>
        {refusal ? <Alert variant="danger">{refusal}</Alert> : null}
        <DialogFooter>
          <Button variant="ghost" disabled={pending} onClick={onClose}>
            {t.keepRevising}
          </Button>
          <Button variant="danger" pending={pending} onClick={discard}>
            {t.discardRevision}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
