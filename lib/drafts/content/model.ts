import { type ClientChoice, emptyAddress } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import {
  type Acceptance,
  type BrandFont,
  type DocumentContent,
  type DocumentLocale,
  documentLocales,
  type OutlineEntry,
  type Party,
} from '@/lib/documents/model'
import { blocksOf } from '@/lib/documents/view-model'
import { calculateDocument } from '@/lib/money/calculate'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatPercent } from '@/lib/money/format'
import type { Calculation, CalculationInput } from '@/lib/money/model'
import { formatDate } from '@/lib/platform/calendar'
import { type Look, layoutOf } from '@/lib/presets/model'
import {
  calculationInputOf,
  type Deduction,
  type Draft,
  isBlankLine,
  offeredInputOf,
} from '../model'

export interface ShownDocument {
  content: DocumentContent
  blocks: DocumentBlocks
  /** Of the snapshot; null for a draft, which has none. */
  sha256: string | null
}

export interface ContentParts {
  draft: Draft
  company: Company
  client: ClientChoice | null
  font: BrandFont
  look: Look
  /** The number as it will be printed. */
  number: string
  /** Whether this is a preview of a draft, marked as such. */
  isDraft: boolean
  /** Of a quote: the version this one takes the place of, and what the client agreed to. */
  replaces?: { version: number; issuedOn: string } | null
  acceptance?: Acceptance | null
}

/**
 * Everything a quote or an invoice says, from what was written and who writes to whom. The browser's live preview
 * and the issuing commands call this same function. Null while the figures cannot be computed.
 */
export function contentOf(parts: ContentParts): DocumentContent | null {
  const { draft, company, client } = parts
  const locale = localeOf(client, company)
  const calculation = computed(
    calculationInputOf(draft, deductionLabelIn(locale, draft.deductions)),
  )
  const offeredInput = offeredInputOf(draft)
  const offered = offeredInput && computed(offeredInput)
  if (!calculation || (offeredInput && !offered)) return null
  return {
    ...(draft.kind === 'quote'
      ? {
          kind: 'quote',
          replaces: parts.replaces ?? null,
          acceptance: parts.acceptance ?? null,
        }
      : { kind: 'invoice' }),
    ...lettersOf(company, client, parts.font, parts.look),
    number: parts.number,
    draft: parts.isDraft,
    issuedOn: draft.issuedOn,
    dueOn: draft.dueOn,
    purchaseOrder: draft.purchaseOrder,
    currency: { code: draft.currency, digits: digitsOfCurrency(draft.currency) ?? 2 },
    intro: parts.look.intro,
    notes: draft.notes,
    terms: draft.terms,
    calculation,
    outline: outlineOf(draft),
    offered,
  }
}

/** What every document of a company to a client has: language, look, both sides, bank, brand, what the law wants. */
export function lettersOf(
  company: Company,
  client: ClientChoice | null,
  font: BrandFont,
  look: Look,
) {
  return {
    locale: localeOf(client, company),
    paper: look.paper ?? company.paper,
    layout: layoutOf(look, company),
    legal: look.legal,
    taxLabel: company.taxLabel,
    seller: sellerOf(company),
    buyer: buyerOf(client),
    bank: {
      accountName: company.bankAccountName,
      iban: company.iban,
      bic: company.bic,
      bankName: company.bankName,
      accountNumber: company.accountNumber,
      routingNumber: company.routingNumber,
    },
    brand: {
      primary: company.brand.primary,
      accent: company.brand.accent,
      font,
      logo: company.brand.logo,
      logoSize: company.brand.logoSize,
    },
  }
}

/** What a page shows of a quote or an invoice; null while its figures cannot be computed. */
export function shownDocumentOf(parts: ContentParts): ShownDocument | null {
  const content = contentOf(parts)
  return content && { content, blocks: blocksOf(content), sha256: null }
}

function computed(
  input: CalculationInput,
): { input: CalculationInput; result: Calculation } | null {
  const result = calculateDocument(input)
  return 'error' in result ? null : { input, result }
}

function outlineOf(draft: Draft): OutlineEntry[] {
  return draft.lines
    .filter(line => !isBlankLine(line))
    .map(({ kind, id, description, optional, photo }) =>
      kind === 'section' ? { kind, id, title: description.trim() } : { kind, id, optional, photo },
    )
}

const depositWords: Record<DocumentLocale, string> = {
  'en-US': 'Less deposit',
  'en-GB': 'Less deposit',
  de: 'Abzüglich Anzahlung',
  fr: 'Acompte déduit',
  es: 'Menos anticipo',
  it: 'Meno acconto',
  nl: 'Min aanbetaling',
  pl: 'Minus zaliczka',
  cs: 'Minus záloha',
}

/** Names the invoice that was deducted, in the document's language, and the rate where there are several. */
function deductionLabelIn(locale: DocumentLocale, deductions: readonly Deduction[]) {
  const rates = new Set(deductions.map(({ category, rate }) => `${category} ${rate}`))
  return ({ number, issuedOn, rate }: Deduction) => {
    const label = `${depositWords[locale]} ${number}, ${formatDate(issuedOn, locale)}`
    return rates.size > 1 ? `${label}, ${formatPercent(rate || '0', locale)}` : label
  }
}

function localeOf(client: ClientChoice | null, company: Company): DocumentLocale {
  return documentLocales.find(locale => locale === client?.language) ?? company.locale
}

/** The company's address is free text: its first line, then the rest. */
function sellerOf(company: Company): Party {
  const [line1 = '', ...others] = company.address.split('\n')
  return {
    name: company.name,
    contact: '',
    address: {
      line1,
      line2: others.join('\n'),
      city: '',
      region: '',
      postalCode: '',
      countryCode: company.countryCode,
    },
    taxId: company.taxInfo,
    ...(company.registrationNumber ? { registration: company.registrationNumber } : {}),
    email: company.email,
  }
}

function buyerOf(client: ClientChoice | null): Party {
  return {
    name: client?.name ?? '',
    contact: client?.contactName ?? '',
    address: client?.billing ?? emptyAddress,
    taxId: client?.taxId ?? '',
    email: client?.email ?? '',
  }
}
