import type { PaymentMethod } from '@/lib/documents/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import { decimalOf, minorOf } from '@/lib/money/minor'
import { formatDate } from '@/lib/platform/calendar'
import { DomainError } from '@/lib/platform/errors'

/** A payment as an invoice's page shows it: the part that settles that invoice. Amounts are decimals. */
export interface PaymentView {
  id: string
  /** Of this invoice. */
  amount: string
  /** Of the whole payment. */
  total: string
  currency: string
  method: PaymentMethod
  receivedOn: string
  reference: string
  note: string
  receiptId: string | null
  receiptNumber: string | null
  createdAt: Date
  createdByName: string | null
  /** Whether it is dated before the invoice. */
  isEarly: boolean
  reversal: { reason: string; at: Date; byName: string | null } | null
}

/** An invoice that waits for money, as the payment form offers it. */
export interface OpenInvoice {
  id: string
  number: string
  currency: string
  issuedOn: string
  dueOn: string
  /** Decimals. */
  total: string
  due: string
}

interface Payable {
  number: string | null
  issuedAt: Date | null
  voidedAt: Date | null
  currency: string
  clientId: string | null
  openMinor: bigint
}

/** The amount in minor units. @throws DomainError `invalid` when it has more decimals than the currency */
export function paidMinorOf(amount: string, currency: string): bigint {
  const digits = digitsOfCurrency(currency) ?? 2
  const decimals = amount.split('.')[1]?.replace(/0+$/, '') ?? ''
  if (decimals.length > digits)
    throw new DomainError(
      'invalid',
      digits === 0
        ? `${currency} has no decimals. Enter a whole amount.`
        : `${currency} has ${digits} decimals. Enter an amount with no more.`,
      { field: 'amount' },
    )
  return minorOf(amount, digits)
}

/** Refuses a payment dated after the company's today. */
export function assertReceived(receivedOn: string, today: string): void {
  if (receivedOn <= today) return
  throw new DomainError(
    'invalid',
    `${formatDate(receivedOn, 'en-GB')} is in the future. Record the payment when it has arrived.`,
    { field: 'receivedOn' },
  )
}

/** Refuses what an invoice cannot be paid with, naming the exact amount that is due. */
export function assertPayable(
  invoice: Payable,
  payment: { clientId: string; currency: string; allocations: readonly unknown[] },
  amountMinor: bigint,
  locale: FormatLocale,
): void {
  const { number } = invoice
  const refuse = (sentence: string) => {
    throw new DomainError('wrong_state', sentence)
  }
  if (!invoice.issuedAt) refuse('This invoice is still a draft. Issue it, then record the payment.')
  if (invoice.voidedAt) refuse(`${number} is void. Nothing is due on it.`)
  if (invoice.clientId !== payment.clientId)
    refuse(`${number} is of another client. Record a payment of its own for it.`)
  if (invoice.currency !== payment.currency)
    refuse(`${number} is in ${invoice.currency}. Record the payment in that currency.`)
  if (invoice.openMinor <= 0n) refuse(`${number} is paid already. Nothing is due on it.`)
  if (amountMinor <= invoice.openMinor) return
  const due = decimalOf(invoice.openMinor, digitsOfCurrency(invoice.currency) ?? 2)
  throw new DomainError(
    'invalid',
    `${formatMoney(due, invoice.currency, locale)} is due on ${number}. Enter at most that.`,
    // Of several invoices the sentence names the one; the amount of them all may be right.
    payment.allocations.length > 1 ? { due } : { due, field: 'amount' },
  )
}

/** Refuses parts that are not the whole: money that settles nothing would be lost sight of. */
export function assertAddsUp(
  amountMinor: bigint,
  parts: readonly bigint[],
  currency: string,
  locale: FormatLocale,
): void {
  const sum = parts.reduce((total, part) => total + part, 0n)
  if (parts.length === 0 || sum === amountMinor) return
  const digits = digitsOfCurrency(currency) ?? 2
  const shown = (minor: bigint) => formatMoney(decimalOf(minor, digits), currency, locale)
  throw new DomainError(
    'invalid',
    `The invoices add up to ${shown(sum)}, the payment is ${shown(amountMinor)}. Make them agree.`,
  )
}
