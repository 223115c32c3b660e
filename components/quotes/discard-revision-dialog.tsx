'use client'

import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
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
import { discardRevisionAction } from '@/lib/quotes/actions'
import type { QuoteView } from '@/lib/quotes/view/model'

/** Asks before what was written since the last version goes: there is no way back. */
export function DiscardRevisionDialog({ view, onClose }: { view: QuoteView; onClose: () => void }) {
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const discard = () =>
    startTransition(async () => {
      const input = { companyId: view.companyId, id: view.id }
      const answer = await discardRevisionAction(input).catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (!answer?.ok)
        return setRefusal(answer?.message ?? 'The connection failed. Check it, then try again.')
      toast.success(`Revision of ${view.number} discarded`)
      onClose()
    })
  return (
    <Dialog open onOpenChange={isOpen => (isOpen || pending ? undefined : onClose())}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>Discard the revision of {view.number}?</DialogTitle>
          <DialogDescription>
            What was written since version {view.version} is lost. Version {view.version} stays in
            force.
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
