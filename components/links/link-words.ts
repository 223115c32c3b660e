import type { LinkView } from '@/lib/links/model'
import type { linkTexts } from '@/lib/messages/en/links'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'

/** Whose link it is. */
export function linkTitle({ address, audience }: LinkView, t: typeof linkTexts.linkWords): string {
  if (address === '') return t.copiedLink
  return audience === 'member' ? t.copyFor(address) : address
}

/** How long it works, or since when it does not; `now` in milliseconds, null before the browser knows it. */
export function linkFacts(
  link: LinkView,
  timezone: string,
  now: number | null,
  t: typeof linkTexts.linkWords,
): string {
  const shown = (at: Date) => formatInstant(at, timezone, 'en-GB')
  const until = link.revokedAt
    ? t.revoked(shown(link.revokedAt))
    : isExpired(link, now)
      ? t.expired(shown(link.expiresAt))
      : t.worksUntil(endOf(link, timezone))
  // Of a link that was mailed, the mail tells by whom.
  const by = link.address === '' && link.byName ? t.by(link.byName) : ''
  return [viewsWords(link, shown, t), until, by].filter(text => text !== '').join(' · ')
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
  t: typeof linkTexts.linkWords,
): string {
  if (audience === 'member') return ''
  if (views === 0) return t.notOpenedYet
  const count = t.views(views)
  return lastViewedAt ? t.last(count, shown(lastViewedAt)) : count
}
