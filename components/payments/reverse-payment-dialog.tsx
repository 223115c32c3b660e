'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import type { DocumentLocale } from '@/lib/documents/model'
import { formatMoney } from '@/lib/money/format'
import { reversePaymentAction } from '@/lib/payments/actions'
import { reversePaymentInput } from '@/lib/payments/input'
import type { PaymentView } from '@/lib/payments/model'
import { newId } from '@/lib/platform/ids'

interface ReversePaymentDialogProps {
  companyId: string
  payment: PaymentView
  locale: DocumentLocale
  onClose: () => void
}

/** Takes a payment back, with the reason; payment and reversal both stay in sight. */
export function ReversePaymentDialog({
  companyId,
  payment,
  locale,
  onClose,
}: ReversePaymentDialogProps) {
  const amount = formatMoney(payment.total, payment.currency, locale)
  const [defaultValues] = useState(() => ({ id: payment.id, reversalId: newId(), reason: '' }))
  const action = useActionForm({
    schema: reversePaymentInput,
    defaultValues,
    action: input => reversePaymentAction({ companyId, ...input }),
    onSuccess: ({ number }) => {
      toast.success(`Payment of ${number} reversed`)
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={`Reverse ${amount}?`}
      text={
        payment.receiptNumber
          ? `Its invoices are due again, and receipt ${payment.receiptNumber} becomes void. Nothing is deleted.`
          : 'Its invoices are due again. Nothing is deleted.'
      }
      submitLabel="Reverse payment"
      danger
      onClose={onClose}
    >
      <TextField
        name="reason"
        label="Reason"
        placeholder="The bank returned it"
        maxLength={300}
        autoFocus
      />
    </FormDialog>
  )
}
