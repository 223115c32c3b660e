import {
  addressNotProved,
  can,
  canWith,
  type Permission,
  type RoleBearer,
  reasonAgainst,
} from '@/lib/access/policy'
import type { DocumentKind, DocumentLocale, SnapshotReason } from '@/lib/documents/model'
import type { DocumentStatus } from '@/lib/documents/standing'
import { type Draft, dueDateProblem, issueProblems, type StoredDraft } from '@/lib/drafts/model'
import type { LinkView, LinkViewFact, QuestionFact } from '@/lib/links/model'
import type { MailView } from '@/lib/mails/model'
import { sendingRefusal } from '@/lib/mails/sending/model'
import type { Decimal } from '@/lib/money/model'

/** What a document's page and its sheet have in common, whatever its kind. */

/** Who looks, and so what is offered. */
export interface Viewer extends RoleBearer {
  addressProved: boolean
}

/** What decides whether it is a quote of somebody's own. */
export interface Authored {
  kind: DocumentKind
  createdBy: string | null
}

/** Everything a person can do with a document. */
export type DocumentAction =
  | 'issue'
  | 'edit'
  | 'restore'
  | 'delete'
  | 'duplicate'
  | 'download'
  | 'record payment'
  | 'reverse payment'
  | 'credit'
  | 'void'
  | 'accept'
  | 'decline'
  | 'revise'
  | 'continue revision'
  | 'discard revision'
  | 'create invoice'
  | 'send'
  | 'copy link'
  | 'open'

/** Words of an offer, a verb with its noun, by their name in the catalogue. */
export type OfferLabel =
  | 'issueInvoice'
  | 'issueQuote'
  | 'restoreDraft'
  | 'editDraft'
  | 'duplicate'
  | 'deleteDraft'
  | 'downloadPdf'
  | 'copyLink'
  | 'sendAgain'
  | 'sendInvoice'
  | 'sendQuote'
  | 'sendCreditNote'
  | 'sendReceipt'
  | 'issueCreditNote'
  | 'voidInvoice'
  | 'recordPayment'
  | 'viewReceipt'
  | 'reversePayment'
  | 'recordAcceptance'
  | 'recordDecline'
  | 'reviseQuote'
  | 'continueRevision'
  | 'discardRevision'
  | 'createInvoice'
  | 'createFinalInvoice'
  | 'openInvoice'
  | 'openDepositInvoice'

export interface Offer {
  action: DocumentAction
  /** What it is called. */
  label: OfferLabel
  /** Why it cannot be done now or by this person; null when it can. */
  reason: string | null
  /** Of `open`: where to. */
  target?: { kind: DocumentKind; id: string }
}

export interface Offers {
  /** The next sensible action, the one filled button. */
  primary: Offer | null
  /** Beside it. */
  secondary: Offer | null
  /** Small ones beside the status. */
  tools: Offer[]
  /** In the menu. */
  others: Offer[]
}

/** What went to the client and what came back: mails, links, views and questions, each newest first. */
export interface Correspondence {
  /** When the version in force was first sent, and first looked at. */
  sentAt: Date | null
  viewedAt: Date | null
  mails: MailView[]
  /** Only for those who may send: links are theirs to give, and views say who looked, and from where. */
  links: LinkView[]
  views: LinkViewFact[]
  questions: QuestionFact[]
  /** How long links work by the company's settings. */
  linkDays: { invoiceLinkDays: number; quoteLinkDays: number }
  /** Why this person can neither send nor change links; null when they can. */
  refusal: string | null
}

/** A version of a document, as its timeline tells it. */
export interface VersionFact {
  version: number
  reason: SnapshotReason
  sha256: string
  createdAt: Date
  byName: string | null
}

/** What somebody did, for those who may read it. */
export interface ActivityFact {
  id: string
  verb: string
  actorKind: string
  actorName: string
  at: Date
  after: Record<string, unknown> | null
}

/** What every kind of document shows. Amounts are decimals in its currency. */
export interface CommonView {
  id: string
  companyId: string
  /** Null for a draft. */
  number: string | null
  status: DocumentStatus
  currency: string
  total: Decimal
  /** Of the company: amounts beside the paper are written in it. */
  locale: DocumentLocale
  timezone: string
  /** ISO date of the company's calendar. */
  today: string
  client: { id: string; name: string } | null
  issuedOn: string
  deletedAt: Date | null
  drafted: { at: Date; byName: string | null } | null
  /** Newest first. */
  versions: VersionFact[]
  /** Newest first; null for roles that may not read it. */
  activity: ActivityFact[] | null
  correspondence: Correspondence
  offers: Offers
}

/** A draft as the question before issuing needs it. */
export interface DraftView {
  version: number
  /** The number it would get. */
  nextNumber: string
  /** Why it cannot be issued yet; null when it is complete. */
  problem: string | null
}

/** Why a draft cannot be issued yet, as the command will say too; null when it is complete. */
export function draftProblemOf(draft: Draft, today: string): string | null {
  const [problem] = issueProblems(draft)
  return problem?.sentence ?? dueDateProblem(draft, today)?.sentence ?? null
}

/** An offer, refused to those whose role does not include it. */
export function offerOf(
  action: DocumentAction,
  label: OfferLabel,
  viewer: Viewer,
  permission: Permission,
  /** Why the document does not allow it, to whomever. */
  refusal: string | null = null,
): Offer {
  const reason = can(viewer.role, permission) ? refusal : reasonAgainst(permission)
  return { action, label, reason }
}

/** The same for what users may be let do with quotes of their own. */
export function ownOfferOf(
  action: DocumentAction,
  label: OfferLabel,
  viewer: Viewer,
  permission: Permission,
  document: Authored,
  refusal: string | null = null,
): Offer {
  const reason = canWith(viewer, permission, document) ? refusal : reasonAgainst(permission)
  return { action, label, reason }
}

/** What is offered for a draft, complete or not, and for one that was deleted. */
export function draftOffersOf(
  noun: 'invoice' | 'quote',
  draft: Pick<StoredDraft, 'createdBy' | 'deletedAt'> & { problem: string | null },
  viewer: Viewer,
): Offers {
  const isOwn = draft.createdBy === viewer.userId
  const mayDeleteOwn = can(viewer.role, 'delete own drafts')
  const deletion = isOwn || !mayDeleteOwn ? 'delete own drafts' : "delete others' drafts"
  if (draft.deletedAt)
    return {
      primary: offerOf('restore', 'restoreDraft', viewer, deletion),
      secondary: null,
      tools: [],
      others: [],
    }
  const edit = offerOf(
    'edit',
    'editDraft',
    viewer,
    isOwn ? 'draft documents' : "edit others' drafts",
  )
  const authored = { kind: noun, createdBy: draft.createdBy }
  const label = noun === 'invoice' ? 'issueInvoice' : 'issueQuote'
  const issue = ownOfferOf('issue', label, viewer, 'issue documents', authored, draft.problem)
  const isComplete = draft.problem === null
  return {
    primary: isComplete ? issue : edit,
    secondary: isComplete ? edit : issue,
    tools: [],
    others: [
      offerOf('duplicate', 'duplicate', viewer, 'draft documents'),
      offerOf('delete', 'deleteDraft', viewer, deletion),
    ],
  }
}

export const download: Offer = { action: 'download', label: 'downloadPdf', reason: null }

/** A link to hand on in another way than by mail. */
export function linkOffer(viewer: Viewer, authored: Authored | null = null): Offer {
  if (!authored) return offerOf('copy link', 'copyLink', viewer, 'send documents')
  return ownOfferOf('copy link', 'copyLink', viewer, 'send documents', authored)
}

const sendLabels = {
  invoice: 'sendInvoice',
  quote: 'sendQuote',
  credit_note: 'sendCreditNote',
  receipt: 'sendReceipt',
} as const

/** Sending, and sending again. */
export function sendOffer(
  view: Pick<CommonView, 'number' | 'status' | 'correspondence'> & {
    kind: DocumentKind
    isRevising?: boolean
  },
  viewer: Viewer,
  /** Null where it does not matter who wrote it: of quotes alone it does. */
  createdBy: string | null = null,
): Offer {
  const label = isMailed(view) ? 'sendAgain' : sendLabels[view.kind]
  const refusal = sendingRefusal({
    kind: view.kind,
    number: view.number,
    isDraft: view.status === 'draft',
    isVoid: view.status === 'void',
    isRevising: view.isRevising ?? false,
  })
  const unproved = viewer.addressProved ? null : addressNotProved
  const authored = { kind: view.kind, createdBy }
  return ownOfferOf('send', label, viewer, 'send documents', authored, refusal ?? unproved)
}

/** Whether it went to the client, or is on its way there. */
export function isMailed({ correspondence }: { correspondence: Correspondence }): boolean {
  return correspondence.sentAt !== null || mailUnderWay(correspondence) !== null
}

/** A mail to the client that waits to be sent. */
export function mailUnderWay({ mails }: Correspondence): MailView | null {
  return mails.find(mail => mail.recipient === 'client' && mail.state === 'waiting') ?? null
}
