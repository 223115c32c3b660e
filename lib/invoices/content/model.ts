import { type ClientChoice, emptyAddress } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import {
  type BrandFont,
  type DocumentBlocks,
  type DocumentContent,
  type DocumentLocale,
  documentLocales,
  type Party,
} from '@/lib/documents/model'
import { blocksOf } from '@/lib/documents/view-model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { calculateDraft, calculationInputOf, type InvoiceDraft } from '../model'

export interface ShownDocument {
  content: DocumentContent
  blocks: DocumentBlocks
  /** Of the snapshot; null for a draft, which has none. */
  sha256: string | null
}

interface ContentParts {
  draft: InvoiceDraft
  company: Company
  client: ClientChoice | null
  font: BrandFont
  /** The number as it will be printed. */
  number: string
  /** Whether this is a preview of a draft, marked as such. */
  isDraft: boolean
}

/**
 * Everything an invoice says, from what was written and who writes to whom. The browser's live preview and
 * the issuing command call this same function. Null while the figures cannot be computed.
 */
export function invoiceContentOf(parts: ContentParts): DocumentContent | null {
  const { draft, company, client } = parts
  const result = calculateDraft(draft)
  if ('error' in result) return null
  return {
    kind: 'invoice',
    locale: localeOf(client, company),
    paper: company.paper,
    number: parts.number,
    draft: parts.isDraft,
    issuedOn: draft.issuedOn,
    dueOn: draft.dueOn,
    purchaseOrder: draft.purchaseOrder,
    currency: { code: draft.currency, digits: digitsOfCurrency(draft.currency) ?? 2 },
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
    notes: draft.notes,
    terms: draft.terms,
    brand: {
      primary: company.brand.primary,
      accent: company.brand.accent,
      font: parts.font,
      logo: company.brand.logo,
    },
    calculation: { input: calculationInputOf(draft), result },
  }
}

/** What a page shows of an invoice; null while its figures cannot be computed. */
export function shownDocumentOf(parts: ContentParts): ShownDocument | null {
  const content = invoiceContentOf(parts)
  return content && { content, blocks: blocksOf(content), sha256: null }
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
