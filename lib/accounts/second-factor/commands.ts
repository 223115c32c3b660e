import { and, eq, gt, gte, isNull, type SQL } from 'drizzle-orm'
import { recoveryCodes, secondFactors, users } from '@/db/schema/all'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { codeKeysOf, forgiveFailure, type SignInPlace } from '@/lib/access/failures'
import { addressNotProved } from '@/lib/access/policy'
import { seal, unseal } from '@/lib/access/sealing'
import {
  assertSecondFactor,
  countCodeTry,
  factorAddressOf,
  newFactorSecret,
  replaceRecoveryCodes,
  stepOf,
} from '@/lib/access/second-factor'
import { assertOwnPassword } from '@/lib/access/sign-in'
import { squareCodeOf } from '@/lib/documents/square-code'
import { serviceName } from '@/lib/mails/letters/model'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import type { AccountHolder } from '../model'
import { mailNotice } from '../notices/commands'
import { assertStillSignedIn } from '../sessions/commands'
import type { BothFactorsInput } from './input'

/** For how long a secret that was shown waits for its first code. */
const setUpMilliseconds = 15 * 60_000

/** What an authenticator app is told once: as a square to read, and as text to type. */
export interface NewSecondFactor {
  secret: string
  /** Rows of 1 (black) and 0. */
  square: string[]
}

/**
 * Begins to set up a second factor; it counts once a first code was right.
 * @throws DomainError `invalid`, `too_many_attempts`, `wrong_state` where there is one, or `forbidden` where the address
 * was never confirmed
 */
export async function beginSecondFactor(
  holder: AccountHolder,
  { password }: { password: string },
  from: SignInPlace,
): Promise<NewSecondFactor> {
  const { userId, email } = holder
  await assertOwnPassword(email, password, from)
  const secret = newFactorSecret()
  const fresh = { sealedSecret: seal(secret, userId), createdAt: now(), lastStep: 0 }
  const begun = await inSystem('change account', async tx => {
    await assertStillSignedIn(tx, holder)
    await assertConfirmedAddress(tx, userId)
    return tx
      .insert(secondFactors)
      .values({ userId, ...fresh })
      .onConflictDoUpdate({
        target: secondFactors.userId,
        set: fresh,
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ userId: secondFactors.userId })
  })
  if (begun.length === 0)
    throw new DomainError('wrong_state', 'Two-factor sign-in is on already. Reload this page.')
  return { secret, square: squareCodeOf(factorAddressOf(secret, email, serviceName)) }
}

/**
 * Switches the second factor on with the first code of the app, and makes the recovery codes, which are shown now and
 * never again.
 * @throws DomainError `invalid`, `too_many_attempts`, or `wrong_state` where nothing waits for a code
 */
export async function confirmSecondFactor(
  holder: Pick<AccountHolder, 'userId' | 'sessionId'>,
  { code }: { code: string },
  from: SignInPlace,
  requestId: string,
): Promise<{ codes: string[] }> {
  const { userId } = holder
  await countCodeTry(userId, code, from)
  const codes = await inSystem('change account', async tx => {
    await assertStillSignedIn(tx, holder)
    const secret = await waitingSecret(tx, userId)
    const step = stepOf(secret, code, now())
    if (step === null) throw wrongFirstCode()
    await tx
      .update(secondFactors)
      .set({ confirmedAt: now(), lastStep: step })
      .where(eq(secondFactors.userId, userId))
    await forgiveFailure(tx, codeKeysOf(userId, from))
    await mailNotice(tx, 'second_factor_on', { userId })
    return replaceRecoveryCodes(tx, userId)
  })
  log('info', 'second_factor.on', { requestId, userId })
  return { codes }
}

/**
 * Switches the second factor off; its recovery codes end with it.
 * @throws DomainError `invalid` or `too_many_attempts`
 */
export async function endSecondFactor(
  holder: AccountHolder,
  { password, code }: BothFactorsInput,
  from: SignInPlace,
  requestId: string,
): Promise<void> {
  const { userId } = holder
  await assertOwnPassword(holder.email, password, from)
  await assertSecondFactor(userId, code, from)
  const wasOn = await inSystem('change account', async tx => {
    await assertStillSignedIn(tx, holder)
    return removeSecondFactor(tx, userId)
  })
  if (wasOn) log('info', 'second_factor.off', { requestId, userId })
}

/** As part of another change: one that was switched on since then. */
export async function endSecondFactorSince(
  tx: SystemTx,
  userId: string,
  since: Date,
): Promise<void> {
  await removeSecondFactor(tx, userId, gte(secondFactors.confirmedAt, since))
}

/**
 * Makes recovery codes in place of those there are; shown now and never again.
 * @throws DomainError `invalid`, `too_many_attempts`, or `wrong_state` where there is no second factor
 */
export async function renewRecoveryCodes(
  holder: AccountHolder,
  { password, code }: BothFactorsInput,
  from: SignInPlace,
  requestId: string,
): Promise<{ codes: string[] }> {
  const { userId } = holder
  await assertOwnPassword(holder.email, password, from)
  await assertSecondFactor(userId, code, from)
  const codes = await inSystem('change account', async tx => {
    await assertStillSignedIn(tx, holder)
    const [factor] = await tx
      .select({ confirmedAt: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.userId, userId))
      .for('update')
    if (!factor?.confirmedAt)
      throw new DomainError('wrong_state', 'Two-factor sign-in is off. Reload this page.')
    await mailNotice(tx, 'recovery_codes_renewed', { userId })
    return replaceRecoveryCodes(tx, userId)
  })
  log('info', 'recovery_codes.renewed', { requestId, userId })
  return { codes }
}

/** Whoever signed up with an address of somebody else could otherwise have its owner asked for codes for ever. */
async function assertConfirmedAddress(tx: SystemTx, userId: string): Promise<void> {
  const [user] = await tx
    .select({ emailVerifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, userId))
  if (!user?.emailVerifiedAt) throw new DomainError('forbidden', addressNotProved)
}

/** Whether there was one to remove. */
async function removeSecondFactor(tx: SystemTx, userId: string, which?: SQL): Promise<boolean> {
  const removed = await tx
    .delete(secondFactors)
    .where(and(eq(secondFactors.userId, userId), which))
    .returning({ confirmedAt: secondFactors.confirmedAt })
  if (removed.length === 0) return false
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  // One that only waited for its first code was never on.
  if (removed[0]?.confirmedAt) await mailNotice(tx, 'second_factor_off', { userId })
  return true
}

/** Of two confirmations at the same moment the second one waits, and finds nothing. */
async function waitingSecret(tx: SystemTx, userId: string): Promise<string> {
  const [factor] = await tx
    .select({ sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(
      and(
        eq(secondFactors.userId, userId),
        isNull(secondFactors.confirmedAt),
        gt(secondFactors.createdAt, new Date(now().getTime() - setUpMilliseconds)),
      ),
    )
    .for('update')
  const secret = factor && unseal(factor.sealedSecret, userId)
  if (secret) return secret
  throw new DomainError('wrong_state', 'This took too long. Close this, and begin again.')
}

function wrongFirstCode(): DomainError {
  return new DomainError(
    'invalid',
    'This code is not right. Wait for the next one; if that is refused too, check the clock of your telephone.',
    { field: 'code' },
  )
}
