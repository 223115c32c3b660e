'use client'

import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'

interface DiscardQuestionProps {
  /** What would be lost, such as "mail". */
  noun: string
  onKeep: () => void
  onDiscard: () => void
}

/** Asks before a dialog closes in which somebody wrote something. */
export function DiscardQuestion({ noun, onKeep, onDiscard }: DiscardQuestionProps) {
  return (
    <Dialog open onOpenChange={isOpen => (isOpen ? undefined : onKeep())}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>Discard this {noun}?</DialogTitle>
          <DialogDescription>What you wrote in it is lost.</DialogDescription>
        </DialogHeader>
        <DialogFooter>
          <Button variant="ghost" onClick={onKeep}>
            Keep writing
          </Button>
          <Button variant="danger" onClick={onDiscard}>
            Discard {noun}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
