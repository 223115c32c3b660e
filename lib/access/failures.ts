import { eq, inArray, lt, sql } from 'drizzle-orm'
import { signInFailures } from '@/db/schema/all'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { sha256 } from '@/lib/platform/secrets'
import type { SystemTx } from './doors'
import {
  type ThrottleRule,
  throttleMemorySeconds,
  throttleRules,
  waitInWords,
  waitSecondsAfter,
} from './throttle'

/** From where somebody signs in. */
export interface SignInPlace {
  /** The client's address, or empty when none can be trusted. */
  address: string
  /** The browser's name, when somebody signed in to this account from it before; else empty. */
  device: string
  userAgent: string
}

/** By what failures are counted. */
export interface ThrottleKey {
  rule: ThrottleRule
  keyHash: string
}

type Counted = Pick<SignInPlace, 'address' | 'device'>

/** By account and address together, by account or known browser, and by address. */
export function passwordKeysOf(email: string, { address, device }: Counted): ThrottleKey[] {
  // A browser the owner uses is counted by itself: strangers who keep guessing never stop it.
  const account =
    device === ''
      ? { rule: throttleRules.account, keyHash: sha256(`account:${email}`) }
      : { rule: throttleRules.pair, keyHash: sha256(`device:${email}:${device}`) }
  // Without an address everybody would share one key, and one stranger could stop all sign-ins.
  if (address === '') return [account]
  return ordered([
    account,
    { rule: throttleRules.pair, keyHash: sha256(`pair:${email}:${address}`) },
    { rule: throttleRules.address, keyHash: sha256(`address:${address}`) },
  ])
}

/** Whoever guesses codes knows the password: harder, and by account and place. */
export function codeKeysOf(userId: string, { address, device }: Counted): ThrottleKey[] {
  const account =
    device === ''
      ? { rule: throttleRules.codesOfAccount, keyHash: sha256(`codes of:${userId}`) }
      : { rule: throttleRules.code, keyHash: sha256(`codes from:${userId}:${device}`) }
  if (address === '') return [account]
  return ordered([
    account,
    { rule: throttleRules.code, keyHash: sha256(`codes at:${userId}:${address}`) },
  ])
}

/**
 * Counts a failure in advance: parallel guesses cannot slip past the limit. A success takes it back.
 * @param refusal says what was too much; when to go on is said after it
 * @throws DomainError `too_many_attempts` with `waitSeconds`
 */
export async function countFailure(
  tx: SystemTx,
  keys: ThrottleKey[],
  refusal = 'Too many sign-ins failed.',
): Promise<void> {
  const at = now()
  const wait = await waitFor(tx, keys, at)
  if (wait > 0)
    throw new DomainError('too_many_attempts', `${refusal} Try again ${waitInWords(wait)}.`, {
      waitSeconds: wait,
    })
  const forgotten = new Date(at.getTime() - throttleMemorySeconds * 1000)
  await tx
    .update(signInFailures)
    .set({
      failures: sql`case when ${lt(signInFailures.lastFailedAt, forgotten)} then 1 else ${signInFailures.failures} + 1 end`,
      lastFailedAt: at,
    })
    .where(inArray(signInFailures.keyHash, hashesOf(keys)))
}

/** A success clears the pair and takes back the failure that was counted in advance for the others. */
export async function forgiveFailure(tx: SystemTx, keys: ThrottleKey[]): Promise<void> {
  for (const { keyHash, rule } of keys) {
    const isOwn = rule === throttleRules.pair || rule === throttleRules.code
    await tx
      .update(signInFailures)
      .set({ failures: isOwn ? 0 : sql`greatest(${signInFailures.failures} - 1, 0)` })
      .where(eq(signInFailures.keyHash, keyHash))
  }
}

/** Forgets what was counted for an account where it is used from; what an address did to others stays counted. */
export async function forgetFailures(tx: SystemTx, keys: ThrottleKey[]): Promise<void> {
  const own = keys.filter(({ rule }) => rule !== throttleRules.address)
  await tx.delete(signInFailures).where(inArray(signInFailures.keyHash, hashesOf(own)))
}

async function waitFor(tx: SystemTx, keys: ThrottleKey[], at: Date): Promise<number> {
  // Insert first, so that the row lock below holds even for the first attempt of a key.
  for (const { keyHash } of keys)
    await tx
      .insert(signInFailures)
      .values({ keyHash, failures: 0, lastFailedAt: at })
      .onConflictDoNothing()
  const rows = await tx
    .select()
    .from(signInFailures)
    .where(inArray(signInFailures.keyHash, hashesOf(keys)))
    .orderBy(signInFailures.keyHash)
    .for('update')
  const waits = rows.map(row => {
    const rule = keys.find(key => key.keyHash === row.keyHash)?.rule ?? throttleRules.pair
    const since = (at.getTime() - row.lastFailedAt.getTime()) / 1000
    return waitSecondsAfter(rule, row.failures, since)
  })
  return Math.max(0, ...waits)
}

/** Always in the same order, so that two who wait for each other's rows do not do so for ever. */
function ordered(keys: ThrottleKey[]): ThrottleKey[] {
  return keys.sort((a, b) => a.keyHash.localeCompare(b.keyHash))
}

function hashesOf(keys: ThrottleKey[]): string[] {
  return keys.map(key => key.keyHash)
}
