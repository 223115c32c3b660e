'use client'

import { useState } from 'react'
import type { Revision } from '@/components/drafts/kind-words'
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
  revision: Revision
  onDiscard: () => Promise<void>
  onClose: () => void
}

/** Asks before a revision is given up, because it cannot be brought back. */
export function DiscardDialog({ revision, onDiscard, onClose }: DiscardDialogProps) {
  const [isPending, setPending] = useState(false)
  const discard = async () => {
    setPending(true)
    await onDiscard()
    setPending(false)
    onClose()
  }
  return (
    <Dialog open onOpenChange={isOpen => (isOpen || isPending ? undefined : onClose())}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>Discard the revision of {revision.number}?</DialogTitle>
          <DialogDescription>
            What was written since version {revision.replaces.version} is lost. Version{' '}
            {revision.replaces.version} stays in force.
          </DialogDescription>
        </DialogHeader>
        <DialogFooter>
          <Button variant="ghost" onClick={onClose} disabled={isPending}>
            Keep revising
          </Button>
          <Button variant="danger" pending={isPending} onClick={() => void discard()}>
            Discard revision
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
