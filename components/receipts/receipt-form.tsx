'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { ComboboxField } from '@/components/form/combobox-field'
import { DateField } from '@/components/form/date-field'
import { Form, SubmitButton } from '@/components/form/form'
import { FormSection } from '@/components/form/form-section'
import { currencyOptions } from '@/components/form/options'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { useMethodOptions } from '@/components/payments/use-method-options'
import { AmountField } from '@/components/register/amount-field'
import { documentPath } from '@/components/register/document-paths'
import type { ClientChoice } from '@/lib/clients/model'
import { currencyNames } from '@/lib/messages/en/currencies'
import { receipts } from '@/lib/messages/en/receipts'
import { useMessages } from '@/lib/messages/use-messages'
import { recordPaymentAction } from '@/lib/payments/actions'
import { type RecordPaymentInput, recordPaymentInput } from '@/lib/payments/input'
import { newId } from '@/lib/platform/ids'
import { ClientField } from './client-field'

interface ReceiptFormProps {
  companyId: string
  /** Of the company, where the client has none of their own. */
  currency: string
  clients: ClientChoice[]
  chosen: ClientChoice | null
  /** ISO date of the company's calendar. */
  today: string
}

/** A receipt for money that settles no invoice, such as a payment in advance. */
export function ReceiptForm({ companyId, currency, clients, chosen, today }: ReceiptFormProps) {
  const t = useMessages(receipts).receiptForm
  const names = useMessages(currencyNames)
  const router = useRouter()
  const [defaultValues] = useState(() => emptyReceipt(chosen, currency, today))
  const action = useActionForm({
    schema: recordPaymentInput,
    defaultValues,
    action: input => recordPaymentAction({ companyId, ...input }),
    onSuccess: ({ number, receiptId }) => {
      toast.success(t.issued(number))
      router.push(documentPath('receipt', receiptId))
    },
  })
  return (
    <Form action={action} aria-label={t.receipt} className="gap-0">
      <FormSection title={t.fromWhom} text={t.moneyInvoiceRecorded}>
        <ClientField
          companyId={companyId}
          clients={clients}
          chosen={chosen}
          onChoose={client => action.form.setValue('currency', client.currency || currency)}
        />
      </FormSection>
      <FormSection title={t.payment} text={t.standsReceipt}>
        <div className="grid gap-5 sm:grid-cols-2">
          <AmountField name="amount" label={t.amount} />
          <ComboboxField name="currency" label={t.currency} options={currencyOptions(names)} />
          <DateField name="receivedOn" label={t.receivedOn} />
          <SelectField name="method" label={t.method} options={useMethodOptions()} />
        </div>
        <TextField
          name="purpose"
          label={t.whatFor}
          placeholder={t.whatForPlaceholder}
          maxLength={300}
        />
        <TextField name="reference" label={t.reference} optional maxLength={100} />
        <TextareaField
          name="note"
          label={t.note}
          optional
          rows={2}
          maxLength={2000}
          help={t.noteHelp}
        />
      </FormSection>
      <div className="flex justify-end border-t py-6">
        <SubmitButton className="max-sm:w-full">{t.issueReceipt}</SubmitButton>
      </div>
    </Form>
  )
}

function emptyReceipt(
  chosen: ClientChoice | null,
  currency: string,
  today: string,
): RecordPaymentInput {
  return {
    id: newId(),
    receiptId: newId(),
    clientId: chosen?.id ?? '',
    currency: chosen?.currency || currency,
    amount: '',
    method: 'bank_transfer',
    receivedOn: today,
    reference: '',
    note: '',
    purpose: '',
    allocations: [],
  }
}
