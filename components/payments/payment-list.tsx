import Link from 'next/link'
import { Amount } from '@/components/register/document-amount'
import { documentPath } from '@/components/register/document-paths'
import { Sentence } from '@/components/ui/sentence'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { payments } from '@/lib/messages/en/payments'
import { useMessages } from '@/lib/messages/use-messages'
import type { PaymentView } from '@/lib/payments/model'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { ReversePayment } from './reverse-payment'

/** The payments of an invoice, newest first; one that was taken back stays, struck, with the reason. */
export function PaymentList({ view }: { view: InvoiceView }) {
  return (
    <ul className="flex flex-col gap-4 text-sm max-sm:text-base">
      {view.payments.map(payment => (
        <PaymentRow key={payment.id} payment={payment} view={view} />
      ))}
    </ul>
  )
}

function PaymentRow({ payment, view }: { payment: PaymentView; view: InvoiceView }) {
  const methods = useMessages(paymentMethods)
  const t = useMessages(payments).paymentList
  const { reversal, receiptId, receiptNumber } = payment
  const isPart = payment.amount !== payment.total
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-0.5">
      <span className={reversal ? 'text-muted-foreground line-through' : undefined}>
        {formatDate(payment.receivedOn, 'en-GB')}
      </span>
      <Amount
        amount={payment.amount}
        currency={view.currency}
        locale={view.locale}
        struck={reversal !== null}
      />
      <span className="min-w-0 text-xs text-muted-foreground wrap-anywhere max-sm:text-sm">
        {methods[payment.method]}
        {payment.reference ? `, ${payment.reference}` : ''}
        {isPart ? (
          <Sentence
            text={t.partOf}
            parts={{
              amount: (
                <Amount amount={payment.total} currency={view.currency} locale={view.locale} />
              ),
            }}
          />
        ) : null}
        {payment.isEarly ? t.datedBefore : ''}
        {receiptId ? (
          <>
            {' · '}
            <Link
              href={documentPath('receipt', receiptId)}
              className="reach font-medium whitespace-nowrap text-primary-text underline-offset-4 hover:underline"
            >
              {receiptNumber}
            </Link>
          </>
        ) : null}
      </span>
      {reversal ? null : <ReversePayment view={view} payment={payment} />}
      {payment.note ? (
        <span className="col-span-2 text-xs text-muted-foreground wrap-anywhere max-sm:text-sm">
          {payment.note}
        </span>
      ) : null}
      {reversal ? (
        <span className="col-span-2 text-xs wrap-anywhere max-sm:text-sm">
          {t.reversedOn(
            formatDate(localDateOf(reversal.at, view.timezone), 'en-GB'),
            reversal.byName,
            reversal.reason,
          )}
        </span>
      ) : null}
    </li>
  )
}
