import type { Calculation, CalculationInput } from '@/lib/money/model'
import type { DocumentBlocks } from './blocks'

/** What every document is made of: its content, and the snapshot that keeps it together with its blocks. */

export const documentKinds = ['invoice', 'quote', 'credit_note', 'receipt'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Languages a document can be written in: words, dates and numbers are all frozen in this repository. */
export const documentLocales = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'cs'] as const
export type DocumentLocale = (typeof documentLocales)[number]

export const paperSizes = ['A4', 'Letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** Looks a document can have. Each has versions; a snapshot names the one it is drawn with. */
export const templateNames = ['studio', 'classic', 'compact'] as const
export type TemplateName = (typeof templateNames)[number]

/** The version of each template that new documents are drawn with; older snapshots keep the one they name. */
export const templateVersions: Readonly<Record<TemplateName, number>> = {
  studio: 2,
  classic: 2,
  compact: 2,
}

/** How tables and sums are set off: hairlines, a tint behind every other row, or space alone. */
export const accentStyles = ['rules', 'bands', 'plain'] as const
export type AccentStyle = (typeof accentStyles)[number]

export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

export const logoSizes = ['small', 'medium', 'large'] as const
export type LogoSize = (typeof logoSizes)[number]

/** How a document is laid out, and what it shows where there is something to show. */
export interface Layout {
  template: TemplateName
  /** Pictures beside lines. */
  photos: boolean
  /** The square that a banking app reads, beside the bank details. */
  paymentCode: boolean
  /** On a quote nobody answered yet: a line to sign on. */
  signatureLine: boolean
  /** Both absent in documents from before there was a choice: rules, comfortable. */
  accentStyle?: AccentStyle
  density?: Density
}

/** A picture by the SHA-256 of its bytes; its size in pixels. */
export interface Picture {
  sha256: string
  width: number
  height: number
}

export interface Address {
  line1: string
  line2: string
  city: string
  region: string
  postalCode: string
  /** ISO 3166-1 alpha-2, or empty. */
  countryCode: string
}

/** A side of the document; every field may be empty, nothing empty is printed. */
export interface Party {
  name: string
  contact: string
  address: Address
  taxId: string
  /** Of the trade register, as it must be printed; absent where there is none. */
  registration?: string
  email: string
}

export interface BankDetails {
  accountName: string
  iban: string
  bic: string
  bankName: string
  /** For countries without IBAN: account and routing numbers as free text. */
  accountNumber: string
  routingNumber: string
}

/** A font file is named by the SHA-256 of its bytes; so is the logo. */
export interface BrandFont {
  family: string
  files: { weight: 400 | 500 | 600; sha256: string }[]
}

export interface Brand {
  /** #rrggbb */
  primary: string
  /** #rrggbb */
  accent: string
  font: BrandFont
  logo: Picture | null
  /** Absent in documents from before there was a choice: medium. */
  logoSize?: LogoSize
}

/** Everything a document says, as facts. Formatting turns it into blocks, exactly once. */
export type DocumentContent = CommonContent &
  (InvoiceFacts | QuoteFacts | CreditNoteFacts | ReceiptFacts)

interface CommonContent {
  locale: DocumentLocale
  paper: PaperSize
  /** The printed number; for a draft the one it would get. */
  number: string
  draft: boolean
  /** ISO dates of the company's calendar, such as 2026-11-20. */
  issuedOn: string
  /** Due, valid until, credited or received on, by kind. */
  dueOn: string | null
  purchaseOrder: string
  currency: { code: string; digits: number }
  /** What the company calls its tax: VAT, Sales tax, GST. */
  taxLabel: string
  seller: Party
  buyer: Party
  bank: BankDetails
  /** Above the lines. */
  intro: string
  notes: string
  terms: string
  /** What the law wants on the company's letters, in small type at the end. */
  legal: string
  brand: Brand
  layout: Layout
  calculation: ComputedLines
  /** The table in its order: section heads and lines, each line of `calculation` and `offered` once. */
  outline: OutlineEntry[]
  /** Options that were not chosen: computed apart, never part of a total. Null without any. */
  offered: ComputedLines | null
}

export interface ComputedLines {
  input: CalculationInput
  result: Calculation
}

/** Optional lines are chosen when they stand in `calculation`, else they stand in `offered`. */
export type OutlineEntry =
  | { kind: 'section'; id: string; title: string }
  | { kind: 'line'; id: string; optional: boolean; photo: Picture | null }

interface InvoiceFacts {
  kind: 'invoice'
}

export interface QuoteFacts {
  kind: 'quote'
  /** Of this version: null for the first. */
  replaces: { version: number; issuedOn: string } | null
  acceptance: Acceptance | null
}

export interface Acceptance {
  /** Who accepted, as they named themselves. */
  name: string
  note: string
  /** Wall clock of the company: ISO date, HH:MM and the IANA zone. */
  acceptedOn: string
  time: string
  timezone: string
  /** The version that was shown and its SHA-256. */
  version: number
  sha256: string
  /** Drawn by hand; null where the name was typed. */
  signature: Picture | null
}

export interface CreditNoteFacts {
  kind: 'credit_note'
  corrects: {
    number: string
    issuedOn: string
    dueOn: string
    /** Left to pay on the invoice before and after this credit note, as decimals. */
    dueBefore: string
    dueAfter: string
  }
  reason: string
}

export interface ReceiptFacts {
  kind: 'receipt'
  received: {
    /** ISO date; the same as `dueOn`. */
    on: string
    method: PaymentMethod
    reference: string
  }
  /** Which invoices the payment settles; empty for one without an invoice, whose line says what for. */
  allocations: ReceiptAllocation[]
}

/** Amounts are decimals in the receipt's currency. */
export interface ReceiptAllocation {
  /** The id of the calculation's line about this invoice. */
  lineId: string
  invoiceNumber: string
  invoiceIssuedOn: string
  invoiceTotal: string
  /** Paid and credited before this payment. */
  settledBefore: string
  amount: string
  dueAfter: string
}

export const paymentMethods = ['bank_transfer', 'card', 'cash', 'cheque', 'other'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export const snapshotReasons = ['issued', 'revised', 'accepted'] as const
export type SnapshotReason = (typeof snapshotReasons)[number]

/** A file inside the PDF, such as an e-invoice; its bytes are an asset. */
export interface Attachment {
  name: string
  mime: string
  sha256: string
  /** What it is to the document: PDF/A-3, AFRelationship. */
  relationship: (typeof attachmentRelationships)[number]
  description: string
  /** ISO instant, UTC. */
  modifiedAt: string
}

export const attachmentRelationships = ['Alternative', 'Data', 'Source', 'Supplement'] as const

/** One immutable version of a document: what it says and the text it is drawn from. Contains nothing to look up but assets by hash. */
export interface Snapshot {
  schema: 1
  version: number
  template: { name: TemplateName; version: number }
  /** ISO instant of issue, UTC; also the PDF's creation date. */
  issuedAt: string
  content: DocumentContent
  /** EN 16931 facts beside the calculation: unit codes by line id. */
  unitCodes: Record<string, string>
  blocks: DocumentBlocks
  attachments: Attachment[]
}

/** Bytes of fonts and logos by SHA-256, as handed to the renderer: never a path, never a URL. */
export type AssetsByHash = ReadonlyMap<string, Uint8Array>
