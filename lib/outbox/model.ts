import type { Handover, Hindrance, Letter } from '@/lib/platform/mail/letter'

/** Mail that waits to be sent, and what came of it. */

/** What a row of the outbox is about; its payload holds the ids that its deliverer needs. */
export const outboxKinds = [
  'mail',
  'invitation',
  'verification',
  'password_reset',
  'email_change',
  'account_notice',
  'export_ready',
  'company_closing',
] as const
export type OutboxKind = (typeof outboxKinds)[number]

/** The company of mail that is about a user and no company. */
export const noCompany = '00000000-0000-0000-0000-000000000000'

/** A row that is being delivered. */
export interface ClaimedMail {
  companyId: string
  id: string
  kind: OutboxKind
  payload: Readonly<Record<string, string>>
}

/** What a kind of mail says, and what follows once it was handed over. */
export interface Deliverer {
  /** The finished letter, read from the ids; null when there is nothing to send any more, such as a link that was revoked. */
  compose(claimed: ClaimedMail): Promise<Letter | null>
  /** The provider took it. Called at least once, after a crash again: it must not count twice. */
  accepted(claimed: ClaimedMail): Promise<void>
}

/** What rounds of delivering came to. */
export interface DeliverySummary {
  claimed: number
  sent: number
  /** Tried, and to be tried again. */
  later: number
  dead: number
  /** There was nothing to send any more. */
  dropped: number
}

export const nothingDelivered: DeliverySummary = {
  claimed: 0,
  sent: 0,
  later: 0,
  dead: 0,
  dropped: 0,
}

/** A try that nobody ended within this time counts as broken off, and somebody else may try. */
export const leaseSeconds = 120
export const mostTries = 8

/** The provider remembers a key for 24 hours: what may have been accepted is not sent again much later than this. */
const keySeconds = 23 * 3600
/** For how long what stands in the way of all mail is waited out, such as a limit of the day. */
const patienceSeconds = 3 * 24 * 3600
/** The longest that a provider may ask to wait. */
const longestWaitSeconds = 24 * 3600
/** Before the second try, the third, and so on. */
const waits = [60, 120, 300, 900, 3600, 10_800, 28_800] as const
/** Where the provider says nothing else. */
const waitsOfAll = { busy: 60, 'used up': 3600, misconfigured: 900 } as const

/** How a row stands while it is tried: the try under way is counted. */
export interface Tried {
  attempts: number
  firstTriedAt: Date
  uncertain: boolean
}

/** What a try came to: of the provider, or before anything was handed over. */
export type TryOutcome = Handover | { outcome: 'nothing to send' }

/** What becomes of the row. */
export type Verdict =
  | { end: 'sent' }
  | { end: 'dropped' }
  /** `uncertain`: it may have arrived all the same. */
  | { end: 'dead'; reason: string; uncertain: boolean }
  | { end: null; runAt: Date; attempts: number; uncertain: boolean; reason: string }

/**
 * Why a row that was claimed must not be tried again, or null. A mail that ends the process each time ends here too.
 */
export function reasonAgainstTrying(tried: Tried, at: Date): string | null {
  if (tried.uncertain && secondsSince(tried.firstTriedAt, at) > keySeconds)
    return 'This mail may have arrived, but nobody could confirm it within a day. Ask the recipient before you try again.'
  if (tried.attempts > mostTries) return `This mail could not be sent in ${mostTries} tries.`
  return null
}

/**
 * What becomes of a row after a try.
 * @param chance between 0 and 1, so that rows which failed together do not come back together
 */
export function verdictOn(tried: Tried, what: TryOutcome, at: Date, chance: number): Verdict {
  if (what.outcome === 'accepted') return { end: 'sent' }
  if (what.outcome === 'nothing to send')
    return tried.uncertain
      ? { end: 'dead', reason: mayHaveArrived, uncertain: true }
      : { end: 'dropped' }
  const { reason } = what
  const uncertain = tried.uncertain || what.outcome === 'uncertain'
  if (what.outcome === 'refused') return { end: 'dead', reason, uncertain }
  const hindrance = what.outcome === 'later' ? what.hindrance : 'passing'
  const isCounted = hindrance === 'passing'
  const isOver = isCounted
    ? tried.attempts >= mostTries
    : secondsSince(tried.firstTriedAt, at) >= patienceSeconds
  if (isOver) return { end: 'dead', reason, uncertain }
  const askedFor = what.outcome === 'later' ? (what.afterSeconds ?? 0) : 0
  const wait = isCounted
    ? Math.max(jittered(waitAfter(tried.attempts), chance), askedFor)
    : askedFor || waitsOfAll[hindrance]
  return {
    end: null,
    runAt: new Date(at.getTime() + Math.min(longestWaitSeconds, wait) * 1000),
    attempts: isCounted ? tried.attempts : tried.attempts - 1,
    uncertain,
    reason: endsRound(hindrance) ? `${reason} It is tried again by itself.` : reason,
  }
}

const mayHaveArrived =
  'This mail may have arrived before its link was revoked or its document voided or replaced.'

/** Whether asking for other mails as well comes to nothing for a good while. */
export function endsRound(hindrance: Hindrance): boolean {
  return hindrance === 'used up' || hindrance === 'misconfigured'
}

/** Whether a dead mail that is tried again needs a new key: the provider has forgotten the old one. */
export function needsNewRound(firstTriedAt: Date | null, at: Date): boolean {
  return firstTriedAt !== null && secondsSince(firstTriedAt, at) > keySeconds
}

/** `dropped`: there was nothing to send any more when its turn came, which is no failure. */
export const outboxStates = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'dead',
  'dropped',
] as const
export type OutboxState = (typeof outboxStates)[number]

/** The columns of a row that tell how it stands. */
export interface OutboxTimes {
  lockedUntil: Date | null
  sentAt: Date | null
  deadAt: Date | null
  lastError: string | null
  deliveredAt: Date | null
  bouncedAt: Date | null
  complainedAt: Date | null
}

/** How a mail stands. A bounce outlasts a delivery: some servers take a mail first and return it later. */
export function outboxStateOf(row: OutboxTimes, at: Date): OutboxState {
  if (row.deadAt) return row.lastError === null ? 'dropped' : 'dead'
  if (row.bouncedAt) return 'bounced'
  if (row.complainedAt) return 'complained'
  if (row.deliveredAt) return 'delivered'
  if (row.sentAt) return 'sent'
  return row.lockedUntil && row.lockedUntil > at ? 'sending' : 'waiting'
}

/** A provider's words without what looks like an address, and short enough for a line. */
export function withoutAddresses(words: string): string {
  return words
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, 'the address')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}

function waitAfter(attempts: number): number {
  return waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? waits[0]
}

/** Up to a fifth shorter or longer. */
function jittered(seconds: number, chance: number): number {
  return Math.round(seconds * (0.8 + 0.4 * chance))
}

function secondsSince(earlier: Date, at: Date): number {
  return (at.getTime() - earlier.getTime()) / 1000
}
