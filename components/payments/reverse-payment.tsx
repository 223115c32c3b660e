'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { payments } from '@/lib/messages/en/payments'
import { useMessages } from '@/lib/messages/use-messages'
import type { PaymentView } from '@/lib/payments/model'
import { ReversePaymentDialog } from './reverse-payment-dialog'

interface ReversePaymentProps {
  view: InvoiceView
  payment: PaymentView
}

/** Quiet beside each payment that counts; disabled with the reason for those who may not. */
export function ReversePayment({ view, payment }: ReversePaymentProps) {
  const t = useMessages(payments).reversePayment
  const [asking, setAsking] = useState(false)
  const { reversalRefusal } = view
  return (
    <>
      <Button
        variant="link"
        size="sm"
        className="justify-self-end px-0 text-xs font-normal text-muted-foreground max-sm:px-0 max-sm:text-sm"
        disabled={reversalRefusal !== null}
        title={reversalRefusal ?? undefined}
        aria-label={t.reversePaymentOf(payment.receiptNumber ?? payment.receivedOn)}
        onClick={() => setAsking(true)}
      >
        {t.reverse}
      </Button>
      {asking ? (
        <ReversePaymentDialog
          companyId={view.companyId}
          payment={payment}
          locale={view.locale}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
