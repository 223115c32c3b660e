import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import { calculateDraft, type DraftLine, type InvoiceDraft } from '../model'

/** How a draft becomes columns; the way back is in queries.ts. */

export function headOf(draft: InvoiceDraft) {
  return {
    clientId: draft.clientId,
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
export function figuresOf(draft: InvoiceDraft) {
  const result = calculateDraft(draft)
  if ('error' in result) return noFigures
  const minor = (decimal: string) => minorOf(decimal, digitsOfCurrency(draft.currency) ?? 2)
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
export function linesOf(draft: InvoiceDraft, companyId: string) {
  const result = calculateDraft(draft)
  const computed = new Map(
    'error' in result ? [] : result.lines.map(line => [line.id, line] as const),
  )
  const minor = (decimal = '0') => minorOf(decimal, digitsOfCurrency(draft.currency) ?? 2)
  return draft.lines.map((line, position) => {
    const figures = computed.get(line.id)
    return {
      ...lineFields(line),
      companyId,
      invoiceId: draft.id,
      position,
      grossMinor: minor(figures?.gross),
      allowanceMinor: minor(figures?.allowance_total),
      amountMinor: minor(figures?.amount),
      netMinor: minor(figures?.net),
    }
  })
}

function lineFields(line: DraftLine) {
  return {
    id: line.id,
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
