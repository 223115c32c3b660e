import type { CreditView } from '@/lib/credit-notes/view/model'
import type { DocumentChange } from '@/lib/documents/change'
import type { ShownDocument } from '@/lib/drafts/content/model'
import type { InvoiceView } from '@/lib/invoices/view/model'
import type { ReceiptView } from '@/lib/payments/view/model'
import type { QuoteView } from '@/lib/quotes/view/model'

/** A document of any kind, as its page and its sheet show it. */
export type DocumentView = InvoiceView | QuoteView | CreditView | ReceiptView

/** A document as the client sees it. */
export interface PaperView extends ShownDocument {
  /** Of the snapshot; null for a draft, which has none. */
  version: number | null
}

/** What a version says differently from the one before. */
export interface VersionChanges {
  before: number
  after: number
  changes: DocumentChange[]
}

/** A version whose PDF came out differently than at first, and what support finds it by. */
export interface MismatchView {
  version: number
  code: string
}

/** Everything the page of a document shows. */
export interface DocumentPageView {
  view: DocumentView
  /** Null while the figures of a draft cannot be computed. */
  paper: PaperView | null
  /** Null for a first version. */
  changes: VersionChanges | null
  /** The versions whose PDF is not handed out. */
  mismatches: MismatchView[]
}
