import { z } from 'zod'
import { paymentMethods } from '@/lib/documents/model'
import { isCurrency } from '@/lib/money/currencies'
import {
  decimalField,
  idField,
  isoDateField,
  lineField,
  requiredLine,
  textField,
} from '@/lib/platform/fields'

const amountField = decimalField.refine(
  value => !value.startsWith('-') && /[1-9]/.test(value),
  'Enter an amount above 0.',
)

export const recordPaymentInput = z
  .object({
    /** Ids of the payment and of its receipt, so that asking twice makes one. */
    id: idField,
    receiptId: idField,
    clientId: idField,
    currency: z.string().refine(isCurrency, 'Choose a currency from the list.'),
    amount: amountField,
    method: z.enum(paymentMethods),
    receivedOn: isoDateField,
    reference: lineField(100),
    note: textField(2000),
    /** What it was for, where it settles no invoice. */
    purpose: lineField(300),
    /** The invoices it settles, and by how much. */
    allocations: z
      .array(z.object({ invoiceId: idField, amount: amountField }))
      .max(100, 'One payment settles at most 100 invoices.')
      .refine(
        rows => new Set(rows.map(row => row.invoiceId)).size === rows.length,
        'An invoice was chosen twice. Reload the page and try again.',
      ),
  })
  .refine(payment => payment.allocations.length > 0 || payment.purpose !== '', {
    path: ['purpose'],
    message: 'Say what the payment was for, or choose an invoice.',
  })
export type RecordPaymentInput = z.infer<typeof recordPaymentInput>

export const reversePaymentInput = z.object({
  id: idField,
  /** Id of the counterpart, so that asking twice makes one. */
  reversalId: idField,
  reason: requiredLine(300, 'the reason, such as “The bank returned it”'),
})
export type ReversePaymentInput = z.infer<typeof reversePaymentInput>
