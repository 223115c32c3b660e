'use client'

import { unstable_rethrow } from 'next/navigation'
import { toast } from 'sonner'
import { DiscardDialog } from '@/components/drafts/discard-dialog'
import { quotes } from '@/lib/messages/en/quotes'
import { useMessages } from '@/lib/messages/use-messages'
import { discardRevisionAction } from '@/lib/quotes/actions'
import type { QuoteView } from '@/lib/quotes/view/model'

/** Gives up the revision of a quote from its page. */
export function DiscardRevisionDialog({ view, onClose }: { view: QuoteView; onClose: () => void }) {
  const t = useMessages(quotes).discardRevisionDialog
  const discard = async () => {
    const input = { companyId: view.companyId, id: view.id }
    const answer = await discardRevisionAction(input).catch((error: unknown) => {
      unstable_rethrow(error)
      return null
    })
    if (!answer?.ok) return answer?.message ?? t.connectionFailedCheck
    toast.success(t.revisionOfDiscarded(view.number))
    return null
  }
  return (
    <DiscardDialog
      number={view.number ?? ''}
      version={view.version}
      onDiscard={discard}
      onClose={onClose}
    />
  )
}
