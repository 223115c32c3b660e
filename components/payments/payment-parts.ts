import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { OpenInvoice } from '@/lib/payments/model'

/** What each invoice gets of a payment, by its id; absent where it gets nothing. Decimals as typed. */
export type Parts = Readonly<Record<string, string>>

/** Spreads an amount over invoices in their order, each up to what is due; what is too much stays with nobody. */
export function spreadOver(
  amount: string,
  invoices: readonly Pick<OpenInvoice, 'id' | 'due'>[],
  currency: string,
): Parts {
  const digits = digitsOfCurrency(currency) ?? 2
  let left = minorIn(amount, digits)
  const parts: Record<string, string> = {}
  for (const { id, due } of invoices) {
    const part = min(left, minorOf(due, digits))
    if (part > 0n) parts[id] = decimalOf(part, digits)
    left -= part
  }
  return parts
}

/** The parts as the command takes them, in the order of the invoices. */
export function allocationsOf(
  parts: Parts,
  invoices: readonly Pick<OpenInvoice, 'id'>[],
): { invoiceId: string; amount: string }[] {
  return invoices.flatMap(({ id }) => {
    const amount = parts[id] ?? ''
    return amount === '' || /^[0.]+$/.test(amount) ? [] : [{ invoiceId: id, amount }]
  })
}

/** What the parts add up to; texts that are no amount count as nothing. */
export function sumOf(parts: Parts, currency: string): string {
  const digits = digitsOfCurrency(currency) ?? 2
  const sum = Object.values(parts).reduce((total, part) => total + minorIn(part, digits), 0n)
  return decimalOf(sum, digits)
}

/** Whether two texts are the same amount. */
export function isSameAmount(one: string, other: string, currency: string): boolean {
  const digits = digitsOfCurrency(currency) ?? 2
  return minorIn(one, digits) === minorIn(other, digits)
}

/** An amount that may not be written to its end yet. */
function minorIn(text: string, digits: number): bigint {
  const isPlain = /^\d{1,13}(\.\d+)?$/.test(text)
  const decimals = text.split('.')[1]?.replace(/0+$/, '') ?? ''
  return isPlain && decimals.length <= digits ? minorOf(text, digits) : 0n
}

function min(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}
