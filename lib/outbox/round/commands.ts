import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { outbox } from '@/db/schema/all'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { inSystem, runCommand } from '@/lib/access/doors'
import { now } from '@/lib/platform/clock'
import { recordMailActivity } from '../commands'
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
}

/**
 * Takes the mail that is due longest, of any company, for the time of a lease. The try is counted now, so that a mail
 * that ends the process ends too; one whose lease ran out may have been accepted.
 */
export async function claimMail(): Promise<HeldMail | null> {
  const at = now()
  const lockedUntil = new Date(at.getTime() + leaseSeconds * 1000)
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
        lockedUntil,
        attempts: sql`${outbox.attempts} + 1`,
        firstTriedAt: sql`coalesce(${outbox.firstTriedAt}, ${at.toISOString()}::timestamptz)`,
        uncertain: sql`${outbox.uncertain} or ${outbox.lockedUntil} is not null`,
      })
      .where(sql`(${outbox.companyId}, ${outbox.id}) = (${due})`)
      .returning()
  })
  return row ? { ...row, lockedUntil, firstTriedAt: row.firstTriedAt ?? at } : null
}

/**
 * Notes at once that the provider took it: whatever follows may fail or crash, and it is not handed over again.
 * @returns whether this process still holds the mail
 */
export async function noteAcceptance(held: HeldMail, providerId: string): Promise<boolean> {
  const noted = await runCommand(actorOf(held), tx =>
    tx
      .update(outbox)
      .set({ providerId, uncertain: false })
      .where(isStillHeld(held))
      .returning({ id: outbox.id }),
  )
  return noted.length === 1
}

/**
 * Writes what became of a mail.
 * @returns whether this process still held it; if not, nothing was written
 */
export async function recordVerdict(held: HeldMail, verdict: Verdict): Promise<boolean> {
  const actor = actorOf(held)
  return runCommand(actor, async tx => {
    const written = await tx
      .update(outbox)
      .set({ lockedUntil: null, ...columnsOf(verdict) })
      .where(isStillHeld(held))
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
  if (verdict.end === 'dead') return { deadAt: now(), lastError }
  const { runAt, attempts, uncertain } = verdict
  return { runAt, attempts, uncertain, lastError }
}

function isStillHeld(held: HeldMail) {
  return and(
    eq(outbox.companyId, held.companyId),
    eq(outbox.id, held.id),
    eq(outbox.lockedUntil, held.lockedUntil),
    isNull(outbox.sentAt),
    isNull(outbox.deadAt),
  )
}

/** Mail about users goes through the same door: under the nil UUID it sees the rows of no company. */
function actorOf({ companyId, id }: HeldMail): SystemActor {
  const purpose = 'deliver mail'
  return { kind: 'system', companyId: asCompanyId(companyId), purpose, requestId: id }
}
