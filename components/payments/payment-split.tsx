'use client'

import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import { TypedAmount } from '@/components/register/amount-field'
import { Amount } from '@/components/register/document-amount'
import { Label } from '@/components/ui/label'
import { Sentence } from '@/components/ui/sentence'
import { Switch } from '@/components/ui/switch'
import type { DocumentLocale } from '@/lib/documents/model'
import { payments } from '@/lib/messages/en/payments'
import { useMessages } from '@/lib/messages/use-messages'
import type { OpenInvoice } from '@/lib/payments/model'
import { formatDate } from '@/lib/platform/calendar'
import { isSameAmount, type Parts, sumOf } from './payment-parts'

interface PaymentSplitProps {
  /** The oldest first. */
  invoices: readonly OpenInvoice[]
  parts: Parts
  isOpen: boolean
  currency: string
  locale: DocumentLocale
  onToggle: (open: boolean) => void
  onChange: (parts: Parts) => void
}

/** Which invoices a payment settles, and by how much; the oldest get theirs first. */
export function PaymentSplit(props: PaymentSplitProps) {
  const t = useMessages(payments).paymentSplit
  const { invoices, isOpen, onToggle } = props
  const id = useId()
  return (
    <div className="grid gap-3 border-y py-3">
      <div className="flex min-h-9 items-center justify-between gap-4">
        <Label htmlFor={id} className="leading-5 max-sm:text-base">
          {t.settlesMoreInvoices}
        </Label>
        <Switch id={id} checked={isOpen} onCheckedChange={onToggle} />
      </div>
      {isOpen ? (
        <>
          <ul className="grid gap-2">
            {invoices.map(invoice => (
              <SplitRow key={invoice.id} invoice={invoice} {...props} />
            ))}
          </ul>
          <Sum {...props} />
        </>
      ) : null}
    </div>
  )
}

function SplitRow({
  invoice,
  parts,
  currency,
  locale,
  onChange,
}: PaymentSplitProps & { invoice: OpenInvoice }) {
  const t = useMessages(payments).paymentSplit
  const id = useId()
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_132px] items-center gap-4">
      <label htmlFor={id} className="min-w-0 text-sm max-sm:text-base">
        <span className="block font-medium wrap-anywhere">{invoice.number}</span>
        <span className="block text-xs text-muted-foreground max-sm:text-sm">
          <Sentence
            text={t.dueOn}
            parts={{
              amount: <Amount amount={invoice.due} currency={currency} locale={locale} />,
              date: formatDate(invoice.dueOn, 'en-GB'),
            }}
          />
        </span>
      </label>
      <TypedAmount
        id={id}
        inputClassName="num text-right"
        placeholder="0"
        value={parts[invoice.id] ?? ''}
        onValueChange={value => onChange({ ...parts, [invoice.id]: value })}
      />
    </li>
  )
}

function Sum({ parts, currency, locale }: PaymentSplitProps) {
  const t = useMessages(payments).paymentSplit
  const amount: unknown = useWatch({ name: 'amount' })
  const paid = typeof amount === 'string' ? amount : ''
  const sum = sumOf(parts, currency)
  const agrees = isSameAmount(sum, paid, currency)
  return (
    <p
      role="status"
      className={
        agrees
          ? 'flex justify-between gap-4 text-xs text-muted-foreground max-sm:text-sm'
          : 'flex justify-between gap-4 text-xs text-destructive-text max-sm:text-sm'
      }
    >
      <span>{agrees ? t.allGivenInvoices : t.mustAddUp}</span>
      <Amount amount={sum} currency={currency} locale={locale} />
    </p>
  )
}
