import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { BrandFont, DocumentContent } from '@/lib/documents/model'
import { lettersOf } from '@/lib/drafts/content/model'
import type { Draft } from '@/lib/drafts/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { Look } from '@/lib/presets/model'
import type { Balance, Credit } from '../model'

/** Everything a credit note says: what it takes back, of which invoice, and what that leaves to pay. */
export function creditNoteContentOf(parts: {
  credit: Credit
  invoice: Draft
  invoiceNumber: string
  balance: Balance
  company: Company
  client: ClientChoice | null
  font: BrandFont
  look: Look
  number: string
  reason: string
  /** ISO date of the company's calendar. */
  today: string
}): DocumentContent {
  const { credit, invoice, balance, today } = parts
  const digits = digitsOfCurrency(invoice.currency) ?? 2
  const due = balance.totalMinor - balance.paidMinor - balance.creditedMinor
  const amount = minorOf(credit.calculation.result.payable, digits)
  return {
    kind: 'credit_note',
    ...lettersOf(parts.company, parts.client, parts.font, parts.look),
    number: parts.number,
    draft: false,
    issuedOn: today,
    dueOn: today,
    purchaseOrder: invoice.purchaseOrder,
    currency: { code: invoice.currency, digits },
    intro: '',
    notes: '',
    terms: '',
    calculation: credit.calculation,
    outline: credit.lines.map(line => ({
      kind: 'line',
      id: line.id,
      optional: false,
      photo: null,
    })),
    offered: null,
    corrects: {
      number: parts.invoiceNumber,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      dueBefore: decimalOf(due, digits),
      dueAfter: decimalOf(due - amount, digits),
    },
    reason: parts.reason,
  }
}
