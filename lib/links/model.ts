import type { DocumentKind } from '@/lib/documents/model'
import { addDays, localDateOf, localTimeOf } from '@/lib/platform/calendar'

/** Links that open a document to somebody who never signs in. */

/** Who a link was made for: somebody at the client, or a member who wanted a copy and whose looks do not count. */
export const linkAudiences = ['client', 'member'] as const
export type LinkAudience = (typeof linkAudiences)[number]

/** How long a link works: as the company's settings say for the kind of document, or shorter. */
export const linkLifetimes = ['default', 'day', 'hour'] as const
export type LinkLifetime = (typeof linkLifetimes)[number]

/** A link as the page of its document lists it. */
export interface LinkView {
  id: string
  /** Where it was first sent to; empty for one that was copied. */
  address: string
  audience: LinkAudience
  createdAt: Date
  byName: string | null
  expiresAt: Date
  revokedAt: Date | null
  /** Counted views, and the last of them. */
  views: number
  lastViewedAt: Date | null
}

/** One counted view, as the page of its document lists it. What was forgotten is null. */
export interface LinkViewFact {
  id: string
  linkId: string
  /** Of the version that was looked at. */
  version: number
  at: Date
  address: string | null
  userAgent: string | null
}

/** What somebody asked on the page of a document. */
export interface QuestionFact {
  id: string
  name: string
  /** Where they read mail, as far as that is known; else empty. */
  address: string
  question: string
  at: Date
}

/** Whether a link opens its document now. */
export function isOpenLink(link: Pick<LinkView, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return link.revokedAt === null && link.expiresAt > now
}

interface Lifetimes {
  invoiceLinkDays: number
  quoteLinkDays: number
  timezone: string
}

/**
 * When a link ends that is made now. By the company's settings a link to a quote works until some days after the last
 * day it is valid, to the end of that day; one to a quote that has expired as long as if it ended today, a day at least.
 */
export function linkExpiryOf(
  document: { kind: DocumentKind; dueOn: string | null },
  lifetime: LinkLifetime,
  company: Lifetimes,
  now: Date,
): Date {
  if (lifetime === 'hour') return wholeSecond(now.getTime() + hourMilliseconds)
  if (lifetime === 'day') return wholeSecond(now.getTime() + dayMilliseconds)
  if (document.kind !== 'quote')
    return wholeSecond(now.getTime() + company.invoiceLinkDays * dayMilliseconds)
  const today = localDateOf(now, company.timezone)
  const valid = document.dueOn !== null && document.dueOn >= today
  const last = valid
    ? addDays(document.dueOn ?? today, company.quoteLinkDays)
    : addDays(today, Math.max(1, company.quoteLinkDays))
  return startOfDay(addDays(last, 1), company.timezone)
}

/** For how long a link was asked for: one that takes its place works as long, so that an hour never becomes months. */
export function linkLifetimeOf(link: Pick<LinkView, 'createdAt' | 'expiresAt'>): LinkLifetime {
  const begun = link.createdAt.getTime()
  const end = link.expiresAt.getTime()
  if (end === wholeSecond(begun + hourMilliseconds).getTime()) return 'hour'
  return end === wholeSecond(begun + dayMilliseconds).getTime() ? 'day' : 'default'
}

const hourMilliseconds = 3_600_000
const dayMilliseconds = 86_400_000

/** Tokens count in seconds: their row ends at the same moment. */
function wholeSecond(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000)
}

/** When a day begins in a time zone: what its clocks show then is moved to midnight, twice for days of another length. */
function startOfDay(isoDate: string, timeZone: string): Date {
  const midnight = Date.parse(`${isoDate}T00:00:00Z`)
  let moment = midnight
  for (let step = 0; step < 2; step += 1) {
    const instant = new Date(moment)
    const shown = `${localDateOf(instant, timeZone)}T${localTimeOf(instant, timeZone)}:00Z`
    moment += midnight - Date.parse(shown)
  }
  return new Date(moment)
}
