import type { DocumentKind } from './model'

/**
 * Where a document stands, from what is stored about it alone. The database derives the same in the generated
 * column `register.standing`; a test compares both. What the clock adds is in `statusOf`.
 */
export const standings = [
  'draft',
  'issued',
  'sent',
  'viewed',
  'partly_paid',
  'paid',
  'accepted',
  'declined',
  'invoiced',
  'void',
] as const
export type Standing = (typeof standings)[number]

export const documentStatuses = [...standings, 'overdue', 'expired'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

/** What people decided and what was paid: everything a status depends on but the date. */
export interface StandingFacts {
  kind: DocumentKind
  issuedAt: Date | null
  sentAt: Date | null
  viewedAt: Date | null
  acceptedAt: Date | null
  declinedAt: Date | null
  invoicedAt: Date | null
  /** Voided by a credit note of the whole; for a receipt: its payment was reversed. */
  voidedAt: Date | null
  /** Of an invoice: its amount due when issued, what was paid of it and what was credited. */
  totalMinor: bigint
  paidMinor: bigint
  creditedMinor: bigint
}

/** What is left to pay, in minor units; only issued invoices have any. */
export function openMinorOf(
  facts: Pick<StandingFacts, 'kind' | 'issuedAt' | 'totalMinor' | 'paidMinor' | 'creditedMinor'>,
): bigint {
  if (facts.kind !== 'invoice' || !facts.issuedAt) return 0n
  return facts.totalMinor - facts.paidMinor - facts.creditedMinor
}

/** Derives the standing; the order of the questions decides. */
export function standingOf(facts: StandingFacts): Standing {
  if (!facts.issuedAt) return 'draft'
  if (facts.voidedAt) return 'void'
  const answered = facts.kind === 'quote' ? answerOf(facts) : settledOf(facts)
  return answered ?? deliveryOf(facts)
}

/** Standings in which a document still waits: an invoice for money, a quote for an answer. */
export const waitingStandings = ['issued', 'sent', 'viewed', 'partly_paid'] as const

/**
 * The status people see: the standing, and what the company's local date adds to it.
 * @param dueOn ISO date: due for invoices, valid until for quotes
 * @param today ISO date of the company's calendar
 */
export function statusOf(
  kind: DocumentKind,
  standing: Standing,
  dueOn: string | null,
  today: string,
): DocumentStatus {
  const isWaiting = waitingStandings.some(each => each === standing)
  if (!isWaiting || dueOn === null || dueOn >= today) return standing
  if (kind === 'invoice') return 'overdue'
  return kind === 'quote' ? 'expired' : standing
}

function answerOf(facts: StandingFacts): Standing | null {
  if (facts.invoicedAt) return 'invoiced'
  if (facts.acceptedAt) return 'accepted'
  return facts.declinedAt ? 'declined' : null
}

function settledOf(facts: StandingFacts): Standing | null {
  if (facts.kind !== 'invoice') return null
  if (openMinorOf(facts) <= 0n) return 'paid'
  return facts.paidMinor > 0n ? 'partly_paid' : null
}

function deliveryOf(facts: StandingFacts): Standing {
  if (facts.viewedAt) return 'viewed'
  return facts.sentAt ? 'sent' : 'issued'
}
