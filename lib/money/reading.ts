import { digitsOfCurrency } from '@/lib/money/currencies'
import {
  decimalIn,
  type Fields,
  fieldsOf,
  isGiven,
  listOf,
  optionOf,
  Refusal,
} from '@/lib/money/fields'
import {
  documentTypes,
  maximumLines,
  type TaxCategory,
  type TaxMode,
  taxCategories,
  taxModes,
} from '@/lib/money/model'

/** Quantities and prices count in 10^-6, percentages in 10^-4: integers, so that nothing is lost before rounding. */
const fineDecimals = 6
export const percentDecimals = 4
/** 100 percent, in 10^-4 percent. */
export const wholePercent = 10n ** 6n
/** One major unit of a price: 10^-6 of it times 100 percent plus margin. */
export const priceUnit = 10n ** 12n

export type ReadAdjustment =
  | { kind: 'percent'; percentScaled: bigint }
  | { kind: 'amount'; amountMinor: bigint }

export interface ReadTax {
  /** Equal for "19" and "19.00": the name of the tax group. */
  key: string
  category: TaxCategory
  /** In 10^-4 percent; null for category O. */
  rateScaled: bigint | null
}

export interface ReadLine {
  id: string
  quantityFine: bigint
  /** In parts of `priceUnit`, fine enough for cost × (1 + margin) to stay exact. */
  priceScaled: bigint
  baseQuantityFine: bigint
  allowances: ReadAdjustment[]
  charges: ReadAdjustment[]
  tax: ReadTax
}

export interface ReadDocumentAdjustment {
  adjustment: ReadAdjustment
  tax: ReadTax | null
}

export interface ReadDocument {
  digits: number
  taxMode: TaxMode
  lines: ReadLine[]
  allowances: ReadDocumentAdjustment[]
  charges: ReadDocumentAdjustment[]
  prepaidMinor: bigint
  roundingMinor: bigint
  cashRoundingMinor: bigint | null
}

/** Reads the calculation's JSON of any origin into exact integers. Throws a Refusal for whatever money.md refuses. */
export function readDocument(input: unknown): ReadDocument {
  const fields = fieldsOf(input)
  const digits = digitsOfCurrency(fields.currency)
  if (digits === null) throw new Refusal('CURRENCY')
  optionOf(fields.document_type, documentTypes, 'invoice')
  const document = {
    digits,
    taxMode: optionOf(fields.tax_mode, taxModes, 'exclusive'),
    lines: readLines(fields.lines, digits),
    allowances: listOf(fields.allowances).map(entry => readDocumentAdjustment(entry, digits)),
    charges: listOf(fields.charges).map(entry => readDocumentAdjustment(entry, digits)),
    prepaidMinor: listOf(fields.prepaid).reduce<bigint>(
      (sum, paid) => sum + amountOf(paid, digits),
      0n,
    ),
    roundingMinor: amountOf(fields.rounding ?? '0', digits),
    cashRoundingMinor: readCashRounding(fields.cash_rounding ?? null, digits),
  }
  assertOStandsAlone(document)
  return document
}

function readLines(entries: unknown, digits: number): ReadLine[] {
  const lines = listOf(entries)
  if (lines.length === 0) throw new Refusal('NO_LINES')
  if (lines.length > maximumLines) throw new Refusal('TOO_MANY_LINES')
  return lines.map(entry => {
    const fields = fieldsOf(entry)
    const id = fields.id
    if (typeof id !== 'string') throw new Refusal('INPUT')
    return atLine(id, () => readLine(id, fields, digits))
  })
}

/** Names the line in a refusal that happens while `read` looks at it. */
function atLine<Read>(id: string, read: () => Read): Read {
  try {
    return read()
  } catch (refusal) {
    throw refusal instanceof Refusal ? new Refusal(refusal.code, id) : refusal
  }
}

function readLine(id: string, fields: Fields, digits: number): ReadLine {
  const baseQuantityFine = quantityOf(fields.base_quantity ?? '1')
  if (baseQuantityFine <= 0n) throw new Refusal('BASE_QUANTITY')
  return {
    id,
    quantityFine: quantityOf(fields.quantity),
    priceScaled: readPrice(fields),
    baseQuantityFine,
    allowances: listOf(fields.allowances).map(entry => readAdjustment(fieldsOf(entry), digits)),
    charges: listOf(fields.charges).map(entry => readAdjustment(fieldsOf(entry), digits)),
    tax: readTax(fields.tax),
  }
}

/** Rule 1: the unit price, or cost × (1 + margin); it is never rounded itself. */
function readPrice(fields: Fields): bigint {
  const hasPrice = isGiven(fields.unit_price)
  const hasCost = isGiven(fields.unit_cost)
  if (hasPrice === hasCost || hasCost !== isGiven(fields.margin_percent)) throw new Refusal('PRICE')
  const price = hasPrice
    ? priceOf(fields.unit_price) * wholePercent
    : priceOf(fields.unit_cost) * (wholePercent + percentOf(fields.margin_percent))
  if (price < 0n) throw new Refusal('NEGATIVE_PRICE')
  return price
}

function readAdjustment(fields: Fields, digits: number): ReadAdjustment {
  if (isGiven(fields.percent) === isGiven(fields.amount)) throw new Refusal('ADJUSTMENT')
  return isGiven(fields.percent)
    ? { kind: 'percent', percentScaled: percentOf(fields.percent) }
    : { kind: 'amount', amountMinor: amountOf(fields.amount, digits) }
}

function readDocumentAdjustment(entry: unknown, digits: number): ReadDocumentAdjustment {
  const fields = fieldsOf(entry)
  return {
    adjustment: readAdjustment(fields, digits),
    tax: isGiven(fields.tax) ? readTax(fields.tax) : null,
  }
}

/** Rule 4: S, and L, M, B which count like it, need a rate above 0; Z E AE K G need 0; O has none. */
function readTax(tax: unknown): ReadTax {
  const fields = fieldsOf(tax)
  const category = taxCategories.find(known => known === fields.category)
  if (category === undefined) throw new Refusal('TAX_CATEGORY')
  const rateScaled = isGiven(fields.rate) ? percentOf(fields.rate) : null
  switch (category) {
    case 'S':
    case 'L':
    case 'M':
    case 'B':
      if (rateScaled === null || rateScaled <= 0n) throw new Refusal('S_RATE')
      return { key: `${category} ${rateScaled}`, category, rateScaled }
    case 'O':
      if (rateScaled !== null && rateScaled !== 0n) throw new Refusal('O_RATE')
      return { key: category, category, rateScaled: null }
    default:
      if (rateScaled !== 0n) throw new Refusal('ZERO_RATE')
      return { key: category, category, rateScaled }
  }
}

function readCashRounding(multiple: unknown, digits: number): bigint | null {
  if (multiple === null) return null
  const multipleMinor = amountOf(multiple, digits)
  if (multipleMinor <= 0n) throw new Refusal('CASH_ROUNDING')
  return multipleMinor
}

/** Rule 4: O stands alone (EN 16931 BR-O-11 to BR-O-14). */
function assertOStandsAlone({ lines, allowances, charges }: ReadDocument): void {
  const taxes = [...lines, ...allowances, ...charges].map(({ tax }) => tax)
  const categories = new Set(taxes.flatMap(tax => (tax === null ? [] : [tax.category])))
  if (categories.has('O') && categories.size > 1) throw new Refusal('O_MIXED')
}

const quantityOf = (text: unknown) => decimalIn(text, fineDecimals, 'QUANTITY_PRECISION')
const priceOf = (text: unknown) => decimalIn(text, fineDecimals, 'PRICE_PRECISION')
const percentOf = (text: unknown) => decimalIn(text, percentDecimals, 'PERCENT_PRECISION')
const amountOf = (text: unknown, digits: number) => decimalIn(text, digits, 'AMOUNT_PRECISION')
