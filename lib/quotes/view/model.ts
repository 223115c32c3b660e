import type { Permission } from '@/lib/access/policy'
import type { DocumentContent } from '@/lib/documents/model'
import type { StoredDraft } from '@/lib/drafts/model'
import type { AnswerEvidence, AnswerView, QuoteInvoiceView } from '@/lib/quotes/model'
import {
  type CommonView,
  type DraftView,
  download,
  draftOffersOf,
  isMailed,
  linkOffer,
  type Offer,
  type OfferLabel,
  type Offers,
  offerOf,
  ownOfferOf,
  sendOffer,
  type Viewer,
} from '@/lib/register/view/model'

export interface QuoteView extends CommonView {
  kind: 'quote'
  validUntil: string
  /** Newest first. */
  answers: AnswerView[]
  /** Of answers on the client’s page; empty for those who may not answer quotes themselves. */
  evidence: AnswerEvidence[]
  /** What it became, in the order they were made. */
  invoices: QuoteInvoiceView[]
  isRevising: boolean
  /** The version in force; 0 for a draft. */
  version: number
  /** What the version in force says, while it can be answered or invoiced. */
  content: DocumentContent | null
  draft: DraftView | null
}

type QuoteFacts = Omit<QuoteView, 'offers'>

/** What can be done with a quote, the next sensible action first. */
export function quoteOffersOf(
  view: QuoteFacts,
  stored: Pick<StoredDraft, 'createdBy'>,
  viewer: Viewer,
): Offers {
  if (view.draft)
    return draftOffersOf(
      'quote',
      { ...stored, deletedAt: view.deletedAt, problem: view.draft.problem },
      viewer,
    )
  const isOwn = stored.createdBy === viewer.userId
  const writing = isOwn ? 'draft documents' : "edit others' drafts"
  const duplicate = offerOf('duplicate', 'duplicate', viewer, 'draft documents')
  const own = { kind: 'quote', createdBy: stored.createdBy } as const
  const link = linkOffer(viewer, own)
  const send = sendOffer(view, viewer, own.createdBy)
  if (view.status === 'accepted' || view.status === 'invoiced')
    return {
      ...invoicingOffers(view, { viewer, writing }),
      tools: [link],
      others: [...depositLinks(view), send, duplicate],
    }
  if (view.isRevising)
    return {
      primary: ownOfferOf('continue revision', 'continueRevision', viewer, 'issue documents', own),
      secondary: download,
      tools: [link],
      others: [
        send,
        duplicate,
        ownOfferOf('discard revision', 'discardRevision', viewer, 'issue documents', own),
      ],
    }
  const revise = ownOfferOf('revise', 'reviseQuote', viewer, 'issue documents', own)
  return offeredOffers(view, viewer, [send, link, duplicate, revise])
}

/** Of a version that waits for an answer, or got none. */
function offeredOffers(
  view: QuoteFacts,
  viewer: Viewer,
  [send, link, duplicate, revise]: [send: Offer, link: Offer, duplicate: Offer, revise: Offer],
): Offers {
  const accept = offerOf('accept', 'recordAcceptance', viewer, 'answer quotes')
  const decline = offerOf('decline', 'recordDecline', viewer, 'answer quotes')
  if (view.status === 'declined' || view.status === 'expired')
    return {
      primary: revise,
      secondary: download,
      tools: [link],
      others: [accept, ...(view.status === 'expired' ? [decline] : []), send, duplicate],
    }
  const isNext = !isMailed(view) && view.status === 'issued'
  return {
    primary: isNext ? send : accept,
    secondary: isNext ? accept : send,
    tools: [link, download],
    others: [decline, revise, duplicate],
  }
}

/** The invoice that is made next: a deposit is a choice while nothing was invoiced. */
export function isDepositOpen(view: Pick<QuoteView, 'invoices'>): boolean {
  return view.invoices.length === 0
}

function invoicingOffers(
  view: QuoteFacts,
  { viewer, writing }: { viewer: Viewer; writing: Permission },
): Pick<Offers, 'primary' | 'secondary'> {
  const rest = invoiceOf(view, 'rest')
  if (rest) return { primary: openOffer(rest, 'openInvoice'), secondary: download }
  const deposit = invoiceOf(view, 'deposit')
  if (!deposit)
    return {
      primary: offerOf('create invoice', 'createInvoice', viewer, writing),
      secondary: download,
    }
  if (deposit.number === null)
    return { primary: openOffer(deposit, 'openDepositInvoice'), secondary: download }
  return {
    primary: offerOf('create invoice', 'createFinalInvoice', viewer, writing),
    secondary: download,
  }
}

/** The deposit's invoice stays in reach when something else is next. */
function depositLinks(view: QuoteFacts): Offer[] {
  const deposit = invoiceOf(view, 'deposit')
  return deposit && (deposit.number !== null || invoiceOf(view, 'rest'))
    ? [openOffer(deposit, 'openDepositInvoice')]
    : []
}

function openOffer(invoice: QuoteInvoiceView, label: OfferLabel): Offer {
  return { action: 'open', label, reason: null, target: { kind: 'invoice', id: invoice.invoiceId } }
}

/** The invoice it became: a deposit's, or that of the rest. */
export function invoiceOf(view: Pick<QuoteView, 'invoices'>, purpose: QuoteInvoiceView['purpose']) {
  return view.invoices.find(invoice => invoice.purpose === purpose)
}
