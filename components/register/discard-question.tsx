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
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'

interface DiscardQuestionProps {
  /** What would be lost, such as "mail". */
  noun: string
  onKeep: () => void
  onDiscard: () => void
}

/** Asks before a dialog closes in which somebody wrote something. */
export function DiscardQuestion({ noun, onKeep, onDiscard }: DiscardQuestionProps) {
  const t = useMessages(register).discardQuestion
  return (
    <Dialog open onOpenChange={isOpen => (isOpen ? undefined : onKeep())}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>{t.discardThis(noun)}</DialogTitle>
          <DialogDescription>{t.whatYouWrote}</DialogDescription>
        </DialogHeader>
        <DialogFooter>
          <Button variant="ghost" onClick={onKeep}>
            {t.keepWriting}
          </Button>
          <Button variant="danger" onClick={onDiscard}>
            {t.discard(noun)}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
