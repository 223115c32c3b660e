import { and, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import { inviteCodes, users } from '@/db/schema/all'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { assertStrangerWithinLimit } from '@/lib/access/rate-limit'
import { newTypedCode, plainCodeOf } from '@/lib/access/typed-codes'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { invalidInvite, inviteCodeStateOf, inviteUsed } from './model'

export interface NewInviteCode {
  /** Whom it is for, as the operator remembers it. */
  note: string
  /** For how many days it works; null: until it is used. */
  days: number | null
}

/** Makes a code that lets one person sign up. It is told now and kept as a hash. */
export async function makeInviteCode({ note, days }: NewInviteCode): Promise<string> {
  const code = newTypedCode()
  const createdAt = now()
  const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * 86_400_000)
  const row = { id: newId(), codeHash: hashOf(code), note, createdAt, expiresAt }
  await inSystem('make invite codes', tx => tx.insert(inviteCodes).values(row))
  return code
}

/** Whether signing up needs a code. */
export function isByInvitation(): boolean {
  return env().SIGN_UP === 'invited'
}

/**
 * Nobody shall find a code by trying.
 * @throws DomainError `too_many_attempts`
 */
export async function admitCodeTry(address: string): Promise<void> {
  const refusal = 'Too many invite codes were tried.'
  await assertStrangerWithinLimit('invite codes from', address, { most: 10, seconds: 900, refusal })
}

/**
 * Holds a code for somebody who signs up, until the link in their mail ends. Of two who try one code at once, one gets it.
 * @throws DomainError `invalid_invite`, or `invite_used` where it is spent or held for somebody else
 */
export async function reserveInviteCode(
  tx: SystemTx,
  typed: string,
  { userId, until }: { userId: string; until: Date },
): Promise<void> {
  const taken = await tx
    .update(inviteCodes)
    .set({ reservedBy: userId, reservedUntil: until })
    .where(and(eq(inviteCodes.codeHash, hashOf(typed)), isFree()))
    .returning({ id: inviteCodes.id })
  if (taken.length === 0) throw await reasonAgainst(tx, typed)
}

/** Holds the code of somebody who has their link mailed again until that ends; nothing where somebody else has it now. */
export async function holdInviteCode(tx: SystemTx, userId: string, until: Date): Promise<void> {
  await tx.update(inviteCodes).set({ reservedUntil: until }).where(isHeldFor(userId))
}

/**
 * Whether somebody may have their address proved: they signed up without needing a code, or the code they hold is spent
 * now, and theirs for good.
 */
export async function isAdmitted(tx: SystemTx, userId: string): Promise<boolean> {
  const spent = await tx
    .update(inviteCodes)
    .set({ spentBy: userId, spentAt: now(), reservedBy: null, reservedUntil: null })
    .where(isHeldFor(userId))
    .returning({ id: inviteCodes.id })
  if (spent.length > 0 || !isByInvitation()) return true
  const [waiting] = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.id, userId),
        eq(users.needsInviteCode, true),
        // Whoever was let in once stays in, whatever address they have later.
        isNull(users.emailVerifiedAt),
      ),
    )
  return waiting === undefined
}

/**
 * Spends another code, for somebody whose own one was taken up by somebody else.
 * @throws DomainError `invalid_invite` or `invite_used`
 */
export async function spendInviteCode(tx: SystemTx, typed: string, userId: string): Promise<void> {
  const spent = await tx
    .update(inviteCodes)
    .set({ spentBy: userId, spentAt: now(), reservedBy: null, reservedUntil: null })
    .where(and(eq(inviteCodes.codeHash, hashOf(typed)), isFree()))
    .returning({ id: inviteCodes.id })
  if (spent.length === 0) throw await reasonAgainst(tx, typed)
}

/** Neither spent nor held: a reservation ends by itself. */
function isFree(): SQL | undefined {
  return and(
    isNull(inviteCodes.spentAt),
    or(isNull(inviteCodes.reservedUntil), lte(inviteCodes.reservedUntil, now())),
    isNotOver(),
  )
}

/** Also where the reservation has ended, as long as nobody else took the code and it has not expired itself. */
function isHeldFor(userId: string): SQL | undefined {
  return and(
    eq(inviteCodes.reservedBy, userId),
    isNull(inviteCodes.spentAt),
    or(gt(inviteCodes.reservedUntil, now()), isNotOver()),
  )
}

function isNotOver(): SQL | undefined {
  return or(isNull(inviteCodes.expiresAt), gt(inviteCodes.expiresAt, now()))
}

async function reasonAgainst(tx: SystemTx, typed: string) {
  const [code] = await tx
    .select({
      expiresAt: inviteCodes.expiresAt,
      reservedUntil: inviteCodes.reservedUntil,
      spentAt: inviteCodes.spentAt,
    })
    .from(inviteCodes)
    .where(eq(inviteCodes.codeHash, hashOf(typed)))
  return code && inviteCodeStateOf(code, now()) !== 'expired' ? inviteUsed() : invalidInvite()
}

function hashOf(typed: string): string {
  return sha256(`invite code:${plainCodeOf(typed)}`)
}
