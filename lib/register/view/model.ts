import {
  addressNotProved,
  can,
  type Permission,
  type Role,
  reasonAgainst,
} from '@/lib/access/policy'
import type { DocumentKind, DocumentLocale, SnapshotReason } from '@/lib/documents/model'
import type { DocumentStatus } from '@/lib/documents/standing'
import { type Draft, dueDateProblem, issueProblems, type StoredDraft } from '@/lib/drafts/model'
import type { LinkView, LinkViewFact, QuestionFact } from '@/lib/links/model'
import type { MailView } from '@/lib/mails/model'
import { sendingRefusal } from '@/lib/mails/sending/model'
import type { Decimal } from '@/lib/money/model'
import { daysBetween, formatDate, localDateOf } from '@/lib/platform/calendar'

/** What a document's page and its sheet have in common, whatever its kind. */

/** Who looks, and so what is offered. */
export interface Viewer {
  userId: string
  role: Role
  addressProved: boolean
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

export interface Offer {
  action: DocumentAction
  /** A verb with its noun. */
  label: string
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

/** Why a document is in its state: what happened in ink, what follows in grey. */
export interface Sentence {
  what: string
  next: string
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
  number: string | null
  /** The number, or what a draft is called. */
  title: string
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
  sentence: Sentence
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
  label: string,
  viewer: Viewer,
  permission: Permission,
  /** Why the document does not allow it, to whomever. */
  refusal: string | null = null,
): Offer {
  const reason = can(viewer.role, permission) ? refusal : reasonAgainst(permission)
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
      primary: offerOf('restore', 'Restore draft', viewer, deletion),
      secondary: null,
      tools: [],
      others: [],
    }
  const edit = offerOf(
    'edit',
    'Edit draft',
    viewer,
    isOwn ? 'draft documents' : "edit others' drafts",
  )
  const issue = offerOf('issue', `Issue ${noun}`, viewer, 'issue documents', draft.problem)
  const isComplete = draft.problem === null
  return {
    primary: isComplete ? issue : edit,
    secondary: isComplete ? edit : issue,
    tools: [],
    others: [
      offerOf('duplicate', 'Duplicate', viewer, 'draft documents'),
      offerOf('delete', 'Delete draft', viewer, deletion),
    ],
  }
}

/** What is said of a draft. */
export function draftSentenceOf(
  noun: 'invoice' | 'quote',
  draft: { deletedAt: Date | null; problem: string | null },
): Sentence {
  if (draft.deletedAt)
    return { what: 'Deleted.', next: 'It can be restored for 30 days after that.' }
  if (draft.problem) return { what: 'Not complete yet.', next: draft.problem }
  return {
    what: 'Not issued yet.',
    next: `It can still be changed. Issue the ${noun} to give it its number.`,
  }
}

export const download: Offer = { action: 'download', label: 'Download PDF', reason: null }

/** A link to hand on in another way than by mail. */
export function linkOffer(viewer: Viewer): Offer {
  return offerOf('copy link', 'Copy link', viewer, 'send documents')
}

/** Sending, and sending again. */
export function sendOffer(
  view: Pick<CommonView, 'number' | 'status' | 'correspondence'> & {
    kind: DocumentKind
    isRevising?: boolean
  },
  viewer: Viewer,
): Offer {
  const label = isMailed(view) ? 'Send again' : `Send ${view.kind.replace('_', ' ')}`
  const refusal = sendingRefusal({
    kind: view.kind,
    number: view.number,
    isDraft: view.status === 'draft',
    isVoid: view.status === 'void',
    isRevising: view.isRevising ?? false,
  })
  const unproved = viewer.addressProved ? null : addressNotProved
  return offerOf('send', label, viewer, 'send documents', refusal ?? unproved)
}

/** Whether it went to the client, or is on its way there. */
export function isMailed({ correspondence }: { correspondence: Correspondence }): boolean {
  return correspondence.sentAt !== null || mailUnderWay(correspondence) !== null
}

/** A mail to the client that waits to be sent. */
export function mailUnderWay({ mails }: Correspondence): MailView | null {
  return mails.find(mail => mail.recipient === 'client' && mail.state === 'waiting') ?? null
}

/** How far the document came on its way to the client. */
export function deliveryWords(view: CommonFacts): string {
  const { sentAt, viewedAt } = view.correspondence
  const dayOf = (at: Date) => formatDate(localDateOf(at, view.timezone), 'en-GB')
  if (viewedAt) return `Seen by the client on ${dayOf(viewedAt)}.`
  if (sentAt) return `Sent on ${dayOf(sentAt)}.`
  const issued = `Issued on ${formatDate(view.issuedOn, 'en-GB')}`
  return mailUnderWay(view.correspondence)
    ? `${issued}, and being sent.`
    : `${issued}, but not sent.`
}

type CommonFacts = Pick<CommonView, 'correspondence' | 'timezone' | 'issuedOn'>

/** "in 13 days", "tomorrow", "today", "6 days ago". */
export function distanceOf(date: string, today: string): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days > 0 ? `in ${daysWords(days)}` : `${daysWords(-days)} ago`
}

/** "1 day", "6 days". */
export function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
