import { calculationInputOf, type Draft, type DraftLine, lineNumberAt } from '@/lib/drafts/model'
import { calculateDocument } from '@/lib/money/calculate'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { roundedQuotient, scaledDecimal } from '@/lib/money/decimal'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { Calculation, CalculationInput, Decimal } from '@/lib/money/model'
import { refusalSentence } from '@/lib/money/refusals'
import { DomainError } from '@/lib/platform/errors'

/** A line of an issued invoice, and how much of it was not credited yet. */
export interface CreditableLine {
  id: string
  description: string
  unit: string
  quantity: Decimal
  /** Of the same sign as the quantity; 0 when all of it was credited. */
  leftQuantity: Decimal
}

export interface ChosenLine {
  lineId: string
  quantity: Decimal
}

/** How much of each line was credited before, by its id. */
export type CreditedQuantities = ReadonlyMap<string, Decimal>

/** What is left to credit of an invoice, in minor units of its currency. */
export interface Balance {
  totalMinor: bigint
  paidMinor: bigint
  creditedMinor: bigint
}

/** A credit note as it is computed, before it has a number. */
export interface Credit {
  lines: (DraftLine & { invoiceLineId: string })[]
  calculation: { input: CalculationInput; result: Calculation }
  /** Whether nothing of the invoice is left after it. */
  isWhole: boolean
}

/** The lines of an invoice that a credit note can take back. */
export function creditableLinesOf(invoice: Draft, credited: CreditedQuantities): CreditableLine[] {
  return invoice.lines
    .filter(line => line.kind === 'line')
    .map(({ id, description, unit, quantity }) => ({
      id,
      description,
      unit,
      quantity,
      leftQuantity: leftOf(quantity, credited.get(id)),
    }))
}

/**
 * Computes a credit note over the chosen lines, or over all that is left. Its amounts are positive and rounded like
 * the invoice's; the one that takes back the last of it carries the difference, so that all of them together are
 * the invoice to the cent.
 * @param newLineId makes the ids of its lines
 * @throws DomainError `invalid` for lines or quantities the invoice does not have, or more than is left
 */
export function creditOf(parts: {
  invoice: Draft
  number: string
  credited: CreditedQuantities
  balance: Balance
  chosen: readonly ChosenLine[] | null
  newLineId: () => string
}): Credit {
  const { invoice, credited } = parts
  const left = creditableLinesOf(invoice, credited).filter(line => !isNone(line.leftQuantity))
  const chosen =
    parts.chosen ?? left.map(line => ({ lineId: line.id, quantity: line.leftQuantity }))
  for (const line of chosen) assertLeft(line, invoice, left)
  const isWhole =
    chosen.length === left.length &&
    chosen.every(one =>
      left.some(line => isSame(line.leftQuantity, one.quantity) && line.id === one.lineId),
    )
  const lines = invoice.lines.flatMap(line => {
    const quantity = chosen.find(one => one.lineId === line.id)?.quantity
    return quantity === undefined
      ? []
      : [
          {
            ...creditedLine(invoice, line, quantity, credited.get(line.id)),
            id: parts.newLineId(),
            invoiceLineId: line.id,
          },
        ]
  })
  const input = inputOf({ invoice, lines, chosen, credited, isWhole })
  const calculation = isWhole ? withDifference(input, parts) : computed(input)
  assertWithinBalance(calculation, parts)
  return { lines, calculation, isWhole }
}

function inputOf(parts: {
  invoice: Draft
  lines: DraftLine[]
  chosen: readonly ChosenLine[]
  credited: CreditedQuantities
  isWhole: boolean
}): CalculationInput {
  const { invoice, lines, isWhole } = parts
  const credit = {
    ...invoice,
    lines,
    discount: discountOf(parts),
    deductions: isWhole ? invoice.deductions : [],
    rounding: '',
  }
  return { ...calculationInputOf(credit), document_type: 'credit_note' }
}

/**
 * A percentage holds for any part. Of an amount, the credited lines get what all lines credited so far have a share
 * in, less what the earlier ones got: so that the shares of all credit notes are the discount, whatever was rounded.
 */
function discountOf(parts: {
  invoice: Draft
  chosen: readonly ChosenLine[]
  credited: CreditedQuantities
  isWhole: boolean
}): Draft['discount'] {
  const { invoice, chosen, credited, isWhole } = parts
  const { discount } = invoice
  // Taken back at once it is the invoice again, also where its lines add up to nothing that could be shared.
  const isAtOnce = isWhole && [...credited.values()].every(isNone)
  if (discount?.kind !== 'amount' || isAtOnce) return discount
  const digits = digitsOfCurrency(invoice.currency) ?? 2
  const after = new Map(credited)
  for (const { lineId, quantity } of chosen)
    after.set(lineId, sumOf(credited.get(lineId), quantity))
  const amountMinor = minorOf(discount.value, digits)
  const share = shareOf(invoice, after, amountMinor) - shareOf(invoice, credited, amountMinor)
  return share <= 0n ? null : { kind: 'amount', value: decimalOf(share, digits) }
}

/** The share that these quantities have in an amount off the whole invoice. */
function shareOf(invoice: Draft, quantities: CreditedQuantities, amountMinor: bigint): bigint {
  const bare = { ...invoice, discount: null, deductions: [], rounding: '' }
  const lines = invoice.lines.flatMap(line => {
    const quantity = quantities.get(line.id)
    return quantity === undefined || isNone(quantity)
      ? []
      : [creditedLine(invoice, line, quantity, undefined)]
  })
  const whole = lineTotal(bare)
  if (lines.length === 0 || whole <= 0n) return 0n
  return roundedQuotient(amountMinor * lineTotal({ ...bare, lines }), whole)
}

/** The sum of the lines' amounts in minor units. */
function lineTotal(draft: Draft): bigint {
  const digits = digitsOfCurrency(draft.currency) ?? 2
  const { result } = computed(calculationInputOf(draft))
  return result.lines.reduce((sum, line) => sum + minorOf(line.amount, digits), 0n)
}

/** Of a discount in an amount, the line gets the share of what was credited so far, less that of before. */
function creditedLine(
  invoice: Draft,
  line: DraftLine,
  quantity: Decimal,
  before: Decimal | undefined,
): DraftLine {
  const digits = digitsOfCurrency(invoice.currency) ?? 2
  const { discount } = line
  if (discount?.kind !== 'amount') return { ...line, quantity }
  // Quantities are below 0 in a line that takes something off.
  const partOf = (taken: bigint) =>
    roundedQuotient(minorOf(discount.value, digits) * size(taken), size(scaled(line.quantity)))
  const taken = scaled(before ?? '0')
  const share = partOf(taken + scaled(quantity)) - partOf(taken)
  return {
    ...line,
    quantity,
    discount: share === 0n ? null : { kind: 'amount', value: decimalOf(share, digits) },
  }
}

function withDifference(
  input: CalculationInput,
  { invoice, balance }: { invoice: Draft; balance: Balance },
) {
  const digits = digitsOfCurrency(invoice.currency) ?? 2
  const { result } = computed(input)
  const left = balance.totalMinor - balance.creditedMinor
  const difference = left - minorOf(result.payable, digits)
  return difference === 0n
    ? { input, result }
    : computed({ ...input, rounding: decimalOf(difference, digits) })
}

function computed(input: CalculationInput) {
  const result = calculateDocument(input)
  if ('error' in result)
    throw new DomainError(
      'invalid',
      refusalSentence(result.error, { currencyCode: input.currency }),
    )
  return { input, result }
}

function assertLeft(
  { lineId, quantity }: ChosenLine,
  invoice: Draft,
  left: CreditableLine[],
): void {
  const index = invoice.lines.findIndex(line => line.id === lineId && line.kind === 'line')
  if (index < 0)
    throw new DomainError('invalid', 'A chosen line is not of this invoice. Reload the page.')
  const available = left.find(line => line.id === lineId)?.leftQuantity ?? '0'
  const isMore =
    scaled(quantity) > 0n !== scaled(available) > 0n ||
    size(scaled(quantity)) > size(scaled(available))
  const number = lineNumberAt(invoice, index)
  if (isNone(available) || isMore)
    throw new DomainError(
      'invalid',
      isNone(available)
        ? `Line ${number} was credited already. Leave it out.`
        : `Only ${available} of line ${number} are left to credit. Enter at most that.`,
    )
}

function assertWithinBalance(
  { result }: Credit['calculation'],
  { invoice, number, balance }: { invoice: Draft; number: string; balance: Balance },
): void {
  const digits = digitsOfCurrency(invoice.currency) ?? 2
  const amount = minorOf(result.payable, digits)
  const open = balance.totalMinor - balance.paidMinor - balance.creditedMinor
  if (amount <= 0n)
    throw new DomainError(
      'invalid',
      'The credit note comes to 0. Choose lines that add up to more.',
    )
  if (amount <= open) return
  const due = `${decimalOf(open, digits)} ${invoice.currency}`
  throw new DomainError(
    'invalid',
    balance.paidMinor > 0n
      ? `Only ${due} of ${number} is still open, the rest was paid. Credit at most that, or reverse a payment first.`
      : `Only ${due} of ${number} is still open. Credit at most that.`,
  )
}

function sumOf(one: Decimal | undefined, other: Decimal): Decimal {
  return decimalOf(scaled(one ?? '0') + scaled(other), 6)
}

function leftOf(quantity: Decimal, credited: Decimal | undefined): Decimal {
  return decimalOf(scaled(quantity) - scaled(credited ?? '0'), 6).replace(/\.?0+$/, '') || '0'
}

function isNone(quantity: Decimal): boolean {
  return scaled(quantity) === 0n
}

function isSame(one: Decimal, other: Decimal): boolean {
  return scaled(one) === scaled(other)
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** Quantities have 6 decimals. */
function scaled(quantity: Decimal): bigint {
  const read = scaledDecimal(quantity, 6)
  if (read.kind === 'refused')
    throw new DomainError('invalid', 'Enter a quantity such as 1.5, with at most 6 decimals.')
  return read.scaled
}
