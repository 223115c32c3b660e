import { apportion } from '@/lib/money/apportion'
import { roundedQuotient } from '@/lib/money/decimal'
import {
  priceUnit,
  type ReadAdjustment,
  type ReadDocument,
  type ReadDocumentAdjustment,
  type ReadLine,
  type ReadTax,
  wholePercent,
} from '@/lib/money/reading'
import { groupedByTax, sumOf, type TaxedItem } from '@/lib/money/taxed-items'

export interface ReckonedLine extends TaxedItem {
  id: string
  grossMinor: bigint
  allowanceMinor: bigint
  chargeMinor: bigint
}

export interface DocumentPart extends TaxedItem {
  kind: 'allowance' | 'charge'
  index: number
}

/** Rules 1 and 2. Percentages all apply to gross, they do not cascade. */
export function reckonLine(line: ReadLine, digits: number): ReckonedLine {
  const grossMinor = roundedQuotient(
    line.quantityFine * line.priceScaled * 10n ** BigInt(digits),
    line.baseQuantityFine * priceUnit,
  )
  const allowanceMinor = sumOf(line.allowances, entry => adjustmentMinor(entry, grossMinor))
  const chargeMinor = sumOf(line.charges, entry => adjustmentMinor(entry, grossMinor))
  const signedMinor = grossMinor - allowanceMinor + chargeMinor
  return { id: line.id, tax: line.tax, grossMinor, allowanceMinor, chargeMinor, signedMinor }
}

function adjustmentMinor(adjustment: ReadAdjustment, baseMinor: bigint): bigint {
  return adjustment.kind === 'amount'
    ? adjustment.amountMinor
    : roundedQuotient(baseMinor * adjustment.percentScaled, wholePercent)
}

/** Rule 3: allowances and charges of the document, each in the tax groups it lowers or raises. */
export function documentParts(document: ReadDocument, lines: ReckonedLine[]): DocumentPart[] {
  const lineGroups = groupedByTax(lines).map(items => ({
    tax: items[0].tax,
    sumMinor: sumOf(items, item => item.signedMinor),
  }))
  const partsOf = (kind: DocumentPart['kind'], entries: ReadDocumentAdjustment[]) =>
    entries.flatMap((entry, index) =>
      taxedAmounts(entry, lineGroups).map(({ tax, minor }) => ({
        kind,
        index,
        tax,
        signedMinor: kind === 'allowance' ? -minor : minor,
      })),
    )
  return [...partsOf('allowance', document.allowances), ...partsOf('charge', document.charges)]
}

function taxedAmounts(
  { adjustment, tax }: ReadDocumentAdjustment,
  lineGroups: { tax: ReadTax; sumMinor: bigint }[],
): { tax: ReadTax; minor: bigint }[] {
  const weights = lineGroups.map(group => group.sumMinor)
  const minor = adjustmentMinor(
    adjustment,
    sumOf(weights, weight => weight),
  )
  if (tax !== null) return [{ tax, minor }]
  const shares = apportion(minor, weights)
  return lineGroups
    .map((group, index) => ({ tax: group.tax, minor: shares[index] ?? 0n }))
    .filter(part => part.minor !== 0n)
}
