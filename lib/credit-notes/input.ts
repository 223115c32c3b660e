import { z } from 'zod'
import { decimalField, idField, requiredLine } from '@/lib/platform/fields'

const creditFields = {
  invoiceId: idField,
  /** Id of the credit note, so that asking twice makes one. */
  id: idField,
  reason: requiredLine(200, 'the reason, as it is printed on the credit note'),
}

export const creditInvoiceInput = z.object({
  ...creditFields,
  /** Which lines, and how much of each; null: all that is left of the invoice. */
  lines: z
    .array(
      z.object({
        lineId: idField,
        quantity: decimalField.refine(value => /[1-9]/.test(value), 'Enter a quantity.'),
      }),
    )
    .min(1, 'Choose at least one line to credit.')
    .max(500)
    .refine(
      lines => new Set(lines.map(line => line.lineId)).size === lines.length,
      'A line was chosen twice. Reload the page and try again.',
    )
    .nullable(),
})
export type CreditInvoiceInput = z.infer<typeof creditInvoiceInput>

export const voidInvoiceInput = z.object(creditFields)
export type VoidInvoiceInput = z.infer<typeof voidInvoiceInput>
