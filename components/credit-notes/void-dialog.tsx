'use client'

import { unstable_rethrow } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { FieldFrame } from '@/components/form/field-frame'
import { TypedConfirm } from '@/components/shell/typed-confirm'
import { Input } from '@/components/ui/input'
import { voidInvoiceAction } from '@/lib/credit-notes/actions'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { creditNotes } from '@/lib/messages/en/credit-notes'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import { newId } from '@/lib/platform/ids'

/** Takes an invoice back as a whole, once its number has been typed. */
export function VoidDialog({ view, onClose }: { view: InvoiceView; onClose: () => void }) {
  const t = useMessages(creditNotes).voidDialog
  const id = useId()
  const number = view.number ?? ''
  const [creditNoteId] = useState(newId)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<{ field?: string; message: string } | null>(null)
  const [pending, startTransition] = useTransition()
  const confirm = () =>
    startTransition(async () => {
      const { companyId, id: invoiceId } = view
      const input = { companyId, invoiceId, id: creditNoteId, reason }
      const answer = await voidInvoiceAction(input).catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (!answer) return setProblem({ message: t.lost })
      if (!answer.ok) return setProblem({ field: answer.fields?.reason, message: answer.message })
      toast.success(t.voidCreditNote(number, answer.value.number))
      onClose()
    })
  return (
    <TypedConfirm
      open
      onOpenChange={isOpen => (isOpen || pending ? undefined : onClose())}
      title={t.title(number)}
      word={number}
      confirmLabel={t.voidInvoice}
      pending={pending}
      error={problem && !problem.field ? problem.message : null}
      onConfirm={confirm}
      consequences={<p>{t.creditNoteOver(formatMoney(view.due, view.currency, view.locale))}</p>}
    >
      <FieldFrame id={id} label={t.reason} help={t.reasonHelp} error={problem?.field}>
        <Input
          id={id}
          value={reason}
          maxLength={200}
          aria-invalid={problem?.field ? true : undefined}
          aria-describedby={problem?.field ? `${id}-error` : `${id}-help`}
          onChange={event => {
            setReason(event.target.value)
            setProblem(null)
          }}
        />
      </FieldFrame>
    </TypedConfirm>
  )
}
