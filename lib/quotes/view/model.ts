import type { Permission } from '@/lib/access/policy'
import type { DocumentContent } from '@/lib/documents/model'
import type { StoredDraft } from '@/lib/drafts/model'
import { daysBetween, formatDate, localDateOf } from '@/lib/platform/calendar'
import type { AnswerEvidence, AnswerView, QuoteInvoiceView } from '@/lib/quotes/model'
import {
  type CommonView,
  type DraftView,
  daysWords,
  deliveryWords,
  distanceOf,
  download,
  draftOffersOf,
  draftSentenceOf,
  isMailed,
  linkOffer,
  type Offer,
  type Offers,
  offerOf,
  type Sentence,
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

type QuoteFacts = Omit<QuoteView, 'sentence' | 'offers'>

/** Why a quote is in its state. */
export function quoteSentenceOf(view: QuoteFacts): Sentence {
  if (view.draft)
    return draftSentenceOf('quote', { deletedAt: view.deletedAt, problem: view.draft.problem })
  if (view.status === 'invoiced') return invoicedSentence(view)
  if (view.status === 'accepted') return acceptedSentence(view)
  if (view.isRevising)
    return {
      what: `Version ${view.version + 1} is being written.`,
      next: `Version ${view.version} is in force until you issue it.`,
    }
  if (view.status === 'declined') return declinedSentence(view)
  if (view.status === 'expired')
    return {
      what: `Expired ${distanceOf(view.validUntil, view.today)}.`,
      next: `It was valid until ${formatDate(view.validUntil, 'en-GB')}. Revise it with a new date, or record an answer that came late.`,
    }
  return {
    what: deliveryWords(view),
    next: expiryWords(view),
  }
}

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
  const duplicate = offerOf('duplicate', 'Duplicate', viewer, 'draft documents')
  const link = linkOffer(viewer)
  const send = sendOffer(view, viewer)
  if (view.status === 'accepted' || view.status === 'invoiced')
    return {
      ...invoicingOffers(view, { viewer, writing }),
      tools: [link],
      others: [...depositLinks(view), send, duplicate],
    }
  if (view.isRevising)
    return {
      primary: offerOf('continue revision', 'Continue revision', viewer, 'issue documents'),
      secondary: download,
      tools: [link],
      others: [
        send,
        duplicate,
        offerOf('discard revision', 'Discard revision', viewer, 'issue documents'),
      ],
    }
  return offeredOffers(view, viewer, [send, link, duplicate])
}

/** Of a version that waits for an answer, or got none. */
function offeredOffers(
  view: QuoteFacts,
  viewer: Viewer,
  [send, link, duplicate]: [send: Offer, link: Offer, duplicate: Offer],
): Offers {
  const revise = offerOf('revise', 'Revise quote', viewer, 'issue documents')
  const accept = offerOf('accept', 'Record acceptance', viewer, 'answer quotes')
  const decline = offerOf('decline', 'Record decline', viewer, 'answer quotes')
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
  if (rest) return { primary: openOffer(rest, 'Open invoice'), secondary: download }
  const deposit = invoiceOf(view, 'deposit')
  if (!deposit)
    return {
      primary: offerOf('create invoice', 'Create invoice', viewer, writing),
      secondary: download,
    }
  if (deposit.number === null)
    return { primary: openOffer(deposit, 'Open deposit invoice'), secondary: download }
  return {
    primary: offerOf('create invoice', 'Create final invoice', viewer, writing),
    secondary: download,
  }
}

/** The deposit's invoice stays in reach when something else is next. */
function depositLinks(view: QuoteFacts): Offer[] {
  const deposit = invoiceOf(view, 'deposit')
  return deposit && (deposit.number !== null || invoiceOf(view, 'rest'))
    ? [openOffer(deposit, 'Open deposit invoice')]
    : []
}

function openOffer(invoice: QuoteInvoiceView, label: string): Offer {
  return { action: 'open', label, reason: null, target: { kind: 'invoice', id: invoice.invoiceId } }
}

function invoiceOf(view: QuoteFacts, purpose: QuoteInvoiceView['purpose']) {
  return view.invoices.find(invoice => invoice.purpose === purpose)
}

function expiryWords({ validUntil, today }: QuoteFacts): string {
  const days = daysBetween(today, validUntil)
  if (days === 0) return 'Expires today.'
  return `Expires in ${daysWords(days)}.`
}

function acceptedSentence(view: QuoteFacts): Sentence {
  const accepted = answeredWords(view, 'accepted')
  const deposit = invoiceOf(view, 'deposit')
  if (!deposit) return { what: accepted, next: 'Next: create the invoice.' }
  if (deposit.number === null)
    return {
      what: accepted,
      next: 'Next: issue the deposit invoice, which is a draft.',
    }
  return {
    what: accepted,
    next: `The deposit was invoiced as ${deposit.number}. Next: create the final invoice.`,
  }
}

function invoicedSentence(view: QuoteFacts): Sentence {
  const rest = invoiceOf(view, 'rest')
  const accepted = answeredWords(view, 'accepted')
  if (rest?.number) return { what: `Invoiced as ${rest.number}.`, next: accepted }
  return { what: accepted, next: 'Its invoice is a draft. Next: issue it.' }
}

function declinedSentence(view: QuoteFacts): Sentence {
  const [last] = view.answers
  const note = last?.note ? `“${last.note}” ` : ''
  return {
    what: answeredWords(view, 'declined'),
    next: `${note}Revise it to make another offer.`,
  }
}

function answeredWords(view: QuoteFacts, answer: AnswerView['answer']): string {
  const found = view.answers.find(each => each.answer === answer)
  const verb = answer === 'accepted' ? 'Accepted' : 'Declined'
  if (!found) return `${verb}.`
  const on = formatDate(localDateOf(found.at, view.timezone), 'en-GB')
  return `${verb} by ${found.name} on ${on}.`
}
