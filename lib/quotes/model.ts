import type { Acceptance, DocumentContent } from '@/lib/documents/model'
import {
  calculationInputOf,
  type Draft,
  type DraftLine,
  type DraftTax,
  issueProblems,
  offeredInputOf,
} from '@/lib/drafts/model'
import { calculateDocument } from '@/lib/money/calculate'
import type { Adjustment, CalculationInput, CalculationLine, Tax } from '@/lib/money/model'
import { DomainError } from '@/lib/platform/errors'

/** People's decisions are stored; what the client and the clock add stands in the register. */
export const storedQuoteStatuses = ['draft', 'issued', 'revising', 'accepted'] as const
export type StoredQuoteStatus = (typeof storedQuoteStatuses)[number]

export const quoteAnswers = ['accepted', 'declined'] as const
export type QuoteAnswer = (typeof quoteAnswers)[number]

/** How a client signed on their page. */
export const signatureKinds = ['typed', 'drawn'] as const
export type SignatureKind = (typeof signatureKinds)[number]

/** An accepted quote is invoiced at once, or as a deposit and then the rest. */
export const invoicePurposes = ['deposit', 'rest'] as const
export type InvoicePurpose = (typeof invoicePurposes)[number]

/** Somebody's answer to a version, as it was recorded. */
export interface AnswerView {
  id: string
  answer: QuoteAnswer
  name: string
  note: string
  /** The version that was shown. */
  version: number
  at: Date
}

/** What proves an answer that the client gave on their own page. */
export interface AnswerEvidence {
  /** Of the answer. */
  id: string
  answer: QuoteAnswer
  name: string
  at: Date
  /** The version that was shown, and its SHA-256. */
  version: number
  sha256: string
  /** From where, and with what. */
  address: string
  userAgent: string
  /** Of an acceptance. */
  signature: SignatureKind | null
  /** The drawn signature, an asset. */
  pictureSha256: string | null
}

/** An invoice that a quote became, a draft at first; neither deleted nor void. */
export interface QuoteInvoiceView {
  purpose: InvoicePurpose
  invoiceId: string
  number: string | null
}

/** A quote's draft with the options the client chose. */
export function withChosen(draft: Draft, chosenIds: readonly string[]): Draft {
  return {
    ...draft,
    lines: draft.lines.map(line => ({
      ...line,
      chosen: !line.optional || chosenIds.includes(line.id),
    })),
  }
}

/** A version that was shown, with the options the client chose; the draft of it is what the quote now says. */
export interface AcceptedVersion {
  content: DocumentContent
  draft: Draft
}

/**
 * What is accepted: word for word what was shown, its totals with the chosen options.
 * @throws DomainError `invalid` for options that the version does not have, or when nothing is left
 */
export function acceptedVersionOf(
  shown: DocumentContent,
  quote: { id: string; clientId: string | null; presetId: string | null },
  chosenIds: readonly string[],
  acceptance: Acceptance,
): AcceptedVersion {
  const { content, draft } = chosenVersionOf(shown, quote, chosenIds)
  return { content: { ...content, replaces: null, acceptance }, draft }
}

/**
 * What a version says with other options chosen.
 * @throws DomainError `invalid` as above
 */
export function chosenVersionOf(
  shown: DocumentContent,
  quote: { id: string; clientId: string | null; presetId: string | null },
  chosenIds: readonly string[],
): { content: Extract<DocumentContent, { kind: 'quote' }>; draft: Draft } {
  const draft = withChosen(draftOfSnapshot(shown, quote), chosenIds)
  const options = draft.lines.filter(line => line.optional).map(line => line.id)
  if (chosenIds.some(id => !options.includes(id)))
    throw new DomainError('invalid', 'The options are those of another version. Reload the page.')
  const [problem] = issueProblems(draft)
  if (problem) throw new DomainError('invalid', problem.sentence)
  const offeredInput = offeredInputOf(draft)
  if (shown.kind !== 'quote') throw new TypeError('Only quotes are accepted.')
  const content = {
    ...shown,
    calculation: computed(calculationInputOf(draft)),
    offered: offeredInput && computed(offeredInput),
  }
  return { content, draft }
}

function computed(input: CalculationInput) {
  const result = calculateDocument(input)
  if ('error' in result) throw new TypeError(`An issued quote must compute: ${result.error}.`)
  return { input, result }
}

/** What a version says, written as a draft again: taxes stand on each line, nothing else is lost. */
export function draftOfSnapshot(
  content: DocumentContent,
  { id, clientId, presetId }: { id: string; clientId: string | null; presetId: string | null },
): Draft {
  const { input } = content.calculation
  const [discount] = input.allowances ?? []
  const counted = new Map(input.lines.map(line => [line.id, line]))
  const offered = new Map(content.offered?.input.lines.map(line => [line.id, line]))
  const lines = content.outline.flatMap((entry): DraftLine[] => {
    if (entry.kind === 'section') return [sectionOf(entry)]
    const chosen = counted.get(entry.id)
    const line = chosen ?? offered.get(entry.id)
    const { optional, photo } = entry
    return line ? [{ ...lineOf(line), photo, optional, chosen: chosen !== undefined }] : []
  })
  return {
    kind: 'quote',
    id,
    clientId,
    presetId,
    currency: content.currency.code,
    issuedOn: content.issuedOn,
    dueOn: content.dueOn ?? content.issuedOn,
    purchaseOrder: content.purchaseOrder,
    taxMode: input.tax_mode ?? 'exclusive',
    defaultTax: lines.find(line => line.tax)?.tax ?? { category: 'O', rate: '' },
    discount: discountOf(discount),
    lines,
    notes: content.notes,
    terms: content.terms,
    deductions: [],
    rounding: '',
  }
}

const plainLine = {
  kind: 'line',
  unit: '',
  discount: null,
  tax: null,
  photo: null,
  optional: false,
  chosen: true,
} as const

function sectionOf({ id, title }: { id: string; title: string }): DraftLine {
  return { ...plainLine, kind: 'section', id, description: title, quantity: '', unitPrice: '' }
}

function lineOf(line: CalculationLine): DraftLine {
  const [discount] = line.allowances ?? []
  return {
    ...plainLine,
    id: line.id,
    description: line.description ?? '',
    quantity: line.quantity,
    unit: line.unit ?? '',
    unitPrice: line.unit_price ?? '',
    discount: discountOf(discount),
    tax: taxOf(line.tax),
  }
}

function taxOf(tax: Tax): DraftTax {
  return { category: tax.category, rate: tax.rate ?? '' }
}

function discountOf(adjustment: Adjustment | undefined): Draft['discount'] {
  if (!adjustment) return null
  return adjustment.percent === undefined
    ? { kind: 'amount', value: adjustment.amount }
    : { kind: 'percent', value: adjustment.percent }
}
