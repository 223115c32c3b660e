'use client'

import { unstable_rethrow } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { FieldFrame } from '@/components/form/field-frame'
import { TypedConfirm } from '@/components/shell/typed-confirm'
import { Input } from '@/components/ui/input'
import { voidInvoiceAction } from '@/lib/credit-notes/actions'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { formatMoney } from '@/lib/money/format'
import { newId } from '@/lib/platform/ids'

/** Takes an invoice back as a whole, once its number has been typed. */
export function VoidDialog({ view, onClose }: { view: InvoiceView; onClose: () => void }) {
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
      if (!answer) return setProblem({ message: lost })
      if (!answer.ok) return setProblem({ field: answer.fields?.reason, message: answer.message })
      toast.success(`${number} is void, by credit note ${answer.value.number}`)
      onClose()
    })
  return (
    <TypedConfirm
      open
      onOpenChange={isOpen => (isOpen || pending ? undefined : onClose())}
      title={`Void ${number}?`}
      word={number}
      confirmLabel="Void invoice"
      pending={pending}
      error={problem && !problem.field ? problem.message : null}
      onConfirm={confirm}
      consequences={
        <p>
          A credit note over {formatMoney(view.due, view.currency, view.locale)} is issued and
          nothing is due any more. This cannot be undone.
        </p>
      }
    >
      <FieldFrame
        id={id}
        label="Reason"
        help="It is printed on the credit note."
        error={problem?.field}
      >
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

const lost = 'The connection failed. Try again: it is never voided twice.'
