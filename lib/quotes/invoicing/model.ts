import type { Company } from '@/lib/companies/model'
import type { DocumentContent } from '@/lib/documents/model'
import {
  calculateDraft,
  type Deduction,
  type Draft,
  type DraftLine,
  emptyDraft,
  emptyLine,
} from '@/lib/drafts/model'
import { calculateDocument } from '@/lib/money/calculate'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { type Deposit, type DepositPart, depositPartsOf, depositTotalOf } from '@/lib/money/deposit'
import { formatPercent } from '@/lib/money/format'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { CalculationInput, TaxMode } from '@/lib/money/model'
import { newId } from '@/lib/platform/ids'
import type { Look } from '@/lib/presets/model'
import { draftOfSnapshot } from '../model'

/** What an invoice draft is made from: the accepted version, and who invoices it when. */
interface Parts {
  accepted: DocumentContent
  quoteNumber: string
  clientId: string | null
  /** The look of the quote, which its invoices keep. */
  presetId: string | null
  look: Look
  invoiceId: string
  company: Company
  /** ISO date of the company's calendar. */
  today: string
}

/** Why a deposit cannot be taken, as a sentence; null when it can. */
export function depositProblem(accepted: DocumentContent, deposit: Deposit): string | null {
  const digits = accepted.currency.digits
  const decimals = deposit.value.split('.')[1]?.replace(/0+$/, '') ?? ''
  if (deposit.kind === 'amount' && decimals.length > digits)
    return digits === 0
      ? `${accepted.currency.code} has no decimals. Enter a whole amount.`
      : `${accepted.currency.code} has ${digits} decimals. Enter an amount with no more.`
  const total = minorOf(depositTotalOf(figuresOf(accepted), deposit), digits)
  const whole = minorOf(accepted.calculation.result.tax_inclusive, digits)
  if (total <= 0n) return 'The deposit comes to 0. Enter more.'
  if (total >= whole)
    return `The deposit must be less than the total of ${accepted.calculation.result.tax_inclusive}. Invoice the whole quote instead.`
  const parts = depositPartsOf(figuresOf(accepted), deposit)
  if (!isAbove0(depositInputOf(accepted, parts))) return 'The deposit comes to 0. Enter more.'
  return isAbove0(restInputOf(accepted, parts))
    ? null
    : 'The deposit leaves nothing to invoice. Invoice the whole quote instead.'
}

/** A unit or two over several rates, one of them in the client's favour, can leave nothing to ask for. */
function isAbove0(input: CalculationInput): boolean {
  const result = calculateDocument(input)
  return !('error' in result) && /^(?=.*[1-9])[\d.]+$/.test(result.tax_inclusive)
}

function depositInputOf(accepted: DocumentContent, parts: DepositPart[]): CalculationInput {
  const { currency, calculation } = accepted
  return {
    currency: currency.code,
    tax_mode: calculation.input.tax_mode,
    lines: parts.map(({ category, rate, amount }, index) => ({
      id: String(index),
      quantity: amount.startsWith('-') ? '-1' : '1',
      unit_price: amount.replace('-', ''),
      tax: rate === null ? { category } : { category, rate },
    })),
  }
}

function restInputOf({ calculation }: DocumentContent, parts: DepositPart[]): CalculationInput {
  const taken = parts.map(({ category, rate, amount }) => ({
    amount,
    tax: rate === null ? { category } : { category, rate },
  }))
  const { input } = calculation
  return { ...input, allowances: [...(input.allowances ?? []), ...taken] }
}

/** An invoice over a part of the quote: one line for each tax rate. */
export function depositDraftOf(parts: Parts, deposit: Deposit): Draft {
  const { accepted } = parts
  const what =
    deposit.kind === 'percent'
      ? fill(words(accepted).percent, {
          percent: formatPercent(deposit.value, accepted.locale),
          number: parts.quoteNumber,
        })
      : fill(words(accepted).amount, { number: parts.quoteNumber })
  const lines = depositPartsOf(figuresOf(accepted), deposit).map(
    (part): DraftLine => ({
      ...emptyLine(),
      description: what,
      // A rate on which more was taken off than charged: prices are never below 0, quantities are.
      ...(part.amount.startsWith('-')
        ? { quantity: '-1', unitPrice: part.amount.slice(1) }
        : { unitPrice: part.amount }),
      tax: { category: part.category, rate: part.rate ?? '' },
    }),
  )
  const draft = { ...headOf(parts), lines }
  if (deposit.kind === 'percent') return draft
  // Who asks for 1,000 gets 1,000, also where no net amount gives that with its tax.
  return { ...draft, rounding: missingOf(draft, depositTotalOf(figuresOf(accepted), deposit)) }
}

/** The invoice over everything that was accepted, less what was invoiced in advance. */
export function restDraftOf(parts: Parts, deductions: Deduction[], invoiced: string | null): Draft {
  const accepted = draftOfSnapshot(parts.accepted, { ...parts, id: '' })
  const draft: Draft = {
    ...headOf(parts),
    discount: accepted.discount,
    lines: withoutEmptySections(accepted.lines.filter(line => line.chosen)).map(line => ({
      ...line,
      id: newId(),
      optional: false,
    })),
    deductions,
  }
  return invoiced === null ? draft : { ...draft, rounding: roundingOf(parts, draft, invoiced) }
}

/**
 * What a deposit invoice still takes off, by tax: what it was taxed on, less what its credit notes took back. Its
 * lines could have been changed before it was issued, so its papers are asked.
 */
export function depositLeftOf(
  deposit: { invoiceId: string; content: DocumentContent },
  creditNotes: readonly DocumentContent[],
  taxMode: TaxMode,
): { deductions: Deduction[]; left: string } {
  const { invoiceId, content } = deposit
  const { digits } = content.currency
  const groups = new Map<string, Omit<Deduction, 'amount'> & { minor: bigint }>()
  let leftMinor = 0n
  for (const paper of [content, ...creditNotes]) {
    const { tax_breakdown: breakdown, payable } = paper.calculation.result
    const sign = paper === content ? 1n : -1n
    leftMinor += sign * minorOf(payable, digits)
    for (const { category, rate, taxable, tax } of breakdown) {
      const added = minorOf(taxable, digits) + (taxMode === 'inclusive' ? minorOf(tax, digits) : 0n)
      const key = `${category} ${rate}`
      groups.set(key, {
        invoiceId,
        number: content.number,
        issuedOn: content.issuedOn,
        category,
        rate: rate ?? '',
        minor: (groups.get(key)?.minor ?? 0n) + sign * added,
      })
    }
  }
  const deductions = [...groups.values()]
    .filter(group => group.minor !== 0n && leftMinor !== 0n)
    .map(({ minor, ...group }) => ({ ...group, amount: decimalOf(minor, digits) }))
  return { deductions, left: decimalOf(leftMinor, digits) }
}

/** A section whose options were all left out has nothing to say on the invoice. */
function withoutEmptySections(lines: DraftLine[]): DraftLine[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1]
    return line.kind === 'line' || next?.kind === 'line'
  })
}

/** What is missing, if anything, until deposit and rest are the total of the quote to the cent. */
function roundingOf({ accepted }: Parts, draft: Draft, invoiced: string): string {
  const { digits } = accepted.currency
  const whole = minorOf(accepted.calculation.result.payable, digits)
  return missingOf(draft, decimalOf(whole - minorOf(invoiced, digits), digits))
}

/** What is missing, if anything, until a draft comes to an amount. */
function missingOf(draft: Draft, wanted: string): string {
  const result = calculateDraft(draft)
  if ('error' in result) return ''
  const digits = digitsOfCurrency(draft.currency) ?? 2
  const missing = minorOf(wanted, digits) - minorOf(result.payable, digits)
  return missing === 0n ? '' : decimalOf(missing, digits)
}

function headOf({ accepted, clientId, presetId, look, invoiceId, company, today }: Parts): Draft {
  const blank = emptyDraft('invoice', company, look, null, today)
  return {
    ...blank,
    id: invoiceId,
    clientId,
    presetId,
    currency: accepted.currency.code,
    purchaseOrder: accepted.purchaseOrder,
    taxMode: accepted.calculation.input.tax_mode ?? 'exclusive',
    defaultTax: draftOfSnapshot(accepted, { id: '', clientId, presetId }).defaultTax,
  }
}

function figuresOf(accepted: DocumentContent) {
  return {
    result: accepted.calculation.result,
    taxMode: accepted.calculation.input.tax_mode ?? 'exclusive',
    digits: accepted.currency.digits,
  } as const
}

/** In the language of the quote, which is the client's. */
const depositWords = {
  'en-US': {
    percent: 'Deposit of {percent} on quote {number}',
    amount: 'Deposit on quote {number}',
  },
  'en-GB': {
    percent: 'Deposit of {percent} on quote {number}',
    amount: 'Deposit on quote {number}',
  },
  de: {
    percent: 'Anzahlung von {percent} zum Angebot {number}',
    amount: 'Anzahlung zum Angebot {number}',
  },
  fr: {
    percent: 'Acompte de {percent} sur le devis {number}',
    amount: 'Acompte sur le devis {number}',
  },
  es: {
    percent: 'Anticipo del {percent} sobre el presupuesto {number}',
    amount: 'Anticipo sobre el presupuesto {number}',
  },
  it: {
    percent: 'Acconto del {percent} sul preventivo {number}',
    amount: 'Acconto sul preventivo {number}',
  },
  nl: {
    percent: 'Aanbetaling van {percent} op offerte {number}',
    amount: 'Aanbetaling op offerte {number}',
  },
  pl: {
    percent: 'Zaliczka {percent} do oferty {number}',
    amount: 'Zaliczka do oferty {number}',
  },
  cs: {
    percent: 'Záloha {percent} k nabídce {number}',
    amount: 'Záloha k nabídce {number}',
  },
}

function words(accepted: DocumentContent) {
  return depositWords[accepted.locale]
}

function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
