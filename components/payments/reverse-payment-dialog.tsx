'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import type { DocumentLocale } from '@/lib/documents/model'
import { payments } from '@/lib/messages/en/payments'
import { useMessages } from '@/lib/messages/use-messages'
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
  const t = useMessages(payments).reversePaymentDialog
  const amount = formatMoney(payment.total, payment.currency, locale)
  const [defaultValues] = useState(() => ({ id: payment.id, reversalId: newId(), reason: '' }))
  const action = useActionForm({
    schema: reversePaymentInput,
    defaultValues,
    action: input => reversePaymentAction({ companyId, ...input }),
    onSuccess: ({ number }) => {
      toast.success(t.paymentOfReversed(number))
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={t.title(amount)}
      text={
        payment.receiptNumber
          ? t.invoicesDueAgain(payment.receiptNumber)
          : t.invoicesDueAgainNothing
      }
      submitLabel={t.submit}
      danger
      onClose={onClose}
    >
      <TextField
        name="reason"
        label={t.reason}
        placeholder={t.reasonPlaceholder}
        maxLength={300}
        autoFocus
      />
    </FormDialog>
  )
}
