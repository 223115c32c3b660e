import type { LinkView } from '@/lib/links/model'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'

/** Whose link it is. */
export function linkTitle({ address, audience }: LinkView): string {
  if (address === '') return 'Copied link'
  return audience === 'member' ? `Copy for ${address}` : address
}

/** How long it works, or since when it does not; `now` in milliseconds, null before the browser knows it. */
export function linkFacts(link: LinkView, timezone: string, now: number | null): string {
  const shown = (at: Date) => formatInstant(at, timezone, 'en-GB')
  const until = link.revokedAt
    ? `Revoked ${shown(link.revokedAt)}`
    : isExpired(link, now)
      ? `Expired ${shown(link.expiresAt)}`
      : `Works until ${endOf(link, timezone)}`
  // Of a link that was mailed, the mail tells by whom.
  const by = link.address === '' && link.byName ? `by ${link.byName}` : ''
  return [viewsWords(link, shown), until, by].filter(text => text !== '').join(' · ')
}

const shortLifeMilliseconds = 48 * 3_600_000

/** The day; of one that lives hours also the time. */
function endOf({ createdAt, expiresAt }: LinkView, timezone: string): string {
  return expiresAt.getTime() - createdAt.getTime() <= shortLifeMilliseconds
    ? formatInstant(expiresAt, timezone, 'en-GB')
    : lastDayOf(expiresAt, timezone)
}

/** One that ends with a day ends at the first moment of the next. */
export function lastDayOf(expiresAt: Date, timezone: string): string {
  return formatDate(localDateOf(new Date(expiresAt.getTime() - 1), timezone), 'en-GB')
}

/** Whether it opens nothing any more. */
export function hasEnded(link: LinkView, now: number | null): boolean {
  return link.revokedAt !== null || isExpired(link, now)
}

function isExpired({ expiresAt }: LinkView, now: number | null): boolean {
  return now !== null && expiresAt.getTime() <= now
}

/** Looks of members are not counted. */
function viewsWords(
  { views, lastViewedAt, audience }: LinkView,
  shown: (at: Date) => string,
): string {
  if (audience === 'member') return ''
  if (views === 0) return 'Not opened yet'
  const count = views === 1 ? '1 view' : `${views} views`
  return lastViewedAt ? `${count}, last ${shown(lastViewedAt)}` : count
}
