/** The words of the calculation: its input, its answer, its refusals. Rules: money.md, EN 16931 BR-CO-10..17. */

export const documentTypes = ['invoice', 'credit_note', 'quote', 'receipt'] as const
export type DocumentType = (typeof documentTypes)[number]

/** EN 16931 tax categories, in the order a person would look for them. */
export const taxCategories = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'] as const
export type TaxCategory = (typeof taxCategories)[number]

export const taxModes = ['exclusive', 'inclusive'] as const
export type TaxMode = (typeof taxModes)[number]

/** Decimals travel as strings, such as "95.50": no JavaScript float ever holds money. */
export type Decimal = string

export interface Tax {
  category: TaxCategory
  /** Percent, such as "19"; absent for category O. */
  rate?: Decimal
}

/** An allowance ("discount") or a charge: exactly one of percent and amount. */
export type Adjustment = (
  | { percent: Decimal; amount?: never }
  | { amount: Decimal; percent?: never }
) & {
  reason?: string
}

/** One of the document itself; with its own tax it joins that tax group, without it is apportioned. */
export type DocumentAdjustment = Adjustment & { tax?: Tax }

export type Price =
  | { unit_price: Decimal; unit_cost?: never; margin_percent?: never }
  | { unit_cost: Decimal; margin_percent: Decimal; unit_price?: never }

export type CalculationLine = Price & {
  id: string
  quantity: Decimal
  base_quantity?: Decimal
  unit?: string
  description?: string
  allowances?: Adjustment[]
  charges?: Adjustment[]
  tax: Tax
}

export interface CalculationInput {
  document_type?: DocumentType
  /** ISO 4217 code with known digits. */
  currency: string
  tax_mode?: TaxMode
  lines: CalculationLine[]
  allowances?: DocumentAdjustment[]
  charges?: DocumentAdjustment[]
  /** Amounts already received when the document is issued. */
  prepaid?: Decimal[]
  rounding?: Decimal
  /** Multiple to which cash amounts are rounded, such as "0.05". */
  cash_rounding?: Decimal
}

export interface CalculatedLine {
  id: string
  gross: Decimal
  allowance_total: Decimal
  charge_total: Decimal
  amount: Decimal
  net: Decimal
}

export interface TaxGroup {
  category: TaxCategory
  rate: Decimal | null
  taxable: Decimal
  tax: Decimal
}

export interface DocumentLevelPart {
  kind: 'allowance' | 'charge'
  index: number
  category: TaxCategory
  rate: Decimal | null
  net: Decimal
}

export interface Calculation {
  lines: CalculatedLine[]
  document_level: DocumentLevelPart[]
  tax_breakdown: TaxGroup[]
  line_total: Decimal
  allowance_total: Decimal
  charge_total: Decimal
  tax_exclusive: Decimal
  tax_total: Decimal
  tax_inclusive: Decimal
  prepaid: Decimal
  rounding: Decimal
  payable: Decimal
}

export const calculationErrors = [
  'AMOUNT_PRECISION',
  'S_RATE',
  'ZERO_RATE',
  'O_MIXED',
  'BASE_QUANTITY',
  'NO_LINES',
  'TOO_MANY_LINES',
  'CURRENCY',
  'DECIMAL',
  'QUANTITY_PRECISION',
  'PRICE',
  'PRICE_PRECISION',
  'NEGATIVE_PRICE',
  'PERCENT_PRECISION',
  'TAX_CATEGORY',
  'O_RATE',
  'ADJUSTMENT',
  'CASH_ROUNDING',
  'TOO_LARGE',
  'INPUT',
] as const
export type CalculationError = (typeof calculationErrors)[number]

/** Why nothing was computed; `line` is the id of the line at fault, where there is one. */
export interface CalculationRefusal {
  error: CalculationError
  line?: string
}

export type CalculationAnswer = Calculation | CalculationRefusal

/** The most lines one document holds. */
export const maximumLines = 500
