import { absolute, roundedQuotient } from '@/lib/money/decimal'
import { Refusal } from '@/lib/money/fields'
import { decimalOf } from '@/lib/money/minor'
import type { Calculation, CalculationAnswer, CalculationInput } from '@/lib/money/model'
import { percentDecimals, type ReadDocument, type ReadTax, readDocument } from '@/lib/money/reading'
import {
  type DocumentPart,
  documentParts,
  type ReckonedLine,
  reckonLine,
} from '@/lib/money/reckoning'
import { type SettledGroup, settleGroups } from '@/lib/money/tax-groups'
import { sumOf, type TaxedItem } from '@/lib/money/taxed-items'

/**
 * Computes a document: decimals in, decimals with exactly the currency's digits out, by rules 1 to 7 of money.md
 * (EN 16931 BR-CO-10 to 17). Pure and the same in browser and server. Never throws: what is refused is `{ error }`.
 */
export function calculateDocument(input: CalculationInput): CalculationAnswer {
  return calculateUnknown(input)
}

/** The same for JSON of any origin: every shape is checked, and a wrong one answered with an error code. */
export function calculateUnknown(input: unknown): CalculationAnswer {
  try {
    return answerOf(readDocument(input))
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return refusal.line === undefined
      ? { error: refusal.code }
      : { error: refusal.code, line: refusal.line }
  }
}

interface Totals {
  line_total: bigint
  allowance_total: bigint
  charge_total: bigint
  tax_exclusive: bigint
  tax_total: bigint
  tax_inclusive: bigint
  prepaid: bigint
  rounding: bigint
  payable: bigint
}

function answerOf(document: ReadDocument): Calculation {
  const lines = document.lines.map(line => reckonLine(line, document.digits))
  const parts = documentParts(document, lines)
  const groups = settleGroups([...lines, ...parts], document.taxMode)
  const nets = new Map(groups.flatMap(group => [...group.netMinorOf]))
  const netOf = (item: TaxedItem) => nets.get(item) ?? 0n
  const totals = totalsOf(document, lines, parts, groups, netOf)
  assertWithinLimit(document.digits, lines, groups, totals)
  return writtenAnswer(document.digits, lines, parts, groups, netOf, totals)
}

/** Rule 6. */
function totalsOf(
  document: ReadDocument,
  lines: ReckonedLine[],
  parts: DocumentPart[],
  groups: SettledGroup[],
  netOf: (item: TaxedItem) => bigint,
): Totals {
  const line_total = sumOf(lines, netOf)
  const allowance_total = -sumOf(ofKind(parts, 'allowance'), netOf)
  const charge_total = sumOf(ofKind(parts, 'charge'), netOf)
  const tax_exclusive = line_total - allowance_total + charge_total
  const tax_total = sumOf(groups, group => group.taxMinor)
  const tax_inclusive = tax_exclusive + tax_total
  const prepaid = document.prepaidMinor
  const residue = sumOf(groups, group => group.residueMinor)
  const due = tax_inclusive - prepaid + document.roundingMinor + residue
  const payable = roundedToMultiple(due, document.cashRoundingMinor)
  const rounding = document.roundingMinor + residue + payable - due
  return {
    line_total,
    allowance_total,
    charge_total,
    tax_exclusive,
    tax_total,
    tax_inclusive,
    prepaid,
    rounding,
    payable,
  }
}

function ofKind(parts: DocumentPart[], kind: DocumentPart['kind']): DocumentPart[] {
  return parts.filter(part => part.kind === kind)
}

function roundedToMultiple(minor: bigint, multiple: bigint | null): bigint {
  return multiple === null ? minor : roundedQuotient(minor, multiple) * multiple
}

/** No figure of a document exceeds 10^12 major units, so that each fits the ledger's 64 bits. */
function assertWithinLimit(
  digits: number,
  lines: ReckonedLine[],
  groups: SettledGroup[],
  totals: Totals,
): void {
  const limit = 10n ** BigInt(12 + digits)
  const isTooLarge = (minor: bigint) => absolute(minor) > limit
  for (const { id, grossMinor, allowanceMinor, chargeMinor, signedMinor } of lines) {
    const figures = [grossMinor, allowanceMinor, chargeMinor, signedMinor]
    if (figures.some(isTooLarge)) throw new Refusal('TOO_LARGE', id)
  }
  const sums = groups.flatMap(group => [group.taxableMinor, group.taxMinor])
  if ([...sums, ...Object.values(totals)].some(isTooLarge)) throw new Refusal('TOO_LARGE')
}

function writtenAnswer(
  digits: number,
  lines: ReckonedLine[],
  parts: DocumentPart[],
  groups: SettledGroup[],
  netOf: (item: TaxedItem) => bigint,
  totals: Totals,
): Calculation {
  const written = (minor: bigint) => decimalOf(minor, digits)
  return {
    lines: lines.map(line => ({
      id: line.id,
      gross: written(line.grossMinor),
      allowance_total: written(line.allowanceMinor),
      charge_total: written(line.chargeMinor),
      amount: written(line.signedMinor),
      net: written(netOf(line)),
    })),
    document_level: parts.map(part => ({
      kind: part.kind,
      index: part.index,
      ...writtenTax(part.tax),
      net: written(part.kind === 'allowance' ? -netOf(part) : netOf(part)),
    })),
    tax_breakdown: groups.map(group => ({
      ...writtenTax(group.tax),
      taxable: written(group.taxableMinor),
      tax: written(group.taxMinor),
    })),
    line_total: written(totals.line_total),
    allowance_total: written(totals.allowance_total),
    charge_total: written(totals.charge_total),
    tax_exclusive: written(totals.tax_exclusive),
    tax_total: written(totals.tax_total),
    tax_inclusive: written(totals.tax_inclusive),
    prepaid: written(totals.prepaid),
    rounding: written(totals.rounding),
    payable: written(totals.payable),
  }
}

/** "19", "19.0" and "19.00" are one rate and printed "19". */
function writtenTax({ category, rateScaled }: ReadTax) {
  if (rateScaled === null) return { category, rate: null }
  return { category, rate: decimalOf(rateScaled, percentDecimals).replace(/\.?0+$/, '') }
}
