'use client'

import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { IssueDialog } from '@/components/drafts/issue-dialog'
import { issueInvoiceAction } from '@/lib/invoices/actions'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import { issueQuoteAction } from '@/lib/quotes/actions'
import type { QuoteView } from '@/lib/quotes/view/model'

/** Asks once, then issues the draft as it was shown. */
export function IssueDraftDialog({
  view,
  onClose,
}: {
  view: InvoiceView | QuoteView
  onClose: () => void
}) {
  const t = useMessages(register).documentIssue
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const issue = () =>
    startTransition(async () => {
      const input = { companyId: view.companyId, id: view.id, version: view.draft?.version }
      const action = view.kind === 'invoice' ? issueInvoiceAction : issueQuoteAction
      const answer = await action(input).catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (!answer?.ok) return setRefusal(answer?.message ?? t.connectionFailedTry)
      toast.success(t.issued(answer.value.number))
      onClose()
    })
  return (
    <IssueDialog
      kind={view.kind}
      number={view.draft?.nextNumber ?? ''}
      amountDue={formatMoney(view.total, view.currency, view.locale)}
      clientName={view.client?.name ?? t.noClientYet}
      isPending={pending}
      refusal={refusal}
      onConfirm={issue}
      onClose={onClose}
    />
  )
}
