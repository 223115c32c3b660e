import { calculateDocument } from '@/lib/money/calculate'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import type { CalculatedLine, Calculation } from '@/lib/money/model'
import { calculateDraft, type Draft, type DraftLine, offeredInputOf } from '../model'

/** How a draft becomes columns; the way back is in queries.ts. */

export function headOf(draft: Draft) {
  return {
    clientId: draft.clientId,
    presetId: draft.presetId,
    currency: draft.currency,
    issuedOn: draft.issuedOn,
    dueOn: draft.dueOn,
    purchaseOrder: draft.purchaseOrder,
    taxMode: draft.taxMode,
    defaultTaxCategory: draft.defaultTax.category,
    defaultTaxRate: draft.defaultTax.rate || null,
    discountKind: draft.discount?.kind ?? null,
    discountValue: draft.discount?.value ?? null,
    notes: draft.notes,
    terms: draft.terms,
  }
}

const noFigures = {
  lineTotalMinor: 0n,
  allowanceTotalMinor: 0n,
  taxExclusiveMinor: 0n,
  taxTotalMinor: 0n,
  totalMinor: 0n,
  payableMinor: 0n,
}

/** The document's figures in minor units; zeros while a draft does not compute yet. */
export function figuresOf(draft: Draft) {
  const result = calculateDraft(draft)
  return 'error' in result
    ? noFigures
    : figureColumnsOf(result, digitsOfCurrency(draft.currency) ?? 2)
}

/** A calculation's figures as columns. */
export function figureColumnsOf(result: Calculation, digits: number) {
  const minor = (decimal: string) => minorOf(decimal, digits)
  return {
    lineTotalMinor: minor(result.line_total),
    allowanceTotalMinor: minor(result.allowance_total),
    taxExclusiveMinor: minor(result.tax_exclusive),
    taxTotalMinor: minor(result.tax_total),
    totalMinor: minor(result.tax_inclusive),
    payableMinor: minor(result.payable),
  }
}

/** The rows of a draft's lines, with their figures where they compute. */
export function linesOf(draft: Draft, companyId: string) {
  const computed = new Map(computedLines(draft).map(line => [line.id, line]))
  const digits = digitsOfCurrency(draft.currency) ?? 2
  return draft.lines.map((line, position) => ({
    ...lineFields(line),
    ...lineFigures(computed.get(line.id), digits),
    photoSha256: line.photo?.sha256 ?? null,
    // Columns of quotes alone; an invoice has neither.
    optional: line.optional,
    chosen: line.chosen,
    companyId,
    position,
  }))
}

/** A computed line as columns. */
export function lineColumnsOf(line: DraftLine, result: Calculation, digits: number) {
  const figures = result.lines.find(one => one.id === line.id)
  return { ...lineFields(line), ...lineFigures(figures, digits) }
}

function lineFigures(figures: CalculatedLine | undefined, digits: number) {
  const minor = (decimal = '0') => minorOf(decimal, digits)
  return {
    grossMinor: minor(figures?.gross),
    allowanceMinor: minor(figures?.allowance_total),
    amountMinor: minor(figures?.amount),
    netMinor: minor(figures?.net),
  }
}

/** Counted lines and, apart from them, the options that were not chosen. */
function computedLines(draft: Draft): CalculatedLine[] {
  const offered = offeredInputOf(draft)
  return [calculateDraft(draft), offered && calculateDocument(offered)].flatMap(answer =>
    answer === null || 'error' in answer ? [] : answer.lines,
  )
}

function lineFields(line: DraftLine) {
  return {
    id: line.id,
    kind: line.kind,
    description: line.description,
    quantity: line.quantity || null,
    unit: line.unit,
    unitPrice: line.unitPrice || null,
    discountKind: line.discount?.kind ?? null,
    discountValue: line.discount?.value ?? null,
    taxCategory: line.tax?.category ?? null,
    taxRate: line.tax?.rate || null,
  }
}
