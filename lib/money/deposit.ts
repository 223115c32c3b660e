import { apportion } from '@/lib/money/apportion'
import { absolute, roundedQuotient, scaledDecimal } from '@/lib/money/decimal'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { Calculation, Decimal, TaxCategory, TaxGroup, TaxMode } from '@/lib/money/model'

/** What part of a document is invoiced in advance. */
export type Deposit = { kind: 'percent' | 'amount'; value: Decimal }

/** A deposit's share in one tax group. */
export interface DepositPart {
  category: TaxCategory
  /** Percent; null for categories without a rate. */
  rate: Decimal | null
  /** In tax-exclusive documents net, in tax-inclusive ones with its tax. */
  amount: Decimal
}

interface Figures {
  result: Calculation
  taxMode: TaxMode
  /** Of the currency. */
  digits: number
}

/**
 * Splits a deposit over a document's tax groups in proportion to their totals with tax, by largest remainder, so
 * that each rate is taxed in advance as it is in the end. Net amounts are chosen, where there are any, such that
 * the deposit is exactly what was asked for, and it and the rest are taxed to the cent like the whole.
 * Refuses (RangeError) a deposit that is not above 0 and below the total; see `depositTotalOf`.
 */
export function depositPartsOf(figures: Figures, deposit: Deposit): DepositPart[] {
  const { result, digits } = figures
  const total = minorOf(depositTotalOf(figures, deposit), digits)
  const whole = minorOf(result.tax_inclusive, digits)
  if (total <= 0n || total >= whole)
    throw new RangeError('A deposit is above 0 and below the total')
  const groups = result.tax_breakdown
  const shares = apportion(
    total,
    groups.map(group => grossOf(group, digits)),
  )
  return groups.flatMap((group, index) => {
    const amount = partOf(group, shares[index] ?? 0n, figures)
    if (amount === 0n) return []
    return [{ category: group.category, rate: group.rate, amount: decimalOf(amount, digits) }]
  })
}

/** What a deposit comes to with tax: the amount itself, or the percentage of the total, rounded. */
export function depositTotalOf({ result, digits }: Figures, deposit: Deposit): Decimal {
  if (deposit.kind === 'amount') return decimalOf(minorOf(deposit.value, digits), digits)
  const share = minorOf(result.tax_inclusive, digits) * scaled(deposit.value)
  return decimalOf(roundedQuotient(share, hundredPercent), digits)
}

/** The percentage has 4 decimals, as everywhere. */
const hundredPercent = 100n * 10_000n

function grossOf(group: TaxGroup, digits: number): bigint {
  return minorOf(group.taxable, digits) + minorOf(group.tax, digits)
}

function partOf(group: TaxGroup, gross: bigint, { taxMode, digits }: Figures): bigint {
  if (taxMode === 'inclusive' || group.rate === null) return gross
  const rate = scaled(group.rate)
  const taxable = minorOf(group.taxable, digits)
  const tax = minorOf(group.tax, digits)
  const taxOf = (net: bigint) => roundedQuotient(net * rate, hundredPercent)
  const nearest = roundedQuotient(gross * hundredPercent, hundredPercent + rate)
  const candidates = [nearest, nearest - 1n, nearest + 1n]
  const exact = candidates.filter(net => net + taxOf(net) === gross)
  return (
    exact.find(net => taxOf(net) + taxOf(taxable - net) === tax) ??
    exact[0] ??
    candidates.find(
      net => absolute(net + taxOf(net) - gross) <= 1n && taxOf(net) + taxOf(taxable - net) === tax,
    ) ??
    nearest
  )
}

function scaled(percent: Decimal): bigint {
  const read = scaledDecimal(percent, 4)
  if (read.kind === 'refused') throw new RangeError(`Not a percentage: ${percent}`)
  return read.scaled
}
