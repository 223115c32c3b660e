import type { DocumentBlocks } from './blocks'
import { isZero } from './decimals'
import type { DocumentContent } from './model'
import { paymentCodeOf } from './payment-code'
import { cleanLine } from './text'
import type { Words } from './words'

/** How to pay: only on an invoice that leaves something to pay, and only what the company has filled in. */
export function paymentOf(content: DocumentContent, words: Words): DocumentBlocks['payment'] {
  const { bank } = content
  if (content.kind !== 'invoice' || /^-|^[0.]+$/.test(content.calculation.result.payable))
    return null
  const account = [
    { label: 'IBAN', value: groupedIban(bank.iban) },
    { label: 'BIC', value: cleanLine(bank.bic) },
    { label: words.payment.account, value: cleanLine(bank.accountNumber) },
    { label: words.payment.routing, value: cleanLine(bank.routingNumber) },
  ].filter(row => row.value !== '')
  if (account.length === 0) return null
  const rows = [
    { label: words.payment.name, value: cleanLine(bank.accountName) },
    { label: words.payment.bank, value: cleanLine(bank.bankName) },
    ...account,
    { label: words.payment.reference, value: cleanLine(content.number) },
  ]
  return {
    heading: words.payment.heading,
    rows: rows.filter(row => row.value !== ''),
    code: content.layout.paymentCode ? paymentCodeOf(content, words) : null,
  }
}

/** An invoice paid in advance, or one in the client's favour, asks for nothing. */
export function leavesSomethingToPay(content: DocumentContent): boolean {
  const { payable } = content.calculation.result
  return content.kind === 'invoice' && !payable.startsWith('-') && !isZero(payable)
}

/** Groups of four as printed on statements, joined by no-break spaces so that it stays on one line. */
function groupedIban(iban: string): string {
  return iban
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1\u00a0')
}
