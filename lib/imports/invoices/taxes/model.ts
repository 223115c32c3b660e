import type { Company } from '@/lib/companies/model'
import {
  calculateDraft,
  calculationSentence,
  categoriesWithRate,
  type Draft,
  type DraftTax,
} from '@/lib/drafts/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { Decimal } from '@/lib/money/model'
import {
  type CellReader,
  cellReader,
  minorIn,
  type Problem,
  type RowOfInvoice,
} from '../cells/model'
import { totalOf } from '../lines/model'
import type { InvoiceSetting } from '../model'
import { isRounding } from '../rounding/model'

/** What a file says of an invoice's tax and total; null where it says nothing. */
interface Stated {
  digits: number
  total: bigint | null
  tax: bigint | null
  rate: Decimal | null
  /** Of each line. */
  lineRates: (Decimal | null)[]
  lineTaxes: (bigint | null)[]
}

/** The draft with the tax the file says or implies, if it then comes to what the file says it comes to. */
export function taxedDraftOf(
  draft: Draft,
  rows: readonly RowOfInvoice[],
  setting: InvoiceSetting,
): { draft: Draft; totalMinor: bigint } | Problem {
  const [head] = rows
  const row = head?.row ?? 0
  const problems: Problem[] = []
  const stated = statedOf(draft, rows, setting, problems)
  if (problems[0]) return problems[0]
  const taxed = withTax(draft, stated, setting)
  if (typeof taxed === 'string') return { row, sentence: taxed }
  const answer = calculateDraft(taxed)
  if ('error' in answer) return { row, sentence: calculationSentence(taxed, answer) }
  const { digits, total } = stated
  const ours = minorOf(answer.payable, digits)
  const wanted = total ?? totalByTax(taxed, minorOf(answer.tax_exclusive, digits), stated)
  const isNear = wanted !== null && isRounding(wanted, ours, taxed.lines.length)
  if (total !== null && !isNear && ours >= 0n)
    return {
      row,
      sentence: `Its lines and taxes come to ${money(ours, draft)}, the file says ${money(total, draft)}. Correct the row, or choose other columns.`,
    }
  const totalMinor = isNear ? wanted : ours
  if (totalMinor < 0n)
    return { row, sentence: 'It is a credit. Credits do not come along: take the row out.' }
  const rounding = totalMinor === ours ? '' : decimalOf(totalMinor - ours, digits)
  return { draft: { ...taxed, rounding }, totalMinor }
}

/** What a file without totals says all the same, where it says how much tax there is. */
function totalByTax({ taxMode }: Draft, net: bigint, { tax }: Stated): bigint | null {
  return tax === null || taxMode === 'inclusive' ? null : net + tax
}

function statedOf(
  draft: Draft,
  rows: readonly RowOfInvoice[],
  setting: InvoiceSetting,
  problems: Problem[],
): Stated {
  const digits = digitsOfCurrency(draft.currency) ?? 2
  const readers = rows.map(row => cellReader(row, setting, problems))
  const [head] = readers
  const minor = (read: CellReader | undefined, key: string) =>
    read ? minorIn(read, key, digits) : null
  const total = totalOf(rows, setting, digits, problems)
  const subtotal = minor(head, 'subtotal')
  const lineTaxes = readers.map(read => minor(read, 'lineTax'))
  const discount = minor(head, 'discount') ?? 0n
  return {
    digits,
    total,
    tax:
      minor(head, 'tax') ??
      sumOf(lineTaxes) ??
      (total !== null && subtotal !== null && draft.taxMode === 'exclusive'
        ? total - subtotal + discount
        : null),
    rate: head?.amount('taxRate') ?? null,
    lineRates: readers.map(read => read.amount('lineTaxRate')),
    lineTaxes,
  }
}

/** The sum of what is there; null where nothing is. */
function sumOf(amounts: readonly (bigint | null)[]): bigint | null {
  const given = amounts.filter(amount => amount !== null)
  return given.length === 0 ? null : given.reduce((sum, amount) => sum + amount, 0n)
}

function withTax(draft: Draft, stated: Stated, setting: InvoiceSetting): Draft | string {
  const { company, options, mapped } = setting
  const { lineRates, rate, tax, total, digits } = stated
  if (draft.lines.length === lineRates.length && lineRates.some(each => each !== null))
    return taxedBy(
      draft,
      lineRates.map(each => taxOf(each ?? '0', company)),
    )
  if (rate !== null) {
    // A total without its tax named includes it.
    const isWhole = !mapped.has('unitPrice') && !mapped.has('subtotal') && tax === null
    return taxedBy(isWhole ? { ...draft, taxMode: 'inclusive' } : draft, [taxOf(rate, company)])
  }
  const named = tax ?? impliedTax(draft, total, digits, mapped)
  if (named !== null) return withTaxOf(draft, named, stated, company)
  if (options.taxRule === 'included' && company.defaultTaxRate)
    return taxedBy({ ...draft, taxMode: 'inclusive' }, [taxOf(company.defaultTaxRate, company)])
  return taxedBy(draft, [taxOf('0', company)])
}

/** What the total has beyond the lines, where the file has both. */
function impliedTax(
  draft: Draft,
  total: bigint | null,
  digits: number,
  mapped: ReadonlySet<string>,
): bigint | null {
  if (total === null || !mapped.has('unitPrice') || draft.taxMode === 'inclusive') return null
  const net = netOf(draft, digits)
  return net === null ? null : total - net
}

function withTaxOf(draft: Draft, tax: bigint, stated: Stated, company: Company): Draft | string {
  const { digits, lineTaxes } = stated
  if (tax === 0n) return taxedBy(draft, [taxOf('0', company)])
  const usual = usualRateNear(draft, tax, digits, company)
  if (usual) return taxedBy(draft, [taxOf(usual, company)])
  // Cents beyond the lines that nobody calls a tax are no tax.
  if (stated.tax === null && isRounding(tax, 0n, draft.lines.length))
    return taxedBy(draft, [taxOf('0', company)])
  const one = rateGiving(draft, tax, digits, company)
  if (one) return taxedBy(draft, [taxOf(one, company)])
  const several = lineTaxes.length === draft.lines.length && lineTaxes.every(each => each !== null)
  const rates = several ? ratesOfLines(draft, lineTaxes, digits, company) : null
  if (rates)
    return taxedBy(
      draft,
      rates.map(rate => taxOf(rate, company)),
    )
  const net = netOf(draft, digits)
  return `A tax of ${money(tax, draft)}${net === null ? '' : ` on ${money(net, draft)}`} fits no rate to the cent. Add a column with the tax rate, or correct the amounts.`
}

function ratesOfLines(
  draft: Draft,
  taxes: readonly (bigint | null)[],
  digits: number,
  company: Company,
): Decimal[] | null {
  const rates = draft.lines.map((line, index) => {
    const tax = taxes[index] ?? 0n
    if (tax === 0n) return '0'
    return rateGiving({ ...draft, lines: [line], discount: null }, tax, digits, company)
  })
  return rates.every(rate => rate !== null) ? rates : null
}

/** The company's own rate, where it gives a tax, or would if the tax of each of several lines were rounded. */
function usualRateNear(
  draft: Draft,
  tax: bigint,
  digits: number,
  { defaultTaxCategory, defaultTaxRate }: Company,
): Decimal | null {
  if (!defaultTaxRate || !categoriesWithRate.includes(defaultTaxCategory)) return null
  const usual = { category: defaultTaxCategory, rate: defaultTaxRate }
  const answer = calculateDraft(taxedBy(draft, [usual]))
  if ('error' in answer) return null
  const ours = minorOf(answer.tax_total, digits)
  const isNear = draft.lines.length > 1 && isRounding(tax, ours, draft.lines.length)
  return tax === ours || isNear ? defaultTaxRate : null
}

/** The plainest rate that gives a tax to the minor unit; null where none does. */
function rateGiving(draft: Draft, tax: bigint, digits: number, company: Company): Decimal | null {
  const base = netOf(draft, digits)
  if (base === null || tax < 0n) return null
  const net = draft.taxMode === 'inclusive' ? base - tax : base
  if (net <= 0n) return null
  const usual = company.defaultTaxRate ? [company.defaultTaxRate] : []
  const candidates = [...usual, ...[0, 1, 2, 3, 4].map(places => percentOf(tax, net, places))]
  const gives = (rate: Decimal) => {
    const answer = calculateDraft(taxedBy(draft, [taxOf(rate, company)]))
    return !('error' in answer) && minorOf(answer.tax_total, digits) === tax
  }
  return candidates.find(rate => /[1-9]/.test(rate) && gives(rate)) ?? null
}

/** 100 × tax ÷ net, rounded half up to so many decimals. */
function percentOf(tax: bigint, net: bigint, places: number): Decimal {
  const scale = 10n ** BigInt(places)
  const scaled = (tax * 100n * scale * 2n + net) / (net * 2n)
  return decimalOf(scaled, places)
}

/** What a draft comes to without any tax. */
function netOf(draft: Draft, digits: number): bigint | null {
  const answer = calculateDraft(taxedBy(draft, [zeroRate]))
  return 'error' in answer ? null : minorOf(answer.tax_exclusive, digits)
}

/** Every line with its tax; the last one goes for the rest. */
function taxedBy(draft: Draft, given: readonly DraftTax[]): Draft {
  // "Not subject to tax" stands alone: beside a rate, a line without tax has the rate 0.
  const isMixed = given.some(tax => tax.category === 'O') && given.some(tax => tax.category !== 'O')
  const taxes = isMixed ? given.map(tax => (tax.category === 'O' ? zeroRate : tax)) : given
  const lines = draft.lines.map((line, index) => ({
    ...line,
    tax: taxes[index] ?? taxes.at(-1) ?? null,
  }))
  return { ...draft, defaultTax: taxes[0] ?? draft.defaultTax, lines }
}

const zeroRate: DraftTax = { category: 'Z', rate: '0' }

function taxOf(rate: Decimal, company: Company): DraftTax {
  const usual = company.defaultTaxCategory
  const hasRate = categoriesWithRate.includes(usual)
  if (/[1-9]/.test(rate)) return { category: hasRate ? usual : 'S', rate }
  if (usual === 'O') return { category: 'O', rate: '' }
  return { category: hasRate ? 'Z' : usual, rate: '0' }
}

function money(minor: bigint, draft: Draft): string {
  const digits = digitsOfCurrency(draft.currency) ?? 2
  return formatMoney(decimalOf(minor, digits), draft.currency, 'en-GB')
}
