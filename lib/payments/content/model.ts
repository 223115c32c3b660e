import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type {
  BrandFont,
  DocumentContent,
  PaymentMethod,
  ReceiptAllocation,
} from '@/lib/documents/model'
import { lettersOf } from '@/lib/drafts/content/model'
import { calculateDocument } from '@/lib/money/calculate'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { CalculationInput } from '@/lib/money/model'
import { refusalSentence } from '@/lib/money/refusals'
import { DomainError } from '@/lib/platform/errors'
import type { Look } from '@/lib/presets/model'

/** What a payment settles of an invoice, as it stands before the payment. Amounts in minor units. */
export interface Settled {
  invoiceId: string
  number: string
  issuedOn: string
  totalMinor: bigint
  openMinor: bigint
  amountMinor: bigint
}

/** Everything a receipt says: what came in, how, and what it leaves to pay. */
export function receiptContentOf(parts: {
  payment: {
    currency: string
    amountMinor: bigint
    method: PaymentMethod
    receivedOn: string
    reference: string
    purpose: string
  }
  settled: Settled[]
  company: Company
  client: ClientChoice
  font: BrandFont
  look: Look
  number: string
  /** ISO date of the company's calendar. */
  today: string
}): DocumentContent {
  const { payment, settled } = parts
  const digits = digitsOfCurrency(payment.currency) ?? 2
  const input = inputOf(payment, settled, digits)
  const result = calculateDocument(input)
  if ('error' in result)
    throw new DomainError(
      'invalid',
      refusalSentence(result.error, { currencyCode: payment.currency }),
    )
  return {
    kind: 'receipt',
    ...lettersOf(parts.company, parts.client, parts.font, parts.look),
    number: parts.number,
    draft: false,
    issuedOn: parts.today,
    dueOn: payment.receivedOn,
    purchaseOrder: '',
    currency: { code: payment.currency, digits },
    intro: '',
    notes: '',
    terms: '',
    calculation: { input, result },
    outline: input.lines.map(line => ({
      kind: 'line',
      id: line.id,
      optional: false,
      photo: null,
    })),
    offered: null,
    received: { on: payment.receivedOn, method: payment.method, reference: payment.reference },
    allocations: settled.map(one => allocationOf(one, digits)),
  }
}

function inputOf(
  payment: { currency: string; amountMinor: bigint; purpose: string },
  settled: Settled[],
  digits: number,
): CalculationInput {
  const line = (id: string, description: string, minor: bigint) => ({
    id,
    description,
    quantity: '1',
    unit_price: decimalOf(minor, digits),
    tax: { category: 'O' as const },
  })
  return {
    document_type: 'receipt',
    currency: payment.currency,
    tax_mode: 'exclusive',
    lines:
      settled.length === 0
        ? [line('payment', payment.purpose, payment.amountMinor)]
        : settled.map(one => line(one.invoiceId, '', one.amountMinor)),
  }
}

function allocationOf(one: Settled, digits: number): ReceiptAllocation {
  return {
    lineId: one.invoiceId,
    invoiceNumber: one.number,
    invoiceIssuedOn: one.issuedOn,
    invoiceTotal: decimalOf(one.totalMinor, digits),
    settledBefore: decimalOf(one.totalMinor - one.openMinor, digits),
    amount: decimalOf(one.amountMinor, digits),
    dueAfter: decimalOf(one.openMinor - one.amountMinor, digits),
  }
}
