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
          <DialogTitle>Discard the revision of {number}?</DialogTitle>
          <DialogDescription>
            What was written since version {version} is lost. Version {version} stays in force.
          </DialogDescription>
        </DialogHeader>
        {refusal ? <Alert variant="danger">{refusal}</Alert> : null}
        <DialogFooter>
          <Button variant="ghost" disabled={pending} onClick={onClose}>
            Keep revising
          </Button>
          <Button variant="danger" pending={pending} onClick={discard}>
            Discard revision
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
