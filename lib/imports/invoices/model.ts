import { type Company, numberPatternOf, printedNumber } from '@/lib/companies/model'
import { type Draft, issueProblems, type StoredDraft } from '@/lib/drafts/model'
import { digitsOfCurrency, isCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import { decimalOf } from '@/lib/money/minor'
import { addDays, formatDate } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import type { ImportOptions } from '../model'
import { foreignStatusOf } from '../statuses/model'
import { cellReader, minorIn, type Problem, type RowOfInvoice } from './cells/model'
import { linesOfRows } from './lines/model'
import { taxedDraftOf } from './taxes/model'

export interface InvoiceSetting {
  company: Company
  options: ImportOptions
  /** Our fields that have a column. */
  mapped: ReadonlySet<string>
  /** ISO date of the company's calendar. */
  today: string
}

/** An invoice of a file, ready to be written once its client is known. */
export interface ReadInvoice {
  number: string
  draft: Draft
  totalMinor: bigint
  paidMinor: bigint
  paidOn: string
}

export type InvoiceReading =
  | { outcome: 'create'; invoice: ReadInvoice }
  | { outcome: 'skip'; remark: string }
  | ({ outcome: 'problem' } & Problem)

/** Reads an invoice from its rows: one, or one for each of its lines. */
export function readInvoice(
  rows: readonly RowOfInvoice[],
  setting: InvoiceSetting,
): InvoiceReading {
  const [head] = rows
  if (!head) throw new RangeError('An invoice has at least one row.')
  const left = leftOutReason(head)
  if (left) return { outcome: 'skip', remark: left }
  const problems: Problem[] = []
  const draft = headOf(head, setting, problems)
  const lines = linesOfRows(rows, setting, draft, problems)
  if (problems[0]) return { outcome: 'problem', ...problems[0] }
  const taxed = taxedDraftOf({ ...draft, lines }, rows, setting)
  if ('sentence' in taxed) return { outcome: 'problem', ...taxed }
  // The client is found afterwards; nothing else may be missing.
  const [missing] = issueProblems({ ...taxed.draft, clientId: newId() })
  if (missing) return { outcome: 'problem', row: head.row, sentence: missing.sentence }
  const money = settledOf(head, setting, taxed.totalMinor, taxed.draft)
  if ('sentence' in money) return { outcome: 'problem', ...money }
  const { draft: whole, totalMinor } = taxed
  return {
    outcome: 'create',
    invoice: { number: head.texts.number, draft: whole, totalMinor, ...money },
  }
}

function leftOutReason({ cells }: RowOfInvoice): string | null {
  const kind = (cells.kind ?? '').trim().toLowerCase()
  if (kind !== '' && !invoiceWords.includes(kind))
    return `It is no invoice but a ${kind}, which does not come along.`
  const status = foreignStatusOf(cells.status ?? '')
  if (status === 'draft') return 'It is a draft. Drafts do not come along.'
  if (status === 'void') return 'It is void. Void invoices do not come along.'
  return null
}

const invoiceWords: readonly string[] = ['invoice', 'invoices', 'rechnung', 'facture']

function headOf(head: RowOfInvoice, setting: InvoiceSetting, problems: Problem[]): Draft {
  const { company, options, today } = setting
  const read = cellReader(head, setting, problems)
  const currency = read.text('currency').toUpperCase() || options.currency
  if (!isCurrency(currency)) read.refuse('currency', `“${currency}” is no currency we know.`)
  const issuedOn = read.date('issuedOn')
  if (issuedOn === '') read.refuse('issuedOn', 'It has no date. Enter one.')
  if (issuedOn > today) read.refuse('issuedOn', `${shown(issuedOn)} is in the future.`)
  const known = issuedOn || today
  const dueOn = read.date('dueOn') || addDays(known, company.paymentTermsDays)
  const taxMode = /^(true|yes|1|inclusive)$/i.test(read.text('taxIncluded'))
    ? 'inclusive'
    : 'exclusive'
  const discount = read.amount('discount')
  return {
    kind: 'invoice',
    id: newId(),
    clientId: null,
    presetId: null,
    currency,
    issuedOn: known,
    dueOn,
    purchaseOrder: head.texts.purchaseOrder,
    taxMode,
    defaultTax: { category: company.defaultTaxCategory, rate: company.defaultTaxRate ?? '' },
    discount: discount && /[1-9]/.test(discount) ? { kind: 'amount', value: discount } : null,
    lines: [],
    notes: head.texts.notes,
    terms: head.texts.terms,
    deductions: [],
    rounding: '',
  }
}

/** What was paid of it and when, as its status and its amounts say together. */
function settledOf(
  head: RowOfInvoice,
  setting: InvoiceSetting,
  totalMinor: bigint,
  draft: Draft,
): { paidMinor: bigint; paidOn: string } | Problem {
  const problems: Problem[] = []
  const read = cellReader(head, setting, problems)
  const digits = digitsOfCurrency(draft.currency) ?? 2
  const minor = (key: string) => minorIn(read, key, digits)
  const [paid, open, credited] = [minor('paid'), minor('open'), minor('credited')]
  const paidOn = read.date('paidOn') || draft.issuedOn
  if (problems[0]) return problems[0]
  const refused = (sentence: string): Problem => ({ row: head.row, sentence })
  const money = (amount: bigint) => formatMoney(decimalOf(amount, digits), draft.currency, 'en-GB')
  if (credited !== null && credited !== 0n)
    return refused(
      `${money(credited)} of it was credited. Credit notes do not come along: take this invoice out of the file.`,
    )
  const status = foreignStatusOf(head.cells.status ?? '')
  const stated = paid ?? (open === null ? null : totalMinor - open)
  if (stated === null && status === 'partly paid')
    return refused('It was paid in part. Say which column is the amount paid, or the amount due.')
  if (stated === null && status === 'unknown')
    return refused(
      `The status “${(head.cells.status ?? '').trim().slice(0, 40)}” is not known. Write draft, sent, overdue, paid or void.`,
    )
  const paidMinor = stated ?? (status === 'paid' ? totalMinor : 0n)
  if (status === 'paid' && paidMinor < totalMinor)
    return refused(
      `It is marked as paid, but ${money(paidMinor)} of ${money(totalMinor)} is. Correct one of them.`,
    )
  if (paidMinor < 0n || paidMinor > totalMinor)
    return refused(
      `${money(paidMinor)} was paid of ${money(totalMinor)}. Correct the amounts, or take the row out.`,
    )
  if (paidMinor > 0n && paidOn > setting.today)
    return refused(`It was paid on ${shown(paidOn)}, which is in the future.`)
  return { paidMinor, paidOn }
}

/** Which of our own numbers an imported one would be today; null for one that our pattern never prints. */
export function ownSequenceOf(company: Company, number: string, today: string): number | null {
  const pattern = numberPatternOf(company, 'invoice', today)
  const digits = number.startsWith(pattern.prefix) ? number.slice(pattern.prefix.length) : ''
  if (!/^\d{1,9}$/.test(digits)) return null
  const sequence = Number(digits)
  return printedNumber(pattern, sequence) === number ? sequence : null
}

function shown(isoDate: string): string {
  return formatDate(isoDate, 'en-GB')
}

/** What a draft has that comes from a file and was never saved as one. */
export const neverStored: Omit<StoredDraft, 'draft'> = {
  status: 'draft',
  number: null,
  version: 1,
  editorId: null,
  snapshotId: null,
  snapshotVersion: 0,
  createdBy: '',
  updatedBy: '',
  createdAt: new Date(0),
  updatedAt: new Date(0),
  issuedAt: null,
  deletedAt: null,
}
