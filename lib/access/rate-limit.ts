import { lte, sql } from 'drizzle-orm'
import { rateLimits } from '@/db/schema/all'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { sha256 } from '@/lib/platform/secrets'
import { inSystem } from './doors'
import { waitInWords } from './throttle'

/** How often something may be done within a window of time that begins with the first time. */
export interface RateLimit {
  most: number
  seconds: number
  /** A sentence that says what was too much; when to go on is said after it. */
  refusal?: string
}

/** A mail that is drawn while somebody types: more than anybody types, and less than keeps a server busy. */
export const previewLimit: RateLimit = { most: 120, seconds: 60 }

/**
 * Counts for the key, kept as a hash, and refuses beyond the limit. Asked at once by many, exactly `most` pass.
 * @param key what is limited and for whom, such as "question:" and the id of a link
 * @param times as how many it counts: all of them pass, or none
 * @throws DomainError `too_many_attempts` with `retryAfterSeconds`
 */
export async function assertWithinLimit(key: string, limit: RateLimit, times = 1): Promise<void> {
  const at = now()
  // The count is committed before anything is refused: a refusal must not give the time back.
  const { count, startedAt } = await inSystem('limit strangers', async tx => {
    const windowIsOver = lte(rateLimits.startedAt, new Date(at.getTime() - limit.seconds * 1000))
    const [row] = await tx
      .insert(rateLimits)
      .values({ keyHash: sha256(key), count: times, startedAt: at })
      .onConflictDoUpdate({
        target: rateLimits.keyHash,
        set: {
          count: sql`case when ${windowIsOver} then ${times}::integer else least(${rateLimits.count}, ${limit.most}::integer) + ${times}::integer end`,
          startedAt: sql`case when ${windowIsOver} then excluded.started_at else ${rateLimits.startedAt} end`,
        },
      })
      .returning({ count: rateLimits.count, startedAt: rateLimits.startedAt })
    return row ?? { count: times, startedAt: at }
  })
  if (count <= limit.most) return
  const sinceStart = (at.getTime() - startedAt.getTime()) / 1000
  const retryAfterSeconds = Math.max(1, Math.ceil(limit.seconds - sinceStart))
  throw new DomainError(
    'too_many_attempts',
    `${limit.refusal ?? 'That was asked too often.'} Try again ${waitInWords(retryAfterSeconds)}.`,
    { retryAfterSeconds },
  )
}

/**
 * The same for whoever stands behind an address. Strangers whose address cannot be told share one bucket, twenty
 * times as large; an IPv6 address counts as its network, since whoever has one has them all.
 * @throws DomainError `too_many_attempts` with `retryAfterSeconds`
 */
export async function assertStrangerWithinLimit(
  what: string,
  address: string,
  limit: RateLimit,
): Promise<void> {
  const most = address === '' ? limit.most * 20 : limit.most
  await assertWithinLimit(`${what}:${networkOf(address)}`, { ...limit, most })
}

/** The first 64 bits of an IPv6 address; any other text as it is. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':')
  const after = tail === undefined ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
