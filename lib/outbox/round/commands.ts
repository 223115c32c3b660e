import { and, eq, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { outbox } from '@/db/schema/all'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { inSystem, runCommand } from '@/lib/access/doors'
import { now } from '@/lib/platform/clock'
import { databaseNow, recordMailActivity } from '../commands'
import {
  type ClaimedMail,
  leaseSeconds,
  type Tried,
  type Verdict,
  withoutAddresses,
} from '../model'

/** A row that this process holds until its lease ends. */
export interface HeldMail extends ClaimedMail, Tried {
  round: number
  /** Set when the provider has taken it, and only what follows remains to be done. */
  providerId: string | null
  /** The end of the lease, which also tells one holder from the next. */
  lockedUntil: Date
  /** How far the database's clock is ahead of this process's, in milliseconds. */
  databaseAhead: number
}

/** Now by the database's clock, as far as whoever holds a mail can tell; rather too late than too early. */
export function timeOf({ databaseAhead }: Pick<HeldMail, 'databaseAhead'>): Date {
  return new Date(now().getTime() + databaseAhead)
}

/**
 * Takes the mail that is due longest, of any company, for the time of a lease. The try is counted now, so that a mail
 * that ends the process ends too; one whose lease ran out may have been accepted. All by the database's clock.
 */
export async function claimMail(): Promise<HeldMail | null> {
  const asked = now()
  const at = databaseNow()
  const [row] = await inSystem('deliver mail', tx => {
    const due = tx
      .select({ companyId: outbox.companyId, id: outbox.id })
      .from(outbox)
      .where(
        and(
          isNull(outbox.sentAt),
          isNull(outbox.deadAt),
          lte(outbox.runAt, at),
          or(isNull(outbox.lockedUntil), lt(outbox.lockedUntil, at)),
        ),
      )
      .orderBy(outbox.runAt)
      .limit(1)
      .for('update', { skipLocked: true })
    return tx
      .update(outbox)
      .set({
        lockedUntil: sql`${at} + make_interval(secs => ${leaseSeconds})`,
        attempts: sql`${outbox.attempts} + 1`,
        firstTriedAt: sql`coalesce(${outbox.firstTriedAt}, ${at})`,
        uncertain: sql`${outbox.uncertain} or ${outbox.lockedUntil} is not null`,
      })
      .where(sql`(${outbox.companyId}, ${outbox.id}) = (${due})`)
      .returning()
  })
  if (!row?.lockedUntil || !row.firstTriedAt) return null
  const { lockedUntil, firstTriedAt } = row
  const databaseAhead = lockedUntil.getTime() - leaseSeconds * 1000 - asked.getTime()
  return { ...row, lockedUntil, firstTriedAt, databaseAhead }
}

/**
 * Notes at once that the provider took it: whatever follows may fail or crash, and it is not handed over again. It is a
 * fact, whoever holds the mail by now, and even if somebody gave it up meanwhile.
 * @returns false where it was sent before, or begun anew
 */
export async function noteAcceptance(held: HeldMail, providerId: string): Promise<boolean> {
  const noted = await runCommand(actorOf(held), tx =>
    tx
      .update(outbox)
      .set({ providerId, uncertain: false, deadAt: null })
      .where(
        and(
          ...isThisRound(held),
          or(isNull(outbox.providerId), eq(outbox.providerId, providerId)),
          isNull(outbox.sentAt),
        ),
      )
      .returning({ id: outbox.id }),
  )
  return noted.length === 1
}

/**
 * Writes what became of a mail. Only its holder may, except that whoever noted its acceptance ends it.
 * @returns whether it was written: not when somebody else holds the mail, or knows better
 */
export async function recordVerdict(held: HeldMail, verdict: Verdict): Promise<boolean> {
  const actor = actorOf(held)
  return runCommand(actor, async tx => {
    const written = await tx
      .update(outbox)
      .set({ lockedUntil: null, ...columnsOf(verdict) })
      .where(mayWrite(held, verdict))
      .returning({ id: outbox.id })
    if (written.length === 0) return false
    if (verdict.end === 'dead') {
      const reason = withoutAddresses(verdict.reason)
      await recordMailActivity(tx, actor, 'mail.failed', held, reason)
    }
    return true
  })
}

function columnsOf(verdict: Verdict): Partial<typeof outbox.$inferInsert> {
  if (verdict.end === 'sent') return { sentAt: now(), uncertain: false, lastError: null }
  // Without a reason: nothing failed.
  if (verdict.end === 'dropped') return { deadAt: now(), lastError: null }
  const lastError = withoutAddresses(verdict.reason)
  if (verdict.end === 'dead') return { deadAt: now(), lastError, uncertain: verdict.uncertain }
  const { runAt, attempts, uncertain } = verdict
  return { runAt, attempts, uncertain, lastError }
}

function mayWrite(held: HeldMail, { end }: Verdict): SQL | undefined {
  return and(
    ...isThisRound(held),
    isNull(outbox.sentAt),
    isNull(outbox.deadAt),
    sql`${outbox.providerId} is not distinct from ${held.providerId}`,
    end === 'sent' && held.providerId !== null
      ? undefined
      : eq(outbox.lockedUntil, held.lockedUntil),
  )
}

function isThisRound({ companyId, id, round }: HeldMail): SQL[] {
  return [eq(outbox.companyId, companyId), eq(outbox.id, id), eq(outbox.round, round)]
}

/** Mail about users goes through the same door: under the nil UUID it sees the rows of no company. */
function actorOf({ companyId, id }: HeldMail): SystemActor {
  const purpose = 'deliver mail'
  return { kind: 'system', companyId: asCompanyId(companyId), purpose, requestId: id }
}
