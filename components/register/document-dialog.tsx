'use client'

import { CreditDialog } from '@/components/credit-notes/credit-dialog'
import { VoidDialog } from '@/components/credit-notes/void-dialog'
import { CopyLinkDialog } from '@/components/links/copy-link-dialog'
import { SendDialog } from '@/components/mails/send-dialog'
import { RecordPaymentDialog } from '@/components/payments/record-payment-dialog'
import { ReversePaymentDialog } from '@/components/payments/reverse-payment-dialog'
import { AcceptDialog } from '@/components/quotes/accept-dialog'
import { DeclineDialog } from '@/components/quotes/decline-dialog'
import { DiscardRevisionDialog } from '@/components/quotes/discard-revision-dialog'
import { InvoiceQuoteDialog } from '@/components/quotes/invoice-quote-dialog'
import type { DocumentView } from '@/lib/register/view/document/model'
import type { DocumentAction } from '@/lib/register/view/model'
import { IssueDraftDialog } from './document-issue'

interface DocumentDialogProps {
  view: DocumentView
  action: DocumentAction
  onClose: () => void
}

/** The question an action asks before it is done; nothing for actions that ask nothing. */
export function DocumentDialog({ view, action, onClose }: DocumentDialogProps) {
  if (action === 'send') return <SendDialog view={view} onClose={onClose} />
  if (action === 'copy link') return <CopyLinkDialog view={view} onClose={onClose} />
  if (view.kind === 'invoice') {
    if (action === 'issue') return <IssueDraftDialog view={view} onClose={onClose} />
    if (action === 'record payment') return <RecordPaymentDialog view={view} onClose={onClose} />
    if (action === 'credit') return <CreditDialog view={view} onClose={onClose} />
    if (action === 'void') return <VoidDialog view={view} onClose={onClose} />
  }
  if (view.kind === 'quote') {
    if (action === 'issue') return <IssueDraftDialog view={view} onClose={onClose} />
    if (action === 'accept') return <AcceptDialog view={view} onClose={onClose} />
    if (action === 'decline') return <DeclineDialog view={view} onClose={onClose} />
    if (action === 'create invoice') return <InvoiceQuoteDialog view={view} onClose={onClose} />
    if (action === 'discard revision')
      return <DiscardRevisionDialog view={view} onClose={onClose} />
  }
  if (view.kind === 'receipt' && action === 'reverse payment')
    return (
      <ReversePaymentDialog
        companyId={view.companyId}
        payment={view.payment}
        locale={view.locale}
        onClose={onClose}
      />
    )
  return null
}
