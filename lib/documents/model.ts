import type { Calculation, CalculationInput } from '@/lib/money/model'

/** What every document is made of: its content, its finished text blocks, and the snapshot that keeps both. */

export const documentKinds = ['invoice', 'quote', 'credit_note', 'receipt'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Languages a document can be written in: words, dates and numbers are all frozen in this repository. */
export const documentLocales = ['en-US', 'en-GB', 'de', 'fr'] as const
export type DocumentLocale = (typeof documentLocales)[number]

export const paperSizes = ['A4', 'Letter'] as const
export type PaperSize = (typeof paperSizes)[number]

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
  logo: { sha256: string; width: number; height: number } | null
}

/** Everything a document says, as facts. Formatting turns it into blocks, exactly once. */
export interface DocumentContent {
  kind: DocumentKind
  locale: DocumentLocale
  paper: PaperSize
  /** The printed number; for a draft the one it would get. */
  number: string
  draft: boolean
  /** ISO dates of the company's calendar, such as 2026-11-20. */
  issuedOn: string
  dueOn: string | null
  purchaseOrder: string
  currency: { code: string; digits: number }
  /** What the company calls its tax: VAT, Sales tax, GST. */
  taxLabel: string
  seller: Party
  buyer: Party
  bank: BankDetails
  notes: string
  terms: string
  brand: Brand
  calculation: { input: CalculationInput; result: Calculation }
}

/** A piece of text with the weight it is drawn in. */
export interface TextLine {
  text: string
  tone: 'strong' | 'plain' | 'secondary'
}

export interface LineBlock {
  id: string
  title: string
  detail: string
  quantity: string
  unit: string
  price: string
  /** Below the price, such as "−10%"; empty without one. */
  discount: string
  tax: string
  amount: string
  /** Sum of the line amounts up to and including this one, for "carried to page n". */
  carried: string
}

export interface TotalBlock {
  label: string
  value: string
  tone: 'plain' | 'total' | 'due'
}

/** The finished text of a document: NFC, formatted, in drawing order. Screen and PDF draw exactly these. */
export interface DocumentBlocks {
  kind: string
  number: string
  /** "Draft" on a preview, else empty. */
  mark: string
  headline: { amount: string; when: string }
  billedTo: { label: string; lines: TextLine[] }
  from: { label: string; lines: TextLine[] }
  facts: { label: string; value: string; strong: boolean }[]
  /** Column heads; tax is empty when the document has no tax at all. */
  columns: { description: string; quantity: string; price: string; tax: string; amount: string }
  lines: LineBlock[]
  totals: TotalBlock[]
  payment: { heading: string; rows: { label: string; value: string }[] } | null
  notes: { label: string; text: string } | null
  terms: { label: string; text: string } | null
  /** Second and later pages: client and date in the head; patterns hold {page} and {pages}. */
  continuation: { client: string; date: string; broughtForward: string; carriedTo: string }
  footer: { fingerprint: string; page: string }
}

export const snapshotReasons = ['issued', 'revised', 'accepted'] as const
export type SnapshotReason = (typeof snapshotReasons)[number]

export const templateNames = ['studio'] as const
export type TemplateName = (typeof templateNames)[number]

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
  attachments: never[]
}

/** Bytes of fonts and logos by SHA-256, as handed to the renderer: never a path, never a URL. */
export type AssetsByHash = ReadonlyMap<string, Uint8Array>
