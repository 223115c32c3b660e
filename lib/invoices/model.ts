import type { Company } from '@/lib/companies/model'
import { calculateDocument } from '@/lib/money/calculate'
import type {
  Adjustment,
  CalculationAnswer,
  CalculationInput,
  CalculationLine,
  CalculationRefusal,
  Tax,
  TaxCategory,
  TaxMode,
} from '@/lib/money/model'
import { refusalSentence } from '@/lib/money/refusals'
import { addDays, daysBetween, formatDate } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'

/** People's decisions are stored; what the clock decides is derived by `invoiceStatusOf`. */
export const storedInvoiceStatuses = ['draft', 'issued'] as const
export type StoredInvoiceStatus = (typeof storedInvoiceStatuses)[number]

export const invoiceStatuses = ['draft', 'issued', 'overdue'] as const
export type InvoiceStatus = (typeof invoiceStatuses)[number]

export const discountKinds = ['percent', 'amount'] as const
export type DiscountKind = (typeof discountKinds)[number]

export interface Discount {
  kind: DiscountKind
  /** Percent, or an amount in the invoice's currency. */
  value: string
}

export interface DraftTax {
  category: TaxCategory
  /** Percent; empty for categories without a rate. */
  rate: string
}

/** A line as it is being written: quantity and price may still be empty. */
export interface DraftLine {
  id: string
  description: string
  quantity: string
  unit: string
  unitPrice: string
  discount: Discount | null
  /** Null: untouched, follows the invoice's default tax. */
  tax: DraftTax | null
}

/** An invoice as it is being written. */
export interface InvoiceDraft {
  id: string
  clientId: string | null
  currency: string
  issuedOn: string
  dueOn: string
  purchaseOrder: string
  taxMode: TaxMode
  defaultTax: DraftTax
  discount: Discount | null
  lines: DraftLine[]
  notes: string
  terms: string
}

/** A row of the list. Amounts are decimal strings in the row's currency. */
export interface InvoiceRow {
  id: string
  status: InvoiceStatus
  number: string | null
  clientName: string | null
  currency: string
  total: string
  due: string
  issuedOn: string
  dueOn: string
  updatedAt: Date
}

export interface InvoicePage {
  rows: InvoiceRow[]
  /** Cursor of the next (older) and the previous (newer) page, if there is one. */
  older: string | null
  newer: string | null
}

/** A whole invoice, for its page and its editor. */
export interface Invoice {
  draft: InvoiceDraft
  status: InvoiceStatus
  number: string | null
  version: number
  payable: string
  createdBy: string
  updatedBy: string
  createdAt: Date
  updatedAt: Date
  issuedAt: Date | null
  deletedAt: Date | null
}

/** A blank invoice of today, with what the company and the client usually have. */
export function emptyDraft(
  company: Company,
  client: { id: string; currency: string } | null,
  today: string,
): InvoiceDraft {
  return {
    id: newId(),
    clientId: client?.id ?? null,
    currency: client?.currency || company.currency,
    issuedOn: today,
    dueOn: addDays(today, company.paymentTermsDays),
    purchaseOrder: '',
    taxMode: 'exclusive',
    defaultTax: { category: company.defaultTaxCategory, rate: company.defaultTaxRate ?? '' },
    discount: null,
    lines: [emptyLine()],
    notes: company.defaultNotes,
    terms: company.defaultTerms,
  }
}

/** A line nobody has written on yet. */
export function emptyLine(): DraftLine {
  return {
    id: newId(),
    description: '',
    quantity: '1',
    unit: '',
    unitPrice: '',
    discount: null,
    tax: null,
  }
}

export const categoriesWithRate: readonly TaxCategory[] = ['S', 'L', 'M', 'B']

/** The one place where an invoice's shown status is derived; the list's SQL says the same. */
export function invoiceStatusOf(
  stored: { status: StoredInvoiceStatus; dueOn: string; payableMinor: bigint },
  today: string,
): InvoiceStatus {
  if (stored.status === 'draft') return 'draft'
  return stored.dueOn < today && stored.payableMinor > 0n ? 'overdue' : 'issued'
}

/** Why an invoice is in its state, and what follows, as two sentences. */
export function statusSentenceOf(invoice: Invoice, today: string): { what: string; next: string } {
  if (invoice.deletedAt)
    return { what: 'This draft was deleted.', next: 'It can be restored for 30 days.' }
  if (invoice.status === 'draft')
    return {
      what: 'Still a draft.',
      next: 'It gets its number when it is issued; until then everything can change.',
    }
  const issued = `Issued on ${formatDate(invoice.draft.issuedOn, 'en-GB')}`
  if (invoice.status === 'issued')
    return { what: `${issued}.`, next: 'What it says is fixed. Download it and send it on.' }
  const days = daysBetween(invoice.draft.dueOn, today)
  return {
    what: `${days} ${days === 1 ? 'day' : 'days'} late.`,
    next: `${issued}, it was due on ${formatDate(invoice.draft.dueOn, 'en-GB')}.`,
  }
}

/** A line nobody has written on: ignored when computing and when issuing. */
export function isBlankLine(line: DraftLine): boolean {
  return line.description.trim() === '' && line.unitPrice === ''
}

/** The calculation of what is written so far. Empty numbers count as 0, blank lines are left out. */
export function calculationInputOf(draft: InvoiceDraft): CalculationInput {
  return {
    document_type: 'invoice',
    currency: draft.currency,
    tax_mode: draft.taxMode,
    lines: draft.lines.filter(line => !isBlankLine(line)).map(line => toLine(line, draft)),
    allowances: draft.discount ? [toAllowance(draft.discount)] : [],
  }
}

/** Computes a draft in the one module that adds up money, on the server and in the browser alike. */
export function calculateDraft(draft: InvoiceDraft): CalculationAnswer {
  return calculateDocument(calculationInputOf(draft))
}

/** A reason why a draft cannot be issued yet, and where to mend it. */
export interface IssueProblem {
  /** Path of the field, such as lines.2.quantity. */
  field: string
  sentence: string
}

/** Everything that keeps a draft from being issued, in the order of the form. */
export function issueProblems(draft: InvoiceDraft): IssueProblem[] {
  const problems: IssueProblem[] = []
  if (!draft.clientId) problems.push({ field: 'clientId', sentence: 'Choose a client.' })
  if (draft.dueOn < draft.issuedOn)
    problems.push({
      field: 'dueOn',
      sentence: 'The due date is before the issue date. Choose a later one.',
    })
  draft.lines.forEach((line, index) => {
    if (!isBlankLine(line)) problems.push(...lineProblems(line, index))
  })
  if (problems.length > 0) return problems
  const answer = calculateDraft(draft)
  if (!('error' in answer) && answer.tax_inclusive.startsWith('-'))
    problems.push({
      field: 'lines',
      sentence: 'The total is below zero. Change the lines until it is 0 or more.',
    })
  if ('error' in answer)
    problems.push({
      field: fieldOf(answer.line, draft),
      sentence: calculationSentence(draft, answer),
    })
  return problems
}

/** The sentence for a draft that does not compute, naming its line. */
export function calculationSentence(draft: InvoiceDraft, refusal: CalculationRefusal): string {
  const index = draft.lines.findIndex(line => line.id === refusal.line)
  return refusalSentence(refusal.error, {
    currencyCode: draft.currency,
    lineNumber: index < 0 ? undefined : index + 1,
  })
}

/** "Due date in the future" holds for people who issue by hand, never for imports. */
export function dueDateProblem(draft: InvoiceDraft, today: string): IssueProblem | null {
  if (draft.dueOn >= today) return null
  return {
    field: 'dueOn',
    sentence: 'The due date has passed. Choose today or a later day.',
  }
}

function lineProblems(line: DraftLine, index: number): IssueProblem[] {
  const problems: IssueProblem[] = []
  const missing = (field: string, what: string) =>
    problems.push({
      field: `lines.${index}.${field}`,
      sentence: `Line ${index + 1} has no ${what}. Enter one, or remove the line.`,
    })
  if (line.description.trim() === '') missing('description', 'description')
  if (line.quantity === '') missing('quantity', 'quantity')
  if (line.unitPrice === '') missing('unitPrice', 'price')
  return problems
}

function toLine(line: DraftLine, draft: InvoiceDraft): CalculationLine {
  return {
    id: line.id,
    quantity: line.quantity || '0',
    unit_price: line.unitPrice || '0',
    unit: line.unit,
    description: line.description,
    allowances: line.discount?.value ? [toAllowance(line.discount)] : [],
    tax: toTax(line.tax ?? draft.defaultTax),
  }
}

function toTax(tax: DraftTax): Tax {
  if (tax.category === 'O') return { category: 'O' }
  return { category: tax.category, rate: tax.rate || '0' }
}

function toAllowance(discount: Discount): Adjustment {
  return discount.kind === 'percent'
    ? { percent: discount.value || '0' }
    : { amount: discount.value || '0' }
}

function fieldOf(lineId: string | undefined, draft: InvoiceDraft): string {
  const index = draft.lines.findIndex(line => line.id === lineId)
  return index < 0 ? 'lines' : `lines.${index}`
}
