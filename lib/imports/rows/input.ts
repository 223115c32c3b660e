import { z } from 'zod'
import { clientInput } from '@/lib/clients/input'
import { lineField, optionalEmail, requiredLine, textField } from '@/lib/platform/fields'

/** What a row of a file may say: the same as a form, since nobody reads it before it is written. */

/** A client as the client form has it. */
export const clientRowInput = clientInput

/** The texts of an invoice; its dates and amounts are read by how the file writes them. */
export const invoiceRowInput = z.object({
  number: requiredLine(40, 'the invoice’s number'),
  clientName: lineField(160),
  email: optionalEmail,
  purchaseOrder: lineField(100),
  notes: textField(4000),
  terms: textField(8000),
  description: textField(1000),
  details: textField(1000),
  unit: lineField(20),
})
