import type { Picture } from './model'

/** A piece of text with the weight it is drawn in. */
export interface TextLine {
  text: string
  tone: 'strong' | 'plain' | 'secondary'
}

/** A row of the table of lines. */
export type RowBlock = SectionBlock | LineBlock

export interface SectionBlock {
  kind: 'section'
  id: string
  /** "1", "2": counted through the document. */
  number: string
  title: string
  /** Sum of the section's lines; options that were not chosen do not count. */
  amount: string
  carried: string
}

/** A picture and what it shows, in words. */
export interface PictureBlock extends Picture {
  alt: string
}

export interface LineBlock {
  kind: 'line'
  id: string
  /** "1", "2": counted through the document, section heads not among them. */
  position: string
  title: string
  detail: string
  photo: PictureBlock | null
  /** Of an optional line: whether it counts, that it need not, and what its box says to the ear. */
  option: { chosen: boolean; label: string; state: string } | null
  quantity: string
  unit: string
  price: string
  /** Below the price, such as "−10%"; empty without one. */
  discount: string
  tax: string
  /** In brackets when it does not count. */
  amount: string
  /** Sum of the line amounts up to and including this one, for "carried to page n". */
  carried: string
}

/** What a receipt has in place of lines; heads and cells of what it does not need are empty. */
export interface SettlementBlock {
  columns: { title: string; date: string; total: string; before: string; amount: string }
  rows: SettlementRow[]
}

export interface SettlementRow {
  id: string
  title: string
  detail: string
  date: string
  total: string
  before: string
  amount: string
  carried: string
}

export interface FactBlock {
  label: string
  value: string
  /** A second line under the value; empty without one. */
  detail: string
  strong: boolean
}

export interface TotalBlock {
  label: string
  value: string
  tone: 'plain' | 'total' | 'due'
}

/** Part of a sentence, in the weight it is drawn in. */
export interface SentencePart {
  text: string
  strong: boolean
}

/** A QR code: one text per row, "1" for a black module. */
export interface CodeBlock {
  rows: string[]
  alt: string
}

export interface TextBlock {
  label: string
  text: string
}

export interface ColumnHeads {
  position: string
  description: string
  quantity: string
  price: string
  /** Empty when the document has no tax at all. */
  tax: string
  amount: string
}

export interface PaymentBlock {
  heading: string
  rows: { label: string; value: string }[]
  code: CodeBlock | null
}

/** Of a quote: `name` stands on the line for it, empty until somebody accepted. */
export interface AcceptanceBlock {
  heading: string
  name: string
  /** In the place of the name, where it was drawn. */
  signature: PictureBlock | null
  below: { start: string; end: string }
}

/** The finished text of a document: NFC, formatted, in drawing order. Screen and PDF draw exactly these. */
export interface DocumentBlocks {
  kind: string
  number: string
  /** "Draft" on a preview, else empty. */
  mark: string
  headline: { amount: string; when: string }
  /** The same in a sentence, such as "Please pay $100.00 by 20 Dec 2026"; parts bring their own spaces. */
  sentence: SentencePart[]
  billedTo: { label: string; lines: TextLine[] }
  from: { label: string; lines: TextLine[] }
  facts: FactBlock[]
  columns: ColumnHeads
  /** Above the lines; its label is empty. */
  intro: TextBlock | null
  /** Empty on a receipt. */
  lines: RowBlock[]
  settlement: SettlementBlock | null
  totals: TotalBlock[]
  /** Beside the totals stands one of these three, or nothing. */
  payment: PaymentBlock | null
  acceptance: AcceptanceBlock | null
  /** What a credit note does to its invoice. */
  effect: { heading: string; rows: TotalBlock[] } | null
  /** `code` is a fingerprint, below the text. */
  record: (TextBlock & { code: string }) | null
  options: TextBlock | null
  notes: TextBlock | null
  terms: TextBlock | null
  /** In small type after everything else; its label is empty. */
  legal: TextBlock | null
  /** The end of a receipt; stamp and thanks are empty unless everything is paid. */
  closing: { stamp: string; thanks: string; validity: string } | null
  /** Second and later pages: what is continued, client and date in the head. Patterns hold {page}. */
  continuation: {
    title: string
    client: string
    date: string
    broughtForward: string
    carriedTo: string
  }
  /** Patterns with {hash}, and with {page} and {pages}. */
  footer: { fingerprint: string; page: string }
}
