import type { Company } from '@/lib/companies/model'
import type { Picture } from '@/lib/documents/model'
import { calculateDocument } from '@/lib/money/calculate'
import type {
  Adjustment,
  CalculationAnswer,
  CalculationInput,
  CalculationLine,
  CalculationRefusal,
  Decimal,
  DocumentAdjustment,
  Tax,
  TaxCategory,
  TaxMode,
} from '@/lib/money/model'
import { refusalSentence } from '@/lib/money/refusals'
import { addDays } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import { type Look, usualTextsOf } from '@/lib/presets/model'

/** What quotes and invoices have in common while they are written. */

export const draftKinds = ['invoice', 'quote'] as const
export type DraftKind = (typeof draftKinds)[number]

export const discountKinds = ['percent', 'amount'] as const
export type DiscountKind = (typeof discountKinds)[number]

export const draftLineKinds = ['line', 'section'] as const
export type DraftLineKind = (typeof draftLineKinds)[number]

export interface Discount {
  kind: DiscountKind
  /** Percent, or an amount in the document's currency. */
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
  /** A section's heading has nothing but its description; the lines up to the next one belong to it. */
  kind: DraftLineKind
  description: string
  quantity: string
  unit: string
  unitPrice: string
  discount: Discount | null
  /** Null: untouched, follows the document's default tax. */
  tax: DraftTax | null
  photo: Picture | null
  /** Of a quote: the client may leave it out. */
  optional: boolean
  /** Whether it is counted; always so where it is not optional. */
  chosen: boolean
}

/** What was invoiced before for the same quote: taken off the document, in the tax group it was taxed in. */
export interface Deduction {
  invoiceId: string
  number: string
  issuedOn: string
  category: TaxCategory
  /** Percent; empty for categories without a rate. */
  rate: string
  /** Net, or with its tax where the document's amounts include tax. */
  amount: Decimal
}

/** A quote or an invoice as it is being written. */
export interface Draft {
  kind: DraftKind
  id: string
  clientId: string | null
  /** The look that was chosen; null: the company's default one. */
  presetId: string | null
  currency: string
  issuedOn: string
  /** Of a quote: valid until. */
  dueOn: string
  purchaseOrder: string
  taxMode: TaxMode
  defaultTax: DraftTax
  discount: Discount | null
  lines: DraftLine[]
  notes: string
  terms: string
  /** Of a final invoice; written by the command that makes it, never by the browser. */
  deductions: Deduction[]
  /** Of a deposit: makes it what was asked for; of a final invoice: makes both the quote. Empty without. */
  rounding: string
}

/** A draft, or the quote or invoice it became, as it is stored. */
export interface StoredDraft {
  draft: Draft
  /** Quotes alone are revised and accepted. */
  status: 'draft' | 'issued' | 'revising' | 'accepted'
  number: string | null
  version: number
  editorId: string | null
  snapshotId: string | null
  /** Of the snapshot in force; 0 before the first. */
  snapshotVersion: number
  createdBy: string
  updatedBy: string
  createdAt: Date
  updatedAt: Date
  issuedAt: Date | null
  deletedAt: Date | null
}

/** Whether it can be written on: not issued yet, or a quote that is being revised. */
export function isWritable(document: Pick<StoredDraft, 'status'>): boolean {
  return document.status === 'draft' || document.status === 'revising'
}

/** How long a new quote is valid, in days. */
const quoteValidDays = 30

/** A blank document of today, with what the company, its default look and the client usually have. */
export function emptyDraft(
  kind: DraftKind,
  company: Company,
  look: Pick<Look, 'notes' | 'terms'>,
  client: { id: string; currency: string } | null,
  today: string,
): Draft {
  return {
    kind,
    id: newId(),
    clientId: client?.id ?? null,
    presetId: null,
    currency: client?.currency || company.currency,
    issuedOn: today,
    dueOn: addDays(today, termDaysOf(kind, company)),
    purchaseOrder: '',
    taxMode: 'exclusive',
    defaultTax: { category: company.defaultTaxCategory, rate: company.defaultTaxRate ?? '' },
    discount: null,
    lines: [emptyLine()],
    ...usualTextsOf(look, company),
    deductions: [],
    rounding: '',
  }
}

/** Days from the issue date to the due date of an invoice, or to the last day a quote is valid. */
export function termDaysOf(kind: DraftKind, company: Pick<Company, 'paymentTermsDays'>): number {
  return kind === 'invoice' ? company.paymentTermsDays : quoteValidDays
}

/** A line nobody has written on yet. */
export function emptyLine(): DraftLine {
  return {
    id: newId(),
    kind: 'line',
    description: '',
    quantity: '1',
    unit: '',
    unitPrice: '',
    discount: null,
    tax: null,
    photo: null,
    optional: false,
    chosen: true,
  }
}

/** A heading nobody has written on yet. */
export function emptySection(): DraftLine {
  return { ...emptyLine(), kind: 'section', quantity: '' }
}

export const categoriesWithRate: readonly TaxCategory[] = ['S', 'L', 'M', 'B']

/** A line nobody has written on: ignored when computing and when issuing. */
export function isBlankLine(line: DraftLine): boolean {
  return line.description.trim() === '' && line.unitPrice === '' && line.photo === null
}

/** The lines that are computed, in order: neither blank nor a heading. */
export function computedLinesOf(draft: Pick<Draft, 'lines'>): DraftLine[] {
  return draft.lines.filter(line => line.kind === 'line' && !isBlankLine(line))
}

/**
 * The calculation of what is written so far. Empty numbers count as 0; options not chosen are left out.
 * @param labelOf how a deduction is called on the document
 */
export function calculationInputOf(
  draft: Draft,
  labelOf: (deduction: Deduction) => string = deduction => deduction.number,
): CalculationInput {
  return {
    document_type: draft.kind,
    currency: draft.currency,
    tax_mode: draft.taxMode,
    lines: computedLinesOf(draft)
      .filter(line => line.chosen)
      .map(line => toLine(line, draft)),
    allowances: [
      ...(draft.discount ? [toAllowance(draft.discount)] : []),
      ...draft.deductions.map(deduction => toDeducted(deduction, labelOf(deduction))),
    ],
    ...(draft.rounding ? { rounding: draft.rounding } : {}),
  }
}

/** The calculation of the options that were not chosen; null without any. */
export function offeredInputOf(draft: Draft): CalculationInput | null {
  const lines = computedLinesOf(draft).filter(line => !line.chosen)
  if (lines.length === 0) return null
  return {
    document_type: draft.kind,
    currency: draft.currency,
    tax_mode: draft.taxMode,
    lines: lines.map(line => toLine(line, draft)),
  }
}

/** Computes a draft in the one module that adds up money, on the server and in the browser alike. */
export function calculateDraft(draft: Draft): CalculationAnswer {
  return calculateDocument(calculationInputOf(draft))
}

/** A reason why a draft cannot be issued yet, and where to mend it. */
export interface IssueProblem {
  /** Path of the field, such as lines.2.quantity. */
  field: string
  sentence: string
}

/** Everything that keeps a draft from being issued, in the order of the form. */
export function issueProblems(draft: Draft): IssueProblem[] {
  const problems: IssueProblem[] = []
  if (!draft.clientId) problems.push({ field: 'clientId', sentence: 'Choose a client.' })
  if (draft.dueOn < draft.issuedOn)
    problems.push({
      field: 'dueOn',
      sentence: `The ${termWords[draft.kind]} is before the issue date. Choose a later one.`,
    })
  draft.lines.forEach((line, index) => {
    if (line.kind === 'line' && !isBlankLine(line))
      problems.push(...lineProblems(line, index, lineNumberAt(draft, index)))
  })
  if (problems.length > 0) return problems
  return figureProblems(draft)
}

/** The sentence for a draft that does not compute, naming its line. */
export function calculationSentence(draft: Draft, refusal: CalculationRefusal): string {
  const index = draft.lines.findIndex(line => line.id === refusal.line)
  return refusalSentence(refusal.error, {
    currencyCode: draft.currency,
    lineNumber: index < 0 ? undefined : lineNumberAt(draft, index),
  })
}

/** A line's number as a person counts it: headings are not counted. */
export function lineNumberAt(draft: Pick<Draft, 'lines'>, index: number): number {
  return draft.lines.slice(0, index + 1).filter(line => line.kind === 'line').length
}

/** "Due date in the future" holds for people who issue by hand, never for imports. */
export function dueDateProblem(draft: Draft, today: string): IssueProblem | null {
  if (draft.dueOn >= today) return null
  return {
    field: 'dueOn',
    sentence: `The ${termWords[draft.kind]} has passed. Choose today or a later day.`,
  }
}

const termWords: Record<DraftKind, string> = {
  invoice: 'due date',
  quote: 'last day of validity',
}

function figureProblems(draft: Draft): IssueProblem[] {
  const answer = calculateDraft(draft)
  if ('error' in answer) return [refused(draft, answer)]
  if (answer.tax_inclusive.startsWith('-') || answer.payable.startsWith('-'))
    return [
      {
        field: 'lines',
        sentence: 'The total is below zero. Change the lines until it is 0 or more.',
      },
    ]
  const offered = offeredInputOf(draft)
  const offer = offered && calculateDocument(offered)
  return offer && 'error' in offer ? [refused(draft, offer)] : []
}

function refused(draft: Draft, refusal: CalculationRefusal): IssueProblem {
  const isAllOffered = refusal.error === 'NO_LINES' && offeredInputOf(draft) !== null
  return {
    field: fieldOf(refusal.line, draft),
    sentence: isAllOffered
      ? 'Every line is an option that is not ticked. Tick one, or add a line that is not optional.'
      : calculationSentence(draft, refusal),
  }
}

function lineProblems(line: DraftLine, index: number, number: number): IssueProblem[] {
  const problems: IssueProblem[] = []
  const missing = (field: string, what: string) =>
    problems.push({
      field: `lines.${index}.${field}`,
      sentence: `Line ${number} has no ${what}. Enter one, or remove the line.`,
    })
  if (line.description.trim() === '') missing('description', 'description')
  if (line.quantity === '') missing('quantity', 'quantity')
  if (line.unitPrice === '') missing('unitPrice', 'price')
  return problems
}

function toLine(line: DraftLine, draft: Draft): CalculationLine {
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

/** With its own tax it joins that group: the discount and the other rates stay as they are. */
function toDeducted(deduction: Deduction, label: string): DocumentAdjustment {
  return { amount: deduction.amount, reason: label, tax: toTax(deduction) }
}

function fieldOf(lineId: string | undefined, draft: Draft): string {
  const index = draft.lines.findIndex(line => line.id === lineId)
  return index < 0 ? 'lines' : `lines.${index}`
}
