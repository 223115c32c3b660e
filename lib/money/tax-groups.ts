import { spreadByLargestRemainder } from '@/lib/money/apportion'
import { roundedQuotient } from '@/lib/money/decimal'
import type { TaxMode } from '@/lib/money/model'
import { type ReadTax, wholePercent } from '@/lib/money/reading'
import { type Group, groupedByTax, sumOf, type TaxedItem } from '@/lib/money/taxed-items'

export interface SettledGroup {
  tax: ReadTax
  taxableMinor: bigint
  taxMinor: bigint
  /** Inclusive mode: what no taxable amount and its tax can add up to. */
  residueMinor: bigint
  netMinorOf: Map<TaxedItem, bigint>
}

/** Rule 4: groups in order of first appearance. */
export function settleGroups(items: TaxedItem[], taxMode: TaxMode): SettledGroup[] {
  return groupedByTax(items).map(taxMode === 'inclusive' ? settleInclusive : settleExclusive)
}

/** Rule 4: tax once per group, never per line. */
function settleExclusive(items: Group<TaxedItem>): SettledGroup {
  const { tax } = items[0]
  const taxableMinor = sumOf(items, item => item.signedMinor)
  return {
    tax,
    taxableMinor,
    taxMinor: taxMinorOf(taxableMinor, tax),
    residueMinor: 0n,
    netMinorOf: new Map(items.map(item => [item, item.signedMinor])),
  }
}

/** Rule 5: amounts include tax. The taxable amount is found first, then spread over what it is made of. */
function settleInclusive(items: Group<TaxedItem>): SettledGroup {
  const { tax } = items[0]
  const withTax = wholePercent + (tax.rateScaled ?? 0n)
  const sumMinor = sumOf(items, item => item.signedMinor)
  const nearest = roundedQuotient(sumMinor * wholePercent, withTax)
  const isExact = (taxable: bigint) => taxable + taxMinorOf(taxable, tax) === sumMinor
  const taxableMinor = [nearest, nearest - 1n, nearest + 1n].find(isExact) ?? nearest
  const taxMinor = taxMinorOf(taxableMinor, tax)
  const nets = spreadByLargestRemainder(
    taxableMinor,
    items.map(item => item.signedMinor * wholePercent),
    withTax,
  )
  return {
    tax,
    taxableMinor,
    taxMinor,
    residueMinor: sumMinor - taxableMinor - taxMinor,
    netMinorOf: new Map(items.map((item, index) => [item, nets[index] ?? 0n])),
  }
}

function taxMinorOf(taxableMinor: bigint, tax: ReadTax): bigint {
  return roundedQuotient(taxableMinor * (tax.rateScaled ?? 0n), wholePercent)
}
