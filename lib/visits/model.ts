import type { CodeBlock, DocumentBlocks, RowBlock, TotalBlock } from '@/lib/documents/blocks'
import type {
  Brand,
  BrandFont,
  DocumentKind,
  DocumentLocale,
  Layout,
  PaperSize,
  TemplateName,
} from '@/lib/documents/model'

/** What somebody sees who opened a link, and nothing else: whatever stands here is in the page for anybody who has the link. */
export interface VisitView {
  /** Of the link itself: addresses below `/c/<token>` are made of it by `visitPaths`. */
  token: string
  kind: DocumentKind
  number: string
  clientName: string
  /** The language of the document, and so of the page. Every text here is written in it. */
  locale: DocumentLocale
  company: VisitedCompany
  headline: VisitHeadline
  state: VisitState
  paper: VisitPaper
  /** How to pay what is still open; null when nothing is, and for companies that filled in no account. */
  payment: VisitPayment | null
  /** Of a quote. */
  quote: VisitQuote | null
  /** The link was made for an older version than the one that is shown. */
  changed: { from: number; to: number } | null
  /** Whether a question can be asked; a member who looks at their own copy neither asks nor answers. */
  canAsk: boolean
  /** Whether the company knows where to answer: a link that was copied went to no address. */
  hasAddress: boolean
  /** What `POST visitPaths(token).viewed` is sent as `{ nonce }`, once the page was visible for two seconds. */
  nonce: string
}

/** The company as it is now; the paper keeps the brand it was issued with. */
export interface VisitedCompany {
  name: string
  /** #rrggbb */
  primary: string
  /** #rrggbb */
  accent: string
  /** SHA-256 of the logo, for `visitPaths(token).picture`; null: the name alone. */
  logo: string | null
  fontFamily: string
  /** Of an uploaded family, by hash, for `visitPaths(token).picture`; empty for one that comes along. */
  fontFiles: BrandFont['files']
}

export interface VisitHeadline {
  /** What the document is called, such as "Invoice". */
  kind: string
  /** What is asked for: what is still open of an invoice, the total of everything else and of an invoice that is paid or void. */
  amount: string
  /** What the document itself says, which later payments do not change. */
  total: string
  /** Of an invoice, what was paid or credited since it was issued; empty without. */
  settled: string
  /** Due, valid until, credited or received on, by kind, as a written date; empty without one. */
  date: string
  /** Whole days from today to that date: negative when it has passed, null without one. */
  days: number | null
}

/** Where the document stands for the client. `sent` and `viewed` are of no interest to whoever looks at it. */
export type VisitStateName =
  /** An invoice that waits for money, or a quote that waits for an answer. */
  | 'open'
  | 'partly_paid'
  /** The due date has passed, whether or not part of it was paid. */
  | 'overdue'
  | 'paid'
  /** A receipt whose payment was reversed is void too. */
  | 'void'
  | 'accepted'
  | 'declined'
  | 'expired'
  /** The company writes a new version: nobody can answer until it is there. */
  | 'revising'
  /** A credit note or a receipt. */
  | 'issued'

export interface VisitState {
  name: VisitStateName
  /** When that happened, as a written date: paid, voided, accepted or declined on; empty for what has no date. */
  on: string
  /** Who answered, as they named themselves; else empty. */
  by: string
}

/** Everything `Paper` draws; pictures come from `visitPaths(token).picture`. */
export interface VisitPaper {
  blocks: DocumentBlocks
  brand: Omit<Brand, 'logo'>
  layout: Pick<Layout, 'accentStyle' | 'density'>
  /** SHA-256 of the logo it was issued with. */
  logo: string | null
  template: TemplateName
  paper: PaperSize
  /** SHA-256 of the snapshot. */
  hash: string
  version: number
}

export interface VisitPayment {
  heading: string
  /** `copy` is what a bank's form takes: no spaces in the IBAN. */
  rows: { label: string; value: string; copy: string }[]
  /** What is open, to be shown and to be copied. */
  amount: { value: string; copy: string }
  /** Of exactly that amount; null where there is no such code. */
  code: CodeBlock | null
}

export interface VisitQuote {
  /** The version in force; sent along with an answer, so that nobody answers what they did not see. */
  version: number
  options: VisitOption[]
  /** Its last day has passed: accepting it takes a new offer, even where it was declined before. */
  isLapsed: boolean
  canAccept: boolean
  canDecline: boolean
  answer: VisitAnswer | null
}

/** An optional line. */
export interface VisitOption {
  /** Of the line: the only id that leaves the server. */
  id: string
  title: string
  detail: string
  /** As it is written where it counts, without brackets. */
  amount: string
  chosen: boolean
}

/** The answer that stands. */
export interface VisitAnswer {
  answer: 'accepted' | 'declined'
  name: string
  /** In words of the document's language, with the time and the company's time zone. */
  at: string
  /** What was written beside it: of a declined quote, the reason. */
  note: string
  /** The version that was shown. */
  version: number
}

/** What the paper says with a choice of options, computed by the server. */
export interface ChoiceTotals {
  /** As of `headline.amount`. */
  amount: string
  totals: TotalBlock[]
  /** With the sums of sections, and brackets around what does not count. */
  lines: RowBlock[]
}

/** What accepting and declining answer with; asking again gives the same. */
export interface VisitAnswered {
  answer: 'accepted' | 'declined'
  name: string
}

/**
 * Why something was refused, as `details.reason` of the answer, so that the page can say it in its language:
 * `link_ended` (revoked or expired meanwhile), `expired` (the quote), `revising`, `answered` (by somebody else, or
 * otherwise; `details.name` tells who), `changed` (another version is in force: reload), `signature` (the drawing cannot
 * be used). Anything else has only its code, such as `too_many_attempts`, and an English sentence.
 */
export type VisitRefusal =
  | 'link_ended'
  | 'expired'
  | 'revising'
  | 'answered'
  | 'changed'
  | 'signature'

/** From where a visitor asks. */
export interface VisitorRequest {
  requestId: string
  /** What limits count by; empty where no proxy of ours vouches for it. */
  address: string
  /** What is kept: the same, or where the connection itself came from. */
  seenFrom: string
  userAgent: string
}

/** What a drawn signature may be: an opaque PNG (RGB or gray, 8 bits), as `writePng` of lib/documents/png-writer makes it. */
export const signatureLimits = { bytes: 100_000, longestSide: 1000 }

/** Where a visitor's page reports to and downloads from; both are POSTs that answer JSON or a problem (RFC 9457). */
export function visitPaths(token: string) {
  const page = `/c/${token}`
  return {
    /** Answers `{ url, fileName }`: the browser then goes to `url`. */
    pdf: `${page}/pdf`,
    /** Takes `{ nonce }`, answers 204 whether it was counted or not. */
    viewed: `${page}/viewed`,
    picture: (sha256: string) => `${page}/assets/${sha256}`,
  }
}
