'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { AmountField } from '@/components/register/amount-field'
import { documentPath } from '@/components/register/document-paths'
import { FormDialog } from '@/components/register/form-dialog'
import { Alert } from '@/components/ui/alert'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { payments } from '@/lib/messages/en/payments'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import { recordPaymentAction } from '@/lib/payments/actions'
import { type RecordPaymentInput, recordPaymentInput } from '@/lib/payments/input'
import type { OpenInvoice } from '@/lib/payments/model'
import { formatDate, isIsoDate } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import { allocationsOf, type Parts, spreadOver } from './payment-parts'
import { PaymentSplit } from './payment-split'
import { useMethodOptions } from './use-method-options'

interface RecordPaymentDialogProps {
  view: InvoiceView
  onClose: () => void
}

/** Records money for an invoice, or for several of the same client: two clicks when it is all that is due. */
export function RecordPaymentDialog({ view, onClose }: RecordPaymentDialogProps) {
  const t = useMessages(payments).recordPaymentDialog
  const { currency, locale } = view
  const { action, parts, spread, isSplit, split, invoices } = usePayment(view, onClose)
  return (
    <FormDialog
      action={action}
      title={t.title}
      text={t.dueReceiptMade(formatMoney(view.due, currency, locale), view.number)}
      submitLabel={t.title}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <AmountField
          name="amount"
          label={t.amount}
          trailing={<span className="pr-1 text-xs">{currency}</span>}
          onValueChange={amount => spread(amount, invoices)}
        />
        <DateField name="receivedOn" label={t.receivedOn} />
        <SelectField name="method" label={t.method} options={useMethodOptions()} />
        <TextField name="reference" label={t.reference} optional maxLength={100} />
      </div>
      <EarlyWarning invoices={invoices.filter(one => one.id === view.id || parts[one.id])} />
      {view.otherOpen.length > 0 ? (
        <PaymentSplit
          invoices={invoices}
          parts={parts}
          isOpen={isSplit}
          currency={currency}
          locale={locale}
          onToggle={split}
          onChange={next => spread(next, invoices)}
        />
      ) : null}
      <TextareaField name="note" label={t.note} optional rows={2} maxLength={2000} />
    </FormDialog>
  )
}

/** The form, and how its amount is spread: over this invoice alone, or over all that are chosen. */
function usePayment(view: InvoiceView, onClose: () => void) {
  const t = useMessages(payments).recordPaymentDialog
  const router = useRouter()
  const { currency, companyId } = view
  const own = openInvoiceOf(view)
  const [isSplit, setSplit] = useState(false)
  const [parts, setParts] = useState<Parts>({ [own.id]: own.due })
  // One id as long as this is open: an answer that was lost and a change then meet in a refusal, not in a second payment.
  const [defaultValues] = useState(() => emptyPayment(view, own))
  const action = useActionForm({
    schema: recordPaymentInput,
    defaultValues,
    action: input => recordPaymentAction({ companyId, ...input }),
    onSuccess: ({ number, receiptId, ...stored }) => {
      const amount = formatMoney(stored.amount, stored.currency, view.locale)
      toast.success(t.recordedReceipt(amount, number), {
        action: {
          label: t.viewReceipt,
          onClick: () => router.push(documentPath('receipt', receiptId)),
        },
      })
      onClose()
    },
  })
  // The invoice at hand is settled first, then the others, the oldest first.
  const among = (open: boolean) => (open ? [own, ...byAge(view.otherOpen)] : [own])
  const spread = (by: string | Parts, invoices: readonly OpenInvoice[]) => {
    const next = typeof by === 'string' ? partsOf(by, invoices, currency) : by
    setParts(next)
    action.form.setValue('allocations', allocationsOf(next, invoices))
  }
  const split = (open: boolean) => {
    setSplit(open)
    spread(action.form.getValues('amount'), among(open))
  }
  return { action, parts, spread, isSplit, split, invoices: among(isSplit) }
}

/** A single invoice gets all of it, also what is too much: the command says by how much. */
function partsOf(amount: string, invoices: readonly OpenInvoice[], currency: string): Parts {
  const [only, ...more] = invoices
  if (only && more.length === 0) return { [only.id]: amount }
  return spreadOver(amount, invoices, currency)
}

function byAge(invoices: OpenInvoice[]): OpenInvoice[] {
  return invoices.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

function openInvoiceOf(view: InvoiceView): OpenInvoice {
  const { id, number, currency, issuedOn, dueOn, total, due } = view
  return { id, number: number ?? '', currency, issuedOn, dueOn, total, due }
}

function emptyPayment(view: InvoiceView, own: OpenInvoice): RecordPaymentInput {
  return {
    id: newId(),
    receiptId: newId(),
    clientId: view.client?.id ?? '',
    currency: view.currency,
    amount: own.due,
    method: 'bank_transfer',
    receivedOn: view.today,
    reference: '',
    note: '',
    purpose: '',
    allocations: [{ invoiceId: own.id, amount: own.due }],
  }
}

/** Money may come before its invoice; a slip of the hand looks the same. */
function EarlyWarning({ invoices }: { invoices: readonly OpenInvoice[] }) {
  const t = useMessages(payments).recordPaymentDialog
  const receivedOn: unknown = useWatch({ name: 'receivedOn' })
  if (typeof receivedOn !== 'string' || !isIsoDate(receivedOn)) return null
  const [later] = invoices.filter(invoice => invoice.issuedOn > receivedOn)
  if (!later) return null
  return (
    <Alert variant="warning" role="status">
      {t.issuedAfterDate(later.number, formatDate(later.issuedOn, 'en-GB'))}
    </Alert>
  )
}
