import { z } from 'zod'
import { decimalField, idField, percentField, requiredLine, textField } from '@/lib/platform/fields'

export const quoteIdInput = z.object({ id: idField })

const answerFields = {
  id: idField,
  /** The version the client saw. */
  version: z.int().min(1),
  name: requiredLine(120, 'the name of the person who answered'),
  note: textField(2000),
}

export const acceptQuoteInput = z.object({
  ...answerFields,
  /** Ids of the optional lines the client takes. */
  chosen: z.array(idField).max(500),
})
export type AcceptQuoteInput = z.infer<typeof acceptQuoteInput>

export const declineQuoteInput = z.object(answerFields)
export type DeclineQuoteInput = z.infer<typeof declineQuoteInput>

const amountField = decimalField.refine(
  value => !value.startsWith('-') && /[1-9]/.test(value),
  'Enter an amount above 0.',
)

/** How much of a quote is invoiced in advance. */
export const depositInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('percent'),
    value: percentField.refine(
      value => /[1-9]/.test(value) && Number(value) < 100,
      'Enter a percentage between 0 and 100, such as 30.',
    ),
  }),
  z.object({ kind: z.literal('amount'), value: amountField }),
])
export type DepositInput = z.infer<typeof depositInput>

export const invoiceQuoteInput = z.object({
  id: idField,
  /** Id of the invoice draft, so that asking twice makes one. */
  invoiceId: idField,
  /** Null: everything, or what a deposit left. */
  deposit: depositInput.nullable(),
})
export type InvoiceQuoteInput = z.infer<typeof invoiceQuoteInput>
