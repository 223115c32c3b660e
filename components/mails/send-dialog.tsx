'use client'

import { tallDialog } from '@/components/register/form-dialog'
import { Alert } from '@/components/ui/alert'
import { cn } from '@/components/ui/cn'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { prepareSendingAction } from '@/lib/mails/sending/actions'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import { SendForm } from './send-form'
import { useAnswer } from './use-answer'

interface SendDialogProps {
  view: DocumentView
  onClose: () => void
}

/** Mails a document; what the form begins with is asked for when it opens. */
export function SendDialog({ view, onClose }: SendDialogProps) {
  const t = useMessages(sendingTexts).sendDialog
  const { companyId, id } = view
  const { value: defaults, refusal } = useAnswer(prepareSendingAction, { companyId, id })
  if (defaults) return <SendForm view={view} defaults={defaults} onClose={onClose} />
  return (
    <Dialog open onOpenChange={isOpen => (isOpen ? undefined : onClose())}>
      <DialogContent size="lg" className={cn('content-start', tallDialog)}>
        <DialogHeader>
          <DialogTitle>{t.send(view.number)}</DialogTitle>
          <DialogDescription>{t.eachRecipientGets}</DialogDescription>
        </DialogHeader>
        {refusal ? <Alert variant="danger">{refusal}</Alert> : <Waiting />}
      </DialogContent>
    </Dialog>
  )
}

function Waiting() {
  const t = useMessages(sendingTexts).sendDialog
  return (
    <div className="grid gap-5" role="status" aria-label={t.loading}>
      <Skeleton className="h-9 w-full max-sm:h-12" />
      <Skeleton className="h-9 w-full max-sm:h-12" />
      <Skeleton className="h-40 w-full" />
    </div>
  )
}
