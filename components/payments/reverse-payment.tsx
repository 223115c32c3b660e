'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { InvoiceView } from '@/lib/invoices/view/model'
import type { PaymentView } from '@/lib/payments/model'
import { ReversePaymentDialog } from './reverse-payment-dialog'

interface ReversePaymentProps {
  view: InvoiceView
  payment: PaymentView
}

/** Quiet beside each payment that counts; disabled with the reason for those who may not. */
export function ReversePayment({ view, payment }: ReversePaymentProps) {
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
        aria-label={`Reverse payment of ${payment.receiptNumber ?? payment.receivedOn}`}
        onClick={() => setAsking(true)}
      >
        Reverse
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
